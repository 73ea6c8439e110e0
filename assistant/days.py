"""The day it is for the institute and for who asks, wherever the server stands."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

# Without daylight saving since 2022 (Ley de los Husos Horarios, DOF 28/10/2022); a fixed offset
# needs no database of time zones.
MEXICO_CITY = timezone(timedelta(hours=-6))


def today() -> date:
    """Return the day it is in Mexico City, the same for everybody."""
    return datetime.now(MEXICO_CITY).date()


def local(moment: datetime) -> datetime:
    """Return a moment of the store, which is in UTC and may not say so, as Mexico City has it."""
    return moment.replace(tzinfo=UTC).astimezone(MEXICO_CITY)
