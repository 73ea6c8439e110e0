from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from assistant.evaluation.benchmark.passages import read_entries
from assistant.jsonl import InputError
from index import Entry

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ROW = {"passage_id": "a", "text": "Gasto."}


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., list[Entry]]:
    def write_and_read(*rows: dict[str, Any]) -> list[Entry]:
        path = tmp_path / "p.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return read_entries(path)

    return write_and_read


def test_passages_become_entries(read: Callable[..., list[Entry]]) -> None:
    rows = [ROW, {"passage_id": "b", "text": "", "title": "Senado"}]
    assert read(*rows) == [Entry("a", "Gasto.", ""), Entry("b", "", "Senado")]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (ROW, r"p\.jsonl, línea 2: «passage_id» a ya está en otra línea\."),
        ({"passage_id": "b", "text": "x", "title": ["y"]}, r"línea 2: «title» no es un texto\."),
        ({"passage_id": "b"}, r"línea 2: falta «text»"),
    ],
)
def test_wrong_passages_are_refused(
    read: Callable[..., list[Entry]], row: dict[str, Any], said: str
) -> None:
    with pytest.raises(InputError, match=said):
        read(ROW, row)


def test_no_passages_are_refused(read: Callable[..., list[Entry]]) -> None:
    with pytest.raises(InputError, match="no tiene ninguna línea"):
        read()
