from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status
from assistant.evaluation.metrics.abstention import abstained, f1, is_beyond, is_false_answer
from assistant.evaluation.metrics.referral import is_for, referred, sent_away
from assistant.evaluation.metrics.robustness import lost, twins

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answerer
    from assistant.evaluation.judged import Judged

ANSWERED, ABSENT = "línea 2.4", "objetivo 9"
CARD = "¿Dónde saco mi credencial para votar?"


@pytest.mark.parametrize(
    ("status", "beyond"),
    [
        (Status.NOT_IN_PLAN, True),
        (Status.REFERRAL, True),
        (Status.ANSWERED, False),
        (Status.COURTESY, False),
        (Status.CLARIFICATION, False),
    ],
)
def test_beyond_is_what_the_plan_does_not_answer(
    judged: Callable[..., Judged], status: Status, *, beyond: bool
) -> None:
    assert is_beyond(judged("", status=status)) is beyond


def test_an_answer_to_what_is_beyond_is_false(
    answerer: Answerer, judged: Callable[..., Judged]
) -> None:
    beyond = judged("", status=Status.NOT_IN_PLAN)
    assert is_false_answer(beyond, answerer.answer(ANSWERED))
    assert not is_false_answer(beyond, answerer.answer(ABSENT))
    assert not is_false_answer(judged(""), answerer.answer(ANSWERED))


@pytest.mark.parametrize(("question", "silent"), [(ABSENT, True), (CARD, True), (ANSWERED, False)])
def test_abstaining_is_to_present_nothing(
    answerer: Answerer, question: str, *, silent: bool
) -> None:
    assert abstained(answerer.answer(question)) is silent


def test_f1_joins_precision_and_recall() -> None:
    assert f1(8, 10, 16) == pytest.approx(2 * 0.8 * 0.5 / (0.8 + 0.5))
    assert f1(0, 0, 0) == 0


def test_referral_names_the_body(answerer: Answerer, judged: Callable[..., Judged]) -> None:
    card = judged(CARD, status=Status.REFERRAL, body="INE")
    assert is_for(card, "INE")
    assert not is_for(card, "IMSS")
    assert referred(card, answerer.answer(CARD))
    assert not referred(card, answerer.answer("¿Cuándo reparan el bache de mi calle?"))
    assert not referred(card, answerer.answer(ABSENT))


def test_only_what_the_plan_answers_is_sent_away(
    answerer: Answerer, judged: Callable[..., Judged]
) -> None:
    assert sent_away(judged(""), answerer.answer(CARD))
    assert not sent_away(judged("", status=Status.NOT_IN_PLAN), answerer.answer(CARD))
    assert not sent_away(judged(""), answerer.answer(ANSWERED))


def test_twins_are_counted_in_pairs(judged: Callable[..., Judged]) -> None:
    questions = [
        judged("", id="a"),
        judged("", id="b", twin="a"),
        judged("", id="c", twin="a"),
        judged("", id="d", twin="lost"),
    ]
    pairs = twins(questions)
    assert pairs == [("b", "a"), ("c", "a")]
    assert lost(pairs, {"a": True, "b": False, "c": True}) == (2, 1)
