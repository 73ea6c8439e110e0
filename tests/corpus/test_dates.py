from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.dates import read_date, read_period
from corpus.model import Period


@given(st.dates())
def test_every_date_is_read_day_first(day: date) -> None:
    assert read_date(f"{day.day:02}/{day.month:02}/{day.year:04}") == day


@pytest.mark.parametrize(
    "text", ["", "31/02/2024", "00/01/2024", "01/13/2024", "1/3/2024", "2024-03-01", " 01/03/2024"]
)
def test_what_is_no_date_is_said(text: str) -> None:
    with pytest.raises(ValueError, match=f"^«{text}» no es una fecha$"):
        read_date(text)


def test_period_is_a_year_and_two_dates() -> None:
    assert read_period("2024 01/03/2024 02/03/2024") == Period(
        2024, date(2024, 3, 1), date(2024, 3, 2)
    )


@pytest.mark.parametrize("text", ["", "2024", "2024 01/03/2024", "01/03/2024 02/03/2024 2024"])
def test_what_is_no_period_is_said(text: str) -> None:
    with pytest.raises(ValueError, match=f"^«{text}» no son un ejercicio y dos fechas$"):
        read_period(text)


def test_wrong_date_of_a_period_is_said_itself() -> None:
    with pytest.raises(ValueError, match=r"^«31/04/2024» no es una fecha$"):
        read_period("2024 01/01/2024 31/04/2024")


def test_period_of_one_day_is_a_period() -> None:
    period = read_period("2024 01/03/2024 01/03/2024")
    assert period.start == period.end


def test_period_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="termina antes de empezar"):
        read_period("2024 02/03/2024 01/03/2024")
