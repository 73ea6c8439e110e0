"""lenguaje-claro.toml: for each passage its plain text and the ways people ask for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from corpus.tables import TableFile

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_REVIEW = dict.fromkeys(("author", "date", "state"), str)
_PASSAGE = {"id": str, "plain": str, "asks": list, "words": list}


@dataclass(frozen=True, slots=True)
class Plain:
    """A passage in plain words: an explanation, never a quote.

    `asks` are questions that people would put, `words` what they would call its subject.
    """

    text: str
    asks: tuple[str, ...]
    words: tuple[str, ...]


def read_plain(path: Path, known: Collection[str]) -> dict[str, Plain]:
    """Read the plain texts by passage; raises CorpusError with the line."""
    if not path.exists():
        return {}
    file = TableFile(path, may_be_empty=("asks", "words"))
    file.only("review", "passage")
    file.table("review", _REVIEW)
    plain: dict[str, Plain] = {}
    for line, table in file.tables("passage", _PASSAGE):
        if table["id"] not in known or table["id"] in plain:
            raise file.error(line, f"«{table['id']}» no es un pasaje, o está dos veces")
        plain[table["id"]] = Plain(table["plain"], _texts(table["asks"]), _texts(table["words"]))
    return plain


def _texts(values: list[Any]) -> tuple[str, ...]:
    return tuple(str(value) for value in values)
