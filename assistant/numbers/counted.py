"""What was counted within a span of days, read from the store; no text is ever read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from assistant.storage.tables import Count, Gap, GapState

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

# Counted once for every question that comes in.
STATUS = "status"
USEFUL = "useful"
# Those that are looked at day by day; of the rest the sum is enough.
_DAILY = (STATUS, USEFUL)


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts of a span: by measure and label, and some of them by day too."""

    since: date
    until: date
    sums: Counter[tuple[str, str]]
    daily: Counter[tuple[date, str, str]]
    # By the day they were opened, and of all days those that are open now.
    gaps: Counter[tuple[date, GapState]]
    open_now: int
    first: date | None

    def of(self, measure: str) -> Counter[str]:
        """Return how often each label of a measure was counted."""
        return Counter({label: n for (one, label), n in self.sums.items() if one == measure})

    def of_day(self, day: date, measure: str, label: str) -> int:
        """Return how often a label was counted on a day."""
        return self.daily[day, measure, label]

    @property
    def questions(self) -> int:
        """How many questions came in."""
        return self.of(STATUS).total()


def read(session: Session, since: date, until: date) -> Counted:
    """Read the counts from the first day to the last, both included."""
    return Counted(
        since,
        until,
        _sums(session, since, until),
        _by_day(session, since, until),
        _gaps(session, since, until),
        session.scalar(select(func.count()).where(Gap.state == GapState.OPEN)) or 0,
        session.scalar(select(func.min(Count.day))),
    )


def _sums(session: Session, since: date, until: date) -> Counter[tuple[str, str]]:
    found = session.execute(
        select(Count.measure, Count.label, func.sum(Count.times))
        .where(Count.day.between(since, until))
        .group_by(Count.measure, Count.label)
    )
    # A sum may come as another kind of number, as the database has it.
    return Counter({(measure, label): int(times) for measure, label, times in found})


def _by_day(session: Session, since: date, until: date) -> Counter[tuple[date, str, str]]:
    found = session.execute(
        select(Count.day, Count.measure, Count.label, Count.times).where(
            Count.day.between(since, until), Count.measure.in_(_DAILY)
        )
    )
    return Counter({(day, measure, label): times for day, measure, label, times in found})


def _gaps(session: Session, since: date, until: date) -> Counter[tuple[date, GapState]]:
    found = session.execute(
        select(Gap.opened, Gap.state, func.count())
        .where(Gap.opened.between(since, until))
        .group_by(Gap.opened, Gap.state)
    )
    return Counter({(day, state): times for day, state, times in found})
