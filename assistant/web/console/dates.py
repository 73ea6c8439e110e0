"""The span of days that somebody asks for, or what is wrong with what they wrote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SINCE, UNTIL = "desde", "hasta"
USUAL = 28
MOST = 366
# More cannot be a date.
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Dates:
    """Two days as they were written, and `span` if they can be used; else `problem` says why not.

    `wrong` names the fields that have to be changed.
    """

    written: Mapping[str, str]
    span: tuple[date, date] | None = None
    problem: str = ""
    wrong: tuple[str, ...] = ()


def read(sent: Mapping[str, str], today: date) -> Dates:
    """Read what was sent; without it, the last weeks until today."""
    written = {name: sent.get(name, "").strip()[:_LONGEST] for name in (SINCE, UNTIL)}
    until = _day(written[UNTIL]) or today
    since = _day(written[SINCE]) or _days_before(until, USUAL - 1)
    unread = tuple(name for name, text in written.items() if text and not _day(text))
    if unread:
        said = " y ".join(f"«{written[name]}»" for name in unread)
        return Dates(written, None, f"No entiendo {said}. Escribe la fecha así: {today}.", unread)
    problem, wrong = _problem(since, until, today)
    if problem:
        return Dates(written, None, problem, wrong)
    return Dates({SINCE: since.isoformat(), UNTIL: until.isoformat()}, (since, until))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _days_before(day: date, days: int) -> date:
    # Before the first day of the calendar there is none.
    return day - timedelta(days=min(days, (day - date.min).days))


def _problem(since: date, until: date, today: date) -> tuple[str, tuple[str, ...]]:
    """Say what is wrong with two days, and in which fields; nothing if all is well."""
    days = (until - since).days + 1
    if since > until:
        return "«Desde» es un día posterior a «Hasta». Cambia uno de los dos.", (SINCE, UNTIL)
    if until > today:
        return f"«Hasta» todavía no llega. Elige como máximo hoy: {today}.", (UNTIL,)
    if days > MOST:
        return f"Son {days:,} días. Elige {MOST} como máximo.", (SINCE, UNTIL)
    return "", ()
