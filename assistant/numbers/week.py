"""A week, and its summary beside the week before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from assistant.numbers.figures import figures, questions
from assistant.numbers.listed import QUESTIONS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assistant.numbers.series import Figures
    from corpus.model import Document

_WEEK = timedelta(weeks=1)
_TO_SUNDAY = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Week:
    """A week as the norm counts them (ISO 8601): from Monday, of the year of its Thursday."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Week:
        """Return the week of a day."""
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @property
    def monday(self) -> date:
        """Its first day; raises ValueError if there is no such week."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + _TO_SUNDAY

    @property
    def before(self) -> Week:
        """The week before this one."""
        return Week.of(self.monday - _WEEK)

    @property
    def after(self) -> Week:
        """The week after this one."""
        return Week.of(self.monday + _WEEK)


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a week until today, and how its questions compare with those before it."""

    week: Week
    figures: Figures
    comparison: str
    is_over: bool


def summary(session: Session, week: Week, today: date, document: Document) -> Summary:
    """Return the summary of a week that has begun; one that goes on is compared day by day."""
    until, is_over = min(week.sunday, today), week.sunday < today
    now = figures(session, week.monday, until, document)
    before = questions(session, week.monday - _WEEK, until - _WEEK)
    which = "la semana anterior" if week.sunday <= today else "los mismos días de la anterior"
    if now.counted_since is None or until - _WEEK < now.counted_since:
        comparison = f"{_told(now.questions)}. De {which} no hay datos."
    else:
        comparison = _compared(now.questions, before, which)
    return Summary(week, now, comparison, is_over)


def _compared(now: int, before: int, which: str) -> str:
    if now == before:
        return f"{_told(now)}, las mismas que en {which}."
    more = "más" if now > before else "menos"
    return f"{_told(now)}: {abs(now - before):,} {more} que en {which} ({before:,})."


def _told(now: int) -> str:
    return f"{now:,} {'pregunta' if now == 1 else QUESTIONS}"
