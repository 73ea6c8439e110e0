"""cambios.toml: what changed in a document since it came in, the newest first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from corpus.tables import TableFile

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_CHANGE = {**dict.fromkeys(("id", "moment", "part", "title", "text"), str), "passages": list}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Part(StrEnum):
    """Whose words a change is of: the institution's, or ours that explain them."""

    OFFICIAL = "oficial"
    OURS = "propia"


@dataclass(frozen=True, slots=True)
class Change:
    """One change; without passages it is of the whole document."""

    id: str
    moment: datetime
    part: Part
    title: str
    text: str
    passages: tuple[str, ...] = ()

    def as_json(self) -> dict[str, str]:
        """Return the change as plain data, without the passages it is of."""
        return {
            "id": self.id,
            "moment": self.moment.isoformat(),
            "part": "official" if self.part is Part.OFFICIAL else "own",
            "title": self.title,
            "text": self.text,
        }


def history(changes: tuple[Change, ...], passage_id: str) -> tuple[Change, ...]:
    """Return what changed in this passage or in the whole document, the newest first."""
    return tuple(one for one in changes if not one.passages or passage_id in one.passages)


def read_changes(path: Path, known: Collection[str]) -> tuple[Change, ...]:
    """Read the changes in the order of the file; raises CorpusError with the line."""
    if not path.exists():
        return ()
    file = TableFile(path, may_be_empty=("passages",))
    file.only("change")
    changes: list[Change] = []
    for line, table in file.tables("change", _CHANGE):
        reason = _wrong(table, known, changes)
        if reason is not None:
            raise file.error(line, reason)
        changes.append(_change(table))
    return tuple(changes)


def _wrong(table: dict[str, Any], known: Collection[str], newer: list[Change]) -> str | None:
    if not _ID.fullmatch(table["id"]):
        return "«id» se escribe con minúsculas sin acento, números y guiones"
    if table["id"] in {change.id for change in newer}:
        return f"«{table['id']}» ya está"
    if table["part"] not in set(Part):
        return f"«part» debe ser «{Part.OFFICIAL}» o «{Part.OURS}»"
    return _wrong_moment(table["moment"], newer) or _wrong_passages(table["passages"], known)


def _wrong_moment(text: str, newer: list[Change]) -> str | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        return "«moment» debe ser como 2026-11-22T10:37:17-06:00"
    if newer and moment > newer[-1].moment:
        return "lo más nuevo va primero"
    return None


def _wrong_passages(names: list[str], known: Collection[str]) -> str | None:
    strange = [name for name in names if name not in known or names.count(name) > 1]
    return f"«{strange[0]}» no es un pasaje, o está dos veces" if strange else None


def _change(table: dict[str, Any]) -> Change:
    kept = {name: table[name] for name in ("id", "title", "text")}
    moment = datetime.fromisoformat(table["moment"])
    return Change(
        moment=moment, part=Part(table["part"]), passages=tuple(table["passages"]), **kept
    )
