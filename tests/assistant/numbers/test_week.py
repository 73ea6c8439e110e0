from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from assistant.numbers import Summary, Week, summary

if TYPE_CHECKING:
    from assistant.storage import Store
    from corpus.model import Document


def _summary(store: Store, document: Document, week: Week, today: date) -> Summary:
    with store.reading() as session:
        return summary(session, week, today, document)


def test_week_of_a_year_may_begin_in_the_year_before() -> None:
    week = Week.of(date(2026, 1, 1))
    assert (week, week.monday, week.sunday) == (
        Week(2026, 1),
        date(2025, 12, 29),
        date(2026, 1, 4),
    )


def test_weeks_follow_each_other_over_the_year() -> None:
    assert Week(2026, 53).after == Week(2027, 1)
    assert Week(2027, 1).before == Week(2026, 53)


def test_there_is_no_week_54() -> None:
    with pytest.raises(ValueError, match="week"):
        assert Week(2026, 54).monday


def test_week_is_compared_with_the_one_before(counted: Store, document: Document) -> None:
    told = _summary(counted, document, Week(2026, 46), date(2026, 11, 16))
    assert told.comparison == "2 preguntas: 3 menos que en la semana anterior (5)."
    assert told.is_over
    assert told.figures.until == date(2026, 11, 15)


def test_week_that_goes_on_is_compared_with_the_same_days(
    counted: Store, document: Document
) -> None:
    told = _summary(counted, document, Week(2026, 46), date(2026, 11, 10))
    assert told.comparison == "0 preguntas: 5 menos que en los mismos días de la anterior (5)."
    assert not told.is_over
    assert len(told.figures.series[0].rows) == 2


def test_equal_weeks_say_so(counted: Store, document: Document) -> None:
    told = _summary(counted, document, Week(2026, 48), date(2026, 11, 30))
    assert told.comparison == "0 preguntas, las mismas que en la semana anterior."


@pytest.mark.parametrize("day", [date(2026, 11, 9), date(2026, 11, 8), date(2026, 11, 2)])
def test_days_before_the_first_count_are_not_compared(
    counted: Store, document: Document, day: date
) -> None:
    told = _summary(counted, document, Week.of(day), day)
    assert told.comparison.endswith("anterior no hay datos.")


def test_store_without_counts_compares_nothing(store: Store, document: Document) -> None:
    told = _summary(store, document, Week(2026, 46), date(2026, 11, 16))
    assert told.comparison == "0 preguntas. De la semana anterior no hay datos."
