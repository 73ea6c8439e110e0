"""The dates of the record, as published (day/month/year)."""

from __future__ import annotations

import re
from datetime import date

from corpus.model import Period

_DATE = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
_PERIOD = re.compile(r"(\d{4}) (\S+) (\S+)")


def read_date(text: str) -> date:
    """Read one date; raises ValueError with the reason in Spanish."""
    match = _DATE.fullmatch(text)
    try:
        if match is not None:
            return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        # A day or month that no calendar has.
        pass
    msg = f"«{text}» no es una fecha"
    raise ValueError(msg)


def read_period(text: str) -> Period:
    """Read a year and two dates; raises ValueError with the reason in Spanish."""
    match = _PERIOD.fullmatch(text)
    if match is None:
        msg = f"«{text}» no son un ejercicio y dos fechas"
        raise ValueError(msg)
    start, end = read_date(match[2]), read_date(match[3])
    if end < start:
        msg = f"«{text}» termina antes de empezar"
        raise ValueError(msg)
    return Period(int(match[1]), start, end)
