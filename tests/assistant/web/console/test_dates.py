from __future__ import annotations

from datetime import date

import pytest

from assistant.web.console.dates import read

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("sent", "span"),
    [
        ({}, (date(2026, 10, 22), TODAY)),
        ({"desde": " 2026-11-01 "}, (date(2026, 11, 1), TODAY)),
        ({"hasta": "2026-11-01"}, (date(2026, 10, 5), date(2026, 11, 1))),
        ({"desde": "2025-11-18"}, (date(2025, 11, 18), TODAY)),
        ({"desde": "2026-11-18", "hasta": "2026-11-18"}, (TODAY, TODAY)),
    ],
)
def test_days_are_read(sent: dict[str, str], span: tuple[date, date]) -> None:
    asked = read(sent, TODAY)
    assert asked.span == span
    assert asked.written == {"desde": span[0].isoformat(), "hasta": span[1].isoformat()}


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        ({"desde": "3/11/2026"}, ("desde",)),
        ({"desde": "x", "hasta": "y"}, ("desde", "hasta")),
        ({"hasta": "2026-11-19"}, ("hasta",)),
        ({"desde": "2026-11-19"}, ("desde", "hasta")),
        ({"desde": "2025-11-17"}, ("desde", "hasta")),
    ],
)
def test_what_is_wrong_is_said_and_kept(sent: dict[str, str], wrong: tuple[str, ...]) -> None:
    asked = read(sent, TODAY)
    assert asked.span is None
    assert asked.problem
    assert asked.wrong == wrong
    assert {**asked.written, **sent} == asked.written


def test_what_can_be_no_date_is_cut() -> None:
    assert len(read({"desde": "9" * 9999}, TODAY).problem) < 120
