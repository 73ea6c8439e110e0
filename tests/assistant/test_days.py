from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from assistant import days

if TYPE_CHECKING:
    from datetime import tzinfo


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 11, 24, 5, 59, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 24, 6, 0, tzinfo=UTC), date(2026, 11, 24)),
    ],
)
def test_day_begins_at_midnight_in_mexico_city(
    monkeypatch: pytest.MonkeyPatch, at: datetime, day: date
) -> None:
    class Clock:
        @staticmethod
        def now(zone: tzinfo) -> datetime:
            return at.astimezone(zone)

    monkeypatch.setattr("assistant.days.datetime", Clock)
    assert days.today() == day


def test_moment_of_the_store_is_told_in_mexico_citys_time() -> None:
    assert f"{days.local(datetime(2026, 1, 1, 3, 17)):%Y-%m-%d %H:%M}" == "2025-12-31 21:17"  # noqa: DTZ001  as the store gives it
