"""Every character of a source: in a passage, named as furniture, or unaccounted for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.model import Place

if TYPE_CHECKING:
    from corpus.parse import Parsed
    from corpus.readers import Source

SEPARATION = "separación"


@dataclass(frozen=True, slots=True)
class Account:
    """Characters counted once each; `in_passages` + furniture + unaccounted = total."""

    total: int
    in_passages: int
    furniture: dict[str, int]
    unaccounted: tuple[Place, ...]
    claimed_twice: int

    @property
    def unaccounted_characters(self) -> int:
        """How many characters nobody claims."""
        return sum(place.end - place.start for place in self.unaccounted)


def account(source: Source, parsed: Parsed) -> Account:
    """Count who claims each character; white space that nobody claims separates parts."""
    owners: list[str | None] = [None] * len(source.text)
    claims = [(passage.place, "") for passage in parsed.passages]
    claims += [(piece.place, piece.name) for piece in parsed.furniture]
    twice = 0
    for place, name in claims:
        for at in range(place.start, place.end):
            twice += owners[at] is not None
            owners[at] = name
    for at, owner in enumerate(owners):
        if owner is None and source.text[at].isspace():
            owners[at] = SEPARATION
    counts = Counter(owner for owner in owners if owner is not None)
    in_passages = counts.pop("", 0)
    return Account(len(owners), in_passages, dict(counts), _gaps(owners), twice)


def _gaps(owners: list[str | None]) -> tuple[Place, ...]:
    gaps: list[Place] = []
    for at, owner in enumerate(owners):
        if owner is not None:
            continue
        if gaps and gaps[-1].end == at:
            gaps[-1] = Place(gaps[-1].start, at + 1)
        else:
            gaps.append(Place(at, at + 1))
    return tuple(gaps)
