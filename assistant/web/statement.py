"""accessibility.toml: when the site's accessibility was last checked, and on how much of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from corpus.tables import TableFile

FILE = Path(__file__).parent / "accessibility.toml"
_CHECK = {"checked_on": str, "axe": str, "states": int}


@dataclass(frozen=True, slots=True)
class Check:
    """The last check: its day, the version of axe-core, and that many states at least."""

    checked_on: date
    axe: str
    states: int


@cache
def read_check(path: Path = FILE) -> Check:
    """Read the file; raises CorpusError with the line of a wrong entry."""
    file = TableFile(path)
    file.only("check")
    table = file.table("check", _CHECK)
    try:
        day = date.fromisoformat(table["checked_on"])
    except ValueError as error:
        raise file.error(
            file.line("checked_on"), "«checked_on» debe ser un día, como 2026-11-22"
        ) from error
    return Check(day, table["axe"], table["states"])
