from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status
from assistant.evaluation.judged import QUESTIONS
from assistant.evaluation.measure import SETS, measured
from assistant.evaluation.run import evaluate

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answerer
    from assistant.evaluation.judged import Judged
    from assistant.figures import Measured

CARD = "¿Dónde saco mi credencial para votar?"


@pytest.fixture(scope="module")
def figures(answerer: Answerer, judged: Callable[..., Judged]) -> Measured:
    questions = [
        judged("línea 2.4", {"L2.4": 2}, id="a"),
        judged("línea 2.4", {"L2.4": 1}, id="b", twin="a"),
        judged("línea 2.4", {"L1.1": 2}, id="c", twin="a"),
        judged("¿Cuáles son las amenazas?", asked_list="lista.amenazas", id="d"),
        judged("línea 2.4", status=Status.NOT_IN_PLAN, id="e"),
        judged("objetivo 9", status=Status.NOT_IN_PLAN, id="f"),
        judged(CARD, status=Status.REFERRAL, body="INE", id="g"),
        judged(CARD, {"L1.1": 2}, id="h"),
    ]
    return measured("prueba", "De prueba", evaluate(answerer, questions))


@pytest.mark.parametrize(
    ("name", "count", "total"),
    [
        ("success_any", 2, 4),
        ("success_full", 1, 4),
        ("lists", 1, 1),
        ("false_answers", 1, 3),
        ("abstention", 4, 6),
        ("ine", 1, 1),
        ("sent_away", 1, 5),
        ("mrr", 2, 4),
        ("ndcg", 2, 4),
        ("twins_well", 2, 2),
        ("twins_badly", 0, 2),
    ],
)
def test_each_figure_counts_its_own_questions(
    figures: Measured, name: str, count: int, total: int
) -> None:
    (metric,) = [one for one in figures.metrics if one.id == name]
    assert (metric.count, metric.total) == (count, total)
    assert metric.low <= metric.value <= metric.high


def test_registers_are_counted(figures: Measured) -> None:
    assert [(one.count, one.total) for one in figures.registers] == [(4, 8)]
    assert figures.questions == 8


def test_every_set_of_questions_has_a_name() -> None:
    assert {path.stem for path in QUESTIONS.glob("*.jsonl")} == SETS.keys()
