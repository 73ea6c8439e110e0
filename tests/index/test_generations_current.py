"""CURRENT is one small file: whatever becomes of it, no wrong generation is opened."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from index import Generations, open_searcher, version_of

if TYPE_CHECKING:
    from pathlib import Path

    from corpus import Corpus
    from index import Searcher

QUESTION = "violencia contra las mujeres"


@pytest.fixture
def root(index_root: Path, tmp_path: Path) -> Path:
    return shutil.copytree(index_root, tmp_path / "index")


def _answers(root: Path, corpus: Corpus, searcher: Searcher) -> bool:
    return open_searcher(corpus, root).search(QUESTION) == searcher.search(QUESTION) != ()


def _rewrite(root: Path, **changes: object) -> None:
    """Change every row of CURRENT."""
    rows = json.loads((root / "CURRENT").read_text(encoding="utf-8"))
    (root / "CURRENT").write_text(json.dumps([{**row, **changes} for row in rows]))


def _current(version: str) -> dict[str, Any]:
    row = {"name": f"{version}-1", "version": version, "seal": "0" * 64}
    return {
        "empty": "",
        "no JSON": "{",
        "not UTF-8": b"\xff\xfe",
        "a number": "5",
        "a text": '"hola"',
        "nothing": "null",
        "no rows": "[]",
        "rows of another shape": '[{"name": "a"}]',
        "rows that are no objects": "[[1, 2, 3]]",
        "another seal": json.dumps([row]),
        "another folder": json.dumps([{**row, "name": "../fuera"}]),
        "a name that is a number": json.dumps([{**row, "name": 1}]),
        "a name that no file has": json.dumps([{**row, "name": "a\0b"}]),
        "a name too long": json.dumps([{**row, "name": "a" * 5000}]),
        "brackets without end": "[" * 100_000,
    }


@pytest.mark.parametrize("case", _current("v"))
def test_changed_current_is_found(root: Path, corpus: Corpus, case: str) -> None:
    content = _current(version_of(corpus))[case]
    (root / "CURRENT").write_bytes(content if isinstance(content, bytes) else content.encode())
    assert Generations(root).open(version_of(corpus)) is None
    assert all(Generations(root).damage(found) for found in Generations(root).listed())


def test_changed_current_is_survived(root: Path, corpus: Corpus, searcher: Searcher) -> None:
    _rewrite(root, seal="0" * 64)
    assert _answers(root, corpus, searcher)
    assert Generations(root).open(version_of(corpus))


def test_missing_current_is_survived(root: Path, corpus: Corpus, searcher: Searcher) -> None:
    (root / "CURRENT").unlink()
    assert _answers(root, corpus, searcher)


def test_index_of_another_version_is_not_taken_for_this_one(root: Path, corpus: Corpus) -> None:
    _rewrite(root, version="otra")
    assert Generations(root).open("otra") is None
    _rewrite(root, version=version_of(corpus))
    assert Generations(root).open(version_of(corpus))
