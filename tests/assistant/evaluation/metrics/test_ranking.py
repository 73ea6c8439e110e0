from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from assistant.evaluation.metrics.ranking import DEPTH, ndcg, reciprocal_rank

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answerer
    from assistant.evaluation.judged import Judged

OBJECTIVES = "¿Cuáles son los objetivos?"


@pytest.mark.parametrize(
    ("grades", "rank"),
    [({"OE1": 2}, 1), ({"OE3": 1}, 1 / 3), ({"OE5": 2, "OE2": 1}, 1 / 2), ({"L1.1": 2}, 0)],
)
def test_rank_is_of_the_first_that_has_a_grade(
    answerer: Answerer, judged: Callable[..., Judged], grades: dict[str, int], rank: float
) -> None:
    found = reciprocal_rank(judged(OBJECTIVES, grades), answerer.answer(OBJECTIVES))
    assert found == pytest.approx(rank)


def test_what_comes_after_the_fifth_does_not_count(
    answerer: Answerer, judged: Callable[..., Judged]
) -> None:
    answer = answerer.answer("¿Cuáles son las fortalezas?")
    assert len(answer.citations) == DEPTH + 1
    assert reciprocal_rank(judged("", {"F5": 2}), answer) == 1 / DEPTH
    assert reciprocal_rank(judged("", {"F6": 2}), answer) == 0


@pytest.mark.parametrize(
    ("grades", "gain"),
    [
        ({"OE1": 2}, 1),
        ({"OE2": 2}, 1 / math.log2(3)),
        ({"OE1": 1, "OE2": 2}, (1 + 3 / math.log2(3)) / (3 + 1 / math.log2(3))),
        ({"L1.1": 2}, 0),
        ({}, 0),
    ],
)
def test_gain_is_a_part_of_the_best_order(
    answerer: Answerer, judged: Callable[..., Judged], grades: dict[str, int], gain: float
) -> None:
    found = ndcg(judged(OBJECTIVES, grades), answerer.answer(OBJECTIVES))
    assert found == pytest.approx(gain)
