from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from assistant.web.statement import Check, read_check
from corpus import CorpusError

SOUND = '[check]\nchecked_on = "2026-01-31"\naxe = "4.1"\nstates = 3\n'
MANIFEST = Path(__file__).parents[2] / "vendor/axe-core/manifest.json"


def _write(tmp_path: Path, content: str) -> Path:
    file = tmp_path / "accessibility.toml"
    file.write_text(content, encoding="utf-8")
    return file


def test_check_is_read(tmp_path: Path) -> None:
    assert read_check(_write(tmp_path, SOUND)) == Check(date(2026, 1, 31), "4.1", 3)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [("2026-01-31", "ayer", 2), ("states = 3", 'states = "3"', 1), ("axe", "aze", 1)],
)
def test_wrong_check_comes_with_its_line(tmp_path: Path, old: str, new: str, line: int) -> None:
    with pytest.raises(CorpusError, match=f"accessibility.toml, línea {line}: "):
        read_check(_write(tmp_path, SOUND.replace(old, new)))


def test_tool_of_the_check_is_the_one_of_the_suite() -> None:
    assert read_check().axe == json.loads(MANIFEST.read_text("utf-8"))["version"]
