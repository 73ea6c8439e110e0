from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from assistant.answers.answer import Status
from assistant.noting import Door, _bucket
from assistant.numbers.listed import DOORS, STATUSES
from assistant.numbers.parts import GONE
from assistant.numbers.times import LIMITS
from assistant.storage.adding import count

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.numbers import Figures, Series
    from assistant.storage import Store

DAY, LAST = date(2026, 11, 3), date(2026, 11, 15)


def series(figures: Figures, key: str) -> Series:
    (found,) = [one for one in figures.series if one.key == key]
    return found


def rows(figures: Figures, key: str) -> dict[object, tuple[object, ...]]:
    """Return the rows that are not zero."""
    return {name: tuple(rest) for name, *rest in series(figures, key).rows if any(rest)}


def test_every_day_has_a_row(told: Figures) -> None:
    days = series(told, "dias")
    assert len(days.rows) == 14
    assert rows(told, "dias") == {DAY: (5,), date(2026, 11, 12): (2,)}
    assert days.reading == (
        "Hubo 7 preguntas del 2 al 15 de noviembre de 2026."
        " El día con más preguntas fue el 3 de noviembre, con 5."
    )


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((3, 9), "Los días con más preguntas fueron el 3 de noviembre y el 9 de noviembre, con 2"),
        ((3, 4, 5, 6), "El máximo de un día fue 2, y se repitió 4 días."),
    ],
)
def test_days_that_are_equal_are_told(
    store: Store, figures_of: Callable[..., Figures], days: tuple[int, ...], said: str
) -> None:
    with store.writing() as session:
        for day in days:
            count(session, date(2026, 11, day), "status", "answered", 2)
    assert said in series(figures_of(), "dias").reading


def test_day_is_told_with_its_year_if_there_are_two(
    counted: Store, figures_of: Callable[..., Figures]
) -> None:
    assert counted
    told = figures_of(date(2025, 12, 2), LAST)
    assert "fue el 3 de noviembre de 2026, con 5." in series(told, "dias").reading


def test_single_day_is_not_the_busiest(counted: Store, figures_of: Callable[..., Figures]) -> None:
    assert counted
    reading = series(figures_of(DAY, DAY), "dias").reading
    assert reading == "Hubo 5 preguntas el 3 de noviembre de 2026."


def test_what_lies_outside_is_not_counted(
    told: Figures, figures_of: Callable[..., Figures]
) -> None:
    assert told.questions == 7
    assert figures_of(DAY, DAY).questions == 5
    assert figures_of(date(2026, 11, 4), date(2026, 11, 11)).questions == 0


def test_statuses_and_doors_have_spanish_names(told: Figures) -> None:
    assert STATUSES.names.keys() == {*Status}
    assert DOORS.names.keys() == {*Door}
    assert rows(told, "terminaron") == {
        "Se respondió con el plan": (5, 71.4),
        "El plan no lo dice": (1, 14.3),
        "Le toca a otra autoridad o área": (1, 14.3),
    }
    assert len(series(told, "terminaron").rows) == len(Status)
    assert rows(told, "puertas")["Recuadro en otro sitio"] == (2, 40.0)
    assert rows(told, "idiomas") == {"Español": (5, 100.0)}


def test_label_without_a_name_is_shown_as_it_is(
    store: Store, figures_of: Callable[..., Figures]
) -> None:
    with store.writing() as session:
        count(session, DAY, "door", "phone", 3)
    assert rows(figures_of(), "puertas") == {"phone": (3, 100.0)}


def test_passages_belong_to_the_parts_of_the_plan(told: Figures) -> None:
    assert rows(told, "partes") == {
        "OE1: Participación ciudadana": (3, 60.0),
        "FODA": (1, 20.0),
        GONE: (1, 20.0),
    }
    names = [row[0] for row in series(told, "partes").rows]
    assert names[:3] == ["Misión", "Visión", "OE1: Participación ciudadana"]
    assert len(names) == 10


def test_referrals_and_calls_are_told(told: Figures) -> None:
    assert rows(told, "canalizadas") == {"INE": (1, 100.0)}
    assert rows(told, "llamadas") == {"Se resolvió": (2, 66.7), "No nos toca": (1, 33.3)}
    assert rows(told, "temas") == {"voto": (2, 66.7), "=1+1": (1, 33.3)}
    assert series(told, "temas").reading == (
        "Lo más frecuente: «voto», con 2 de 3 llamadas (66.7\N{NO-BREAK SPACE}%)."
    )


def test_first_places_that_are_shared_are_named_or_counted(
    store: Store, figures_of: Callable[..., Figures]
) -> None:
    for theme, said in (("b", "«a» y «b», cada uno"), ("cd", "Hay 4 empatados"), ("b", "«b», con")):
        with store.writing() as session:
            for label in (*theme, *("a" if theme == "b" and "«a»" in said else "")):
                count(session, DAY, "theme", label)
        assert said in series(figures_of(), "temas").reading


def test_empty_span_says_so(counted: Store, figures_of: Callable[..., Figures]) -> None:
    assert counted
    figures = figures_of(date(2026, 2, 1), date(2026, 2, 2))
    assert all(one.is_empty for one in figures.series)
    assert all(one.reading.startswith("No ") for one in figures.series)
    assert {row[2] for row in series(figures, "terminaron").rows} == {None}


def test_days_before_the_first_count_are_no_zeros(
    counted: Store, figures_of: Callable[..., Figures]
) -> None:
    assert counted
    assert figures_of(DAY).caution == ""
    assert figures_of(date(2026, 11, 2)).caution == (
        "La primera cuenta es del 3 de noviembre de 2026. De los días anteriores no hay datos."
    )


def test_store_without_counts_says_so(figures_of: Callable[..., Figures]) -> None:
    assert figures_of().caution == "Todavía no se ha contado nada."


def test_titles_are_fit_for_the_sheets_of_a_workbook(told: Figures) -> None:
    titles = [one.title for one in told.series]
    assert len({*titles}) == len(titles) == len({one.key for one in told.series}) == 11
    assert max(map(len, titles)) <= 31


def test_buckets_are_those_that_are_counted() -> None:
    assert [_bucket(limit - 1) for limit in LIMITS] == [f"<{limit}" for limit in LIMITS]
    assert _bucket(LIMITS[-1]) == f"≥{LIMITS[-1]}"
