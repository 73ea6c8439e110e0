from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.numbers import Figures, Series
    from assistant.storage import Store

FIRST, SECOND = date(2026, 11, 2), date(2026, 11, 9)


def _series(figures: Figures, key: str) -> Series:
    (found,) = [one for one in figures.series if one.key == key]
    return found


def test_gaps_are_told_by_the_week_that_opened_them(told: Figures) -> None:
    gaps = _series(told, "huecos")
    assert gaps.rows == ((FIRST, 2, 1, 1), (SECOND, 1, 1, 0))
    assert gaps.reading == (
        "Se abrieron del 2 al 15 de noviembre de 2026: 3."
        " De ellas, siguen abiertas: 2; ya cerradas: 1. Abiertas hoy, de cualquier fecha: 3."
    )


def test_weeks_hold_no_more_than_the_days_asked_for(
    counted: Store, figures_of: Callable[..., Figures]
) -> None:
    assert counted
    figures = figures_of(date(2026, 11, 4), date(2026, 11, 8))
    assert _series(figures, "huecos").rows == ((FIRST, 1, 0, 1),)
    assert _series(figures, "opiniones").rows == ((FIRST, 0, 0, None),)


def test_weeks_that_are_cut_are_told(counted: Store, figures_of: Callable[..., Figures]) -> None:
    assert counted
    assert "completas" not in _series(figures_of(), "huecos").note
    assert "no están completas" in _series(figures_of(date(2026, 11, 3)), "opiniones").note


def test_opinions_have_their_share(told: Figures) -> None:
    opinions = _series(told, "opiniones")
    assert opinions.rows == ((FIRST, 3, 1, 75.0), (SECOND, 0, 0, None))
    assert opinions.shown[1][-1] == "sin datos"
    assert (
        opinions.reading
        == "Dijeron que la respuesta sirvió 3 de 4 opiniones (75.0\N{NO-BREAK SPACE}%)."
    )
