"""Days, weeks and spans of days, and how they are said."""

from __future__ import annotations

from datetime import date, timedelta

MONTHS = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"),
    *("septiembre", "octubre", "noviembre", "diciembre"),
)
_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)
_LETTERS = 3


def each_day(since: date, until: date) -> list[date]:
    """Return every day from the first to the last, both included."""
    return [since + n * _DAY for n in range((until - since).days + 1)]


def monday(day: date) -> date:
    """Return the day on which its week begins."""
    return day - day.weekday() * _DAY


def each_monday(since: date, until: date) -> list[date]:
    """Return the Monday of every week that has one of these days."""
    first = monday(since)
    return [first + n * _WEEK for n in range((until - first).days // 7 + 1)]


def without_year(day: date) -> str:
    """Say a day of a year that is known: «3 de noviembre»."""
    return f"{day.day} de {MONTHS[day.month - 1]}"


def in_words(day: date) -> str:
    """Say a day: «3 de noviembre de 2026»."""
    return f"{without_year(day)} de {day.year}"


def briefly(day: date) -> str:
    """Say a day where there is little room: «3 nov»."""
    return f"{day.day} {MONTHS[day.month - 1][:_LETTERS]}"


def span(since: date, until: date) -> str:
    """Say a span of days, with what both ends share said once."""
    if since == until:
        return f"el {in_words(since)}"
    if since.year != until.year:
        start = in_words(since)
    else:
        start = str(since.day) if since.month == until.month else without_year(since)
    return f"del {start} al {in_words(until)}"
