"""All figures of a span of days, one series after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from assistant.numbers import weekly
from assistant.numbers.counted import STATUS, read
from assistant.numbers.days import each_day, in_words, span, without_year
from assistant.numbers.listed import (
    DOORS,
    LANGUAGES,
    OUTCOMES,
    QUESTIONS,
    REFERRALS,
    STATUSES,
    THEMES,
    empty,
    in_a_row,
    listed,
)
from assistant.numbers.parts import parts
from assistant.numbers.series import Figures, Series
from assistant.numbers.times import times
from assistant.storage.tables import Count

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from assistant.numbers.counted import Counted
    from corpus.model import Document

# More days that are equal are counted, not named.
_NAMED = 3


def figures(session: Session, since: date, until: date, document: Document) -> Figures:
    """Return the figures from the first day to the last, both included."""
    counted = read(session, since, until)
    series = (
        by_day(counted),
        listed(counted, STATUSES),
        parts(counted, document),
        weekly.gaps(counted),
        times(counted),
        weekly.opinions(counted),
        *(listed(counted, one) for one in (REFERRALS, DOORS, LANGUAGES, OUTCOMES, THEMES)),
    )
    return Figures(since, until, counted.questions, counted.first, series)


def questions(session: Session, since: date, until: date) -> int:
    """Return how many questions came in, alone."""
    asked = select(func.sum(Count.times)).where(
        Count.day.between(since, until), Count.measure == STATUS
    )
    return int(session.scalar(asked) or 0)


def by_day(counted: Counted) -> Series:
    """Return the questions of every day, also of those that had none."""
    asked = dict.fromkeys(each_day(counted.since, counted.until), 0)
    for (day, measure, _), n in counted.daily.items():
        if measure == STATUS:
            asked[day] += n
    return Series(
        key="dias",
        title="Preguntas por día",
        columns=("Día", QUESTIONS.capitalize()),
        rows=tuple(asked.items()),
        unit=QUESTIONS,
        reading=_reading(asked) if any(asked.values()) else empty(counted, QUESTIONS),
    )


def _reading(asked: dict[date, int]) -> str:
    first, last = min(asked), max(asked)
    most, total = max(asked.values()), sum(asked.values())
    whole = f"Hubo {total:,} {'pregunta' if total == 1 else QUESTIONS} {span(first, last)}."
    if first == last:
        return whole
    busiest = [day for day, n in asked.items() if n == most]
    if len(busiest) > _NAMED:
        return f"{whole} El máximo de un día fue {most:,}, y se repitió {len(busiest)} días."
    said = without_year if first.year == last.year else in_words
    named = in_a_row([f"el {said(day)}" for day in busiest])
    if len(busiest) > 1:
        return f"{whole} Los días con más {QUESTIONS} fueron {named}, con {most:,} cada uno."
    return f"{whole} El día con más {QUESTIONS} fue {named}, con {most:,}."
