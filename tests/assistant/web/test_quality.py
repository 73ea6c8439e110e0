from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.figures import Bin, Figures, Measured, Metric
from assistant.web.quality import LEFT, SIDE, TOP, sheets

METRIC = Metric("a", "Aciertos", 9, 10, 0.9, 0.6, 0.98)
BINS = (Bin(0.0, 0.1, 1, 0.05, 0.0), Bin(0.9, 1.0, 100, 1.0, 1.0))
SET = Measured("x", "Apartadas", 10, (METRIC,), (METRIC,), BINS, 0.05)
FIGURES = Figures("prueba", (SET, SET))


@pytest.mark.parametrize(
    ("bar", "at_most", "aim", "outcome"),
    [
        (None, False, "", ""),
        (0.9, False, "Al menos 90.0 %", "Se alcanza"),
        (0.95, False, "Al menos 95.0 %", "No se alcanza"),
        (0.9, True, "Como máximo 90.0 %", "Se alcanza"),
        (0.04, True, "Como máximo 4.0 %", "No se alcanza"),
    ],
)
def test_aim_and_outcome_are_words(bar: float, at_most: bool, aim: str, outcome: str) -> None:  # noqa: FBT001
    metric = replace(METRIC, bar=bar, at_most=at_most)
    sheet, _ = sheets(replace(FIGURES, sets=(replace(SET, metrics=(metric,)), SET)))
    (row,) = sheet.metrics
    assert row.aim.replace("\N{NO-BREAK SPACE}", " ") == aim
    assert row.outcome.replace("\N{NO-BREAK SPACE}", " ") == outcome


def test_dots_stand_at_their_confidence_and_share() -> None:
    sheet, _ = sheets(FIGURES)
    few, many = sheet.dots
    assert (few.x, few.y) == (LEFT + round(SIDE * 0.05, 1), TOP + SIDE)
    assert (many.x, many.y) == (LEFT + SIDE, TOP)
    assert few.radius < many.radius


def test_each_set_has_its_own_ids() -> None:
    assert [sheet.place for sheet in sheets(FIGURES)] == ["conjunto-1-", "conjunto-2-"]


def test_set_without_confidences_has_no_dots() -> None:
    (sheet,) = sheets(Figures("", (replace(SET, reliability=()),)))
    assert sheet.dots == ()
