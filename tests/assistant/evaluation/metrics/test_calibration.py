from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.evaluation.metrics.calibration import doubted, expected_error, reliability
from assistant.figures import Bin

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answerer
    from assistant.evaluation.judged import Judged


def test_bins_hold_their_confidences() -> None:
    found = [(0.0, False), (0.05, True), (0.95, True), (1.0, True)]
    assert reliability(found) == (Bin(0.0, 0.1, 2, 0.025, 0.5), Bin(0.9, 1.0, 2, 0.975, 1.0))


def test_nothing_has_no_bins() -> None:
    assert reliability([]) == ()
    assert expected_error([]) == 0


def test_error_is_weighed_by_questions() -> None:
    bins = (Bin(0.0, 0.1, 3, 0.1, 0.1), Bin(0.9, 1.0, 1, 0.9, 0.5))
    assert expected_error(bins) == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("question", "grades", "right"),
    [
        ("¿Qué hacen contra el hostigamiento laboral?", {"L3.3": 1}, True),
        ("¿Qué hacen contra el hostigamiento laboral?", {"L1.1": 2}, False),
    ],
)
def test_the_first_passage_shown_is_judged(
    answerer: Answerer,
    judged: Callable[..., Judged],
    question: str,
    grades: dict[str, int],
    *,
    right: bool,
) -> None:
    answer = answerer.answer(question)
    assert doubted(judged(question, grades), answer) == (answer.confidence, right)


@pytest.mark.parametrize(
    "question", ["línea 2.4", "¿Cuáles son las amenazas?", "hola", "objetivo 9"]
)
def test_what_no_search_decides_is_left_out(
    answerer: Answerer, judged: Callable[..., Judged], question: str
) -> None:
    assert doubted(judged(question, {"L2.4": 2}), answerer.answer(question)) is None
