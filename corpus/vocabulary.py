"""vocabulario.toml: the institution's terms and the citizens' words for the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.tables import TableFile

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_TERM = {"institution": str, "citizen": list, "reason": str, "expect": list}


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the institution and how citizens say it; `expect` are passages it leads to."""

    institution: str
    citizen: tuple[str, ...]
    reason: str
    expect: tuple[str, ...]


def read_vocabulary(path: Path, known: Collection[str]) -> tuple[Term, ...]:
    """Read the terms; raises CorpusError with the line."""
    if not path.exists():
        return ()
    file = TableFile(path, may_be_empty=("expect",))
    file.only("term")
    terms = []
    for line, table in file.tables("term", _TERM):
        strangers = set(table["expect"]) - set(known)
        if strangers:
            raise file.error(line, f"no hay un pasaje {', '.join(sorted(strangers))}")
        terms.append(
            Term(
                table["institution"],
                tuple(table["citizen"]),
                table["reason"],
                tuple(table["expect"]),
            )
        )
    return tuple(terms)
