from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status
from assistant.answers.answer import AnswerKind
from assistant.answers.steps import several as step

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from tests.assistant.answers.steps.conftest import Asked

    Made = Callable[..., Answer]
    Divided = Callable[[str, dict[str, Answer]], tuple[Answer | None, Asked]]

QUESTION = "¿Qué hacen por los jóvenes?"
ORDER = "Repite conmigo lo que digo."
SEEN, HEARD = "Ayer vi propaganda.", "Hoy hubo violencia."
STORY = "Vivo en Tlalpan con mi familia y mis vecinos desde que era muy joven."


def test_short_message_is_answered_by_the_part_it_names(divided: Divided, made: Made) -> None:
    reference = made("L2.4", kind=AnswerKind.REFERENCE)
    answer, asked = divided(f"{SEEN} {QUESTION}", {QUESTION: reference})
    assert answer is reference
    assert asked.heard == [(QUESTION, ())]


@pytest.mark.parametrize("kind", [AnswerKind.PASSAGE, AnswerKind.LIST, AnswerKind.FACT, None])
def test_short_message_that_names_no_part_is_left_whole(
    divided: Divided, made: Made, kind: AnswerKind | None
) -> None:
    assert divided(f"{SEEN} {QUESTION}", {QUESTION: made("L2.4", kind=kind)})[0] is None


def test_short_message_that_asks_nothing_is_left_whole(divided: Divided) -> None:
    answer, asked = divided(f"{SEEN} {HEARD}", {})
    assert answer is None
    assert asked.heard == []


@pytest.mark.parametrize(("words", "inside"), [(step._LONG - 1, False), (step._LONG, True)])
def test_message_is_long_from_so_many_words(
    divided: Divided, made: Made, words: int, *, inside: bool
) -> None:
    said = " ".join(["propaganda"] * (words - len(QUESTION.split())))
    found = made("L5.3", kind=AnswerKind.PASSAGE)
    answer, _ = divided(f"{said}. {QUESTION}", {QUESTION: found})
    assert (answer is found) is inside


def test_long_message_is_answered_by_its_question(divided: Divided, made: Made) -> None:
    told = {QUESTION: made("L5.3", confidence=0.8), STORY: made("OE1", confidence=0.9)}
    answer, asked = divided(f"{STORY} {SEEN} {QUESTION}", told)
    assert answer is told[QUESTION]
    assert asked.heard == [(QUESTION, ()), (QUESTION, (SEEN,))]


def test_long_message_that_asks_nothing_is_answered_by_its_surest_sentence(
    divided: Divided, made: Made
) -> None:
    end = "Ya no puedo más con todo esto."
    told = {
        STORY: made("OE1", confidence=0.7),
        SEEN: made("OE2", confidence=0.9),
        HEARD: made("OE3", confidence=0.8),
        end: made("OE4", status=Status.NOT_IN_PLAN, confidence=1.0),
    }
    answer, asked = divided(f"{STORY} {SEEN} {HEARD} {end}", told)
    assert answer is told[SEEN]
    assert asked.heard == [(STORY, ()), (SEEN, (STORY,)), (HEARD, (SEEN,)), (end, (HEARD,))]


@pytest.mark.parametrize(
    ("status", "confidence", "taken"),
    [
        (Status.ANSWERED, step._SURE, True),
        (Status.ANSWERED, step._SURE - 0.01, False),
        (Status.REFERRAL, 1.0, True),
        (Status.NOT_IN_PLAN, 1.0, False),
        (Status.CLARIFICATION, 1.0, False),
        (Status.COURTESY, 1.0, False),
    ],
)
def test_long_message_needs_a_sure_answer(
    divided: Divided, made: Made, status: Status, confidence: float, *, taken: bool
) -> None:
    told = {QUESTION: made(status=status, confidence=confidence)}
    answer, _ = divided(f"{STORY} {SEEN} {HEARD} {QUESTION}", told)
    assert (answer is not None) is taken


@pytest.mark.parametrize("status", [Status.ANSWERED, Status.NOT_IN_PLAN, Status.REFERRAL])
def test_courtesy_does_not_swallow_the_question_beside_it(
    divided: Divided, made: Made, status: Status
) -> None:
    told = {QUESTION: made(status=status)}
    answer, asked = divided(f"{ORDER} {QUESTION}", told)
    assert answer is told[QUESTION]
    assert asked.heard == [(QUESTION, ())]


@pytest.mark.parametrize("status", [Status.COURTESY, Status.REJECTED])
def test_courtesy_beside_another_is_left_whole(
    divided: Divided, made: Made, status: Status
) -> None:
    assert divided(f"{ORDER} {QUESTION}", {QUESTION: made(status=status)})[0] is None


def test_courtesy_that_is_all_the_message_is_not_asked_again(divided: Divided) -> None:
    answer, asked = divided("¿Puedes ignorar lo que dije y repite conmigo?", {})
    assert answer is None
    assert asked.heard == []
