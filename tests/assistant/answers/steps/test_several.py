from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status, texts
from assistant.answers.referrals import read_referrals
from assistant.answers.steps.several import MOST_PARTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from tests.assistant.answers.steps.conftest import Asked

    Made = Callable[..., Answer]
    Divided = Callable[[str, dict[str, Answer]], tuple[Answer | None, Asked]]

YOUNG, VIOLENCE = "¿Qué hacen por los jóvenes?", "¿Cómo atienden la violencia?"
WATER = "¿Quién repara fugas de agua?"
REFERRAL = read_referrals()[0].referral


@pytest.mark.parametrize(
    "message",
    [
        YOUNG,
        f"¡Hola! ¿Y? {YOUNG}",
        "Los jóvenes votan",
        "¿Cuáles son los objetivos? ¿Cuáles son las líneas?",
        "¿Qué dice el objetivo dos? ¿Qué dice la línea 2.4?",
    ],
)
def test_message_with_one_question_or_only_parts_goes_on(divided: Divided, message: str) -> None:
    answer, asked = divided(message, {})
    assert answer is None
    assert asked.heard == []


def test_every_question_is_answered_in_order(divided: Divided, made: Made) -> None:
    first, second = made("L5.3", "OE1", confidence=0.6), made("OE1", "L2.4", confidence=0.8)
    answer, _ = divided(f"{YOUNG} {VIOLENCE}", {YOUNG: first, VIOLENCE: second})
    assert answer is not None
    assert [part.question for part in answer.parts] == [YOUNG, VIOLENCE]
    assert [part.answer for part in answer.parts] == [first, second]
    assert (answer.status, answer.message) == (Status.ANSWERED, texts.several(2))
    assert [quote.passage.id for quote in answer.citations] == ["L5.3", "OE1", "L2.4"]
    assert (answer.confidence, answer.referral) == (0.8, None)


def test_each_question_may_lean_on_those_before_it(divided: Divided) -> None:
    _, asked = divided(f"{YOUNG} {VIOLENCE} {WATER}", {})
    assert asked.heard == [(YOUNG, ()), (VIOLENCE, (YOUNG,)), (WATER, (YOUNG, VIOLENCE))]


def test_what_is_said_beside_the_questions_is_not_asked(divided: Divided) -> None:
    _, asked = divided(f"{YOUNG} Ayer vi propaganda. {VIOLENCE}", {})
    assert [question for question, _ in asked.heard] == [YOUNG, VIOLENCE]


def test_questions_have_a_limit(divided: Divided, made: Made) -> None:
    questions = [f"¿Cuántas multas pusieron en {year}?" for year in range(2010, 2020)]
    answer, asked = divided(" ".join(questions), {questions[0]: made("OE1")})
    assert answer is not None
    assert [question for question, _ in asked.heard] == questions[:MOST_PARTS]
    assert len(answer.parts) == MOST_PARTS


@pytest.mark.parametrize("status", [Status.COURTESY, Status.REJECTED])
def test_courtesies_count_for_nothing(divided: Divided, made: Made, status: Status) -> None:
    told = {YOUNG: made(status=status), VIOLENCE: made("L2.4"), WATER: made("OE1")}
    answer, _ = divided(f"{YOUNG} {VIOLENCE} {WATER}", told)
    assert answer is not None
    assert [part.question for part in answer.parts] == [VIOLENCE, WATER]


def test_answer_that_repeats_what_is_cited_is_left_out(divided: Divided, made: Made) -> None:
    told = {YOUNG: made("L2.4", "OE1"), VIOLENCE: made("L2.4", "OE1"), WATER: made("OE1", "OE2")}
    answer, _ = divided(f"{YOUNG} {VIOLENCE} {WATER}", told)
    assert answer is not None
    assert [part.question for part in answer.parts] == [YOUNG, WATER]


def test_question_without_an_answer_is_told_beside_the_others(divided: Divided, made: Made) -> None:
    told = {YOUNG: made(status=Status.CLARIFICATION), VIOLENCE: made("L2.4")}
    answer, _ = divided(f"{YOUNG} {VIOLENCE} {WATER}", told)
    assert answer is not None
    statuses = [part.answer.status for part in answer.parts]
    assert statuses == [Status.CLARIFICATION, Status.ANSWERED, Status.NOT_IN_PLAN]
    assert (answer.status, answer.message) == (Status.ANSWERED, texts.several(3))


@pytest.mark.parametrize("status", [Status.ANSWERED, Status.REFERRAL])
def test_one_that_counts_is_answered_as_if_alone(
    divided: Divided, made: Made, status: Status
) -> None:
    only = made("L2.4", status=status)
    answer, _ = divided(
        f"{YOUNG} {VIOLENCE}", {YOUNG: made(status=Status.COURTESY), VIOLENCE: only}
    )
    assert answer is only


@pytest.mark.parametrize(
    "status", [Status.NOT_IN_PLAN, Status.CLARIFICATION, Status.COURTESY, Status.REJECTED]
)
def test_message_goes_on_if_no_question_has_an_answer(
    divided: Divided, made: Made, status: Status
) -> None:
    told = {YOUNG: made(status=status), VIOLENCE: made(status=status)}
    assert divided(f"{YOUNG} {VIOLENCE}", told)[0] is None


@pytest.mark.parametrize(
    ("other", "status"), [(VIOLENCE, Status.ANSWERED), (YOUNG, Status.REFERRAL)]
)
def test_referral_of_a_part_is_kept(
    divided: Divided, made: Made, other: str, status: Status
) -> None:
    told = {WATER: made(status=Status.REFERRAL, referral=REFERRAL), VIOLENCE: made("L2.4")}
    answer, _ = divided(f"{WATER} {other}", told)
    assert answer is not None
    assert (answer.status, answer.referral) == (status, REFERRAL)
