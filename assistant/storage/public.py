"""What of the gaps is for everybody: groups of some size, and words that somebody has read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from assistant.storage.tables import Gap, GapState

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

# Fewer could be one person and those around them.
LEAST = 5


@dataclass(frozen=True, slots=True)
class PublicGap:
    """A gap that was asked at least `LEAST` times; without a text if it may not be published."""

    number: int
    state: GapState
    opened: date
    asked_last: date
    times: int
    text: str


def public_gaps(session: Session) -> list[PublicGap]:
    """Return the gaps that may be published, the most asked first."""
    asked = select(Gap).where(Gap.joined.is_(None)).options(selectinload(Gap.askings))
    found = [one for gap in session.scalars(asked) if (one := _public(gap)) is not None]
    return sorted(found, key=lambda one: (-one.times, one.number))


def _public(gap: Gap) -> PublicGap | None:
    times = sum(one.times for one in gap.askings)
    if times < LEAST:
        return None
    last = max(one.day for one in gap.askings)
    return PublicGap(gap.number, gap.state, gap.opened, last, times, _text(gap))


def _text(gap: Gap) -> str:
    """Return the words that were asked most, if as often in just these words, and read by staff.

    Anybody can ask anything five times: what nobody has taken on yet is counted and not told.
    """
    texts = Counter[str]()
    for one in gap.askings:
        if one.text is not None:
            texts[one.text] += one.times
    ((text, times),) = texts.most_common(1) or [("", 0)]
    taken_on = gap.assigned is not None or gap.state is GapState.CLOSED
    return text if taken_on and times >= LEAST else ""
