from __future__ import annotations

from datetime import date

import pytest

from assistant.numbers.days import briefly, each_day, each_monday, in_words, monday, span

SUNDAY, MONDAY = date(2026, 11, 8), date(2026, 11, 9)


def test_day_is_said() -> None:
    assert in_words(SUNDAY) == "8 de noviembre de 2026"
    assert briefly(SUNDAY) == "8 nov"


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("2026-11-02", "2026-11-02", "el 2 de noviembre de 2026"),
        ("2026-11-02", "2026-11-08", "del 2 al 8 de noviembre de 2026"),
        ("2026-10-30", "2026-11-08", "del 30 de octubre al 8 de noviembre de 2026"),
        ("2025-11-02", "2026-11-08", "del 2 de noviembre de 2025 al 8 de noviembre de 2026"),
    ],
)
def test_span_says_once_what_both_ends_share(since: str, until: str, said: str) -> None:
    assert span(date.fromisoformat(since), date.fromisoformat(until)) == said


def test_days_hold_both_ends() -> None:
    assert each_day(SUNDAY, MONDAY) == [SUNDAY, MONDAY]
    assert each_day(SUNDAY, SUNDAY) == [SUNDAY]


def test_week_begins_on_monday() -> None:
    assert monday(SUNDAY) == date(2026, 11, 2)
    assert monday(MONDAY) == MONDAY


def test_every_week_that_has_a_day_is_there() -> None:
    assert each_monday(SUNDAY, MONDAY) == [date(2026, 11, 2), MONDAY]
    assert each_monday(MONDAY, MONDAY) == [MONDAY]
