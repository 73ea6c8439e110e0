from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status, clauses, pointing, segments
from assistant.answers.steps import followup

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer

OBJECTIVE = ("¿Qué dice el objetivo 2?",)
LINES_OF_2 = ["L2.1", "L2.2", "L2.3", "L2.4", "L2.5"]


def _ids(answer: Answer) -> list[str]:
    return [quote.passage.id for quote in answer.citations]


@pytest.mark.parametrize(
    ("context", "question", "found"),
    [
        (OBJECTIVE, "¿y el 4?", ["OE4"]),
        (OBJECTIVE, "¿y el quinto?", ["OE5"]),
        (OBJECTIVE, "¿Y el último?", ["OE5"]),
        (OBJECTIVE, "¿y la última?", ["OE5"]),
        (OBJECTIVE, "el siguiente", ["OE3"]),
        (OBJECTIVE, "la siguiente", ["OE3"]),
        (OBJECTIVE, "la anterior", ["OE1"]),
        (OBJECTIVE, "dime más", LINES_OF_2),
        (OBJECTIVE, "¿y sus líneas?", LINES_OF_2),
        (("línea 2.4",), "la siguiente", ["L2.5"]),
        (("línea 2.4",), "la anterior", ["L2.3"]),
        (("línea 2.4",), "¿y la última?", ["L2.5"]),
        (("línea 2.4",), "¿y la 1?", ["L2.1"]),
        (("línea 2.4",), "cuéntame más", ["L2.4", "OE2"]),
        (("debilidad 3",), "la siguiente", ["D4"]),
        (("debilidad 3",), "¿y la 5?", ["D5"]),
        (("debilidad 3",), "dime más", ["D1", "D2", "D3", "D4", "D5"]),
        (("objective 2",), "the next one", ["OE3"]),
        (("objective 2",), "what about 4?", ["OE4"]),
        (("línea 2.4",), "the previous one", ["L2.3"]),
    ],
)
def test_elliptical_questions_lean_on_the_previous_one(
    ask: Callable[..., Answer], context: tuple[str, ...], question: str, found: list[str]
) -> None:
    answer = ask(question, context)
    assert answer.status is Status.ANSWERED
    assert _ids(answer) == found


@pytest.mark.parametrize("question", ["¿y la próxima elección?", "¿y la campaña anterior?"])
def test_next_and_previous_of_something_else_are_not_of_the_plan(
    ask: Callable[..., Answer], question: str
) -> None:
    assert not {"L2.3", "L2.5"} & set(_ids(ask(question, ("línea 2.4",))))


def test_followups_can_follow_one_another(ask: Callable[..., Answer]) -> None:
    assert _ids(ask("la siguiente", (*OBJECTIVE, "¿y el 4?"))) == ["OE5"]
    assert _ids(ask("la anterior", (*OBJECTIVE, "¿y el 4?", "la siguiente"))) == ["OE4"]


@pytest.mark.parametrize(
    ("context", "question"),
    [(OBJECTIVE, "¿y el 99?"), (("línea 2.4",), "¿y la 6?"), (("objetivo 5",), "la siguiente")],
)
def test_what_does_not_exist_is_not_quoted(
    ask: Callable[..., Answer], context: tuple[str, ...], question: str
) -> None:
    answer = ask(question, context)
    assert answer.status is Status.NOT_IN_PLAN
    assert not answer.citations


def test_a_subject_is_added_to_the_previous_question(ask: Callable[..., Answer]) -> None:
    answer = ask("¿y en las campañas?", ("¿Cómo atienden a públicos específicos?",))
    assert answer.status is Status.ANSWERED
    assert "L5.3" in _ids(answer)


@pytest.mark.parametrize("context", [OBJECTIVE, ("hola",), ("debilidad 3", "línea 2.4")])
@pytest.mark.parametrize(
    "question",
    [
        "¿Cuál es la misión?",
        "¿y cuáles son las debilidades?",
        "¿Qué hace el instituto contra la violencia política de género?",
        "¿Por qué la gente confunde al IECM con el INE?",
        "¿Dónde saco mi credencial para votar?",
        "gracias",
        "What are the threats?",
    ],
)
def test_questions_that_stand_alone_do_not_lean(
    ask: Callable[..., Answer], context: tuple[str, ...], question: str
) -> None:
    assert ask(question, context).as_json() == ask(question).as_json()


@pytest.mark.parametrize("question", ["¿y el 4?", "dime más", "¿y para las mujeres?"])
def test_the_same_context_gives_the_same_answer(ask: Callable[..., Answer], question: str) -> None:
    first = ask(question, OBJECTIVE)
    ask("hola", ("debilidad 3",))
    assert ask(question, list(OBJECTIVE)).as_json() == first.as_json()


@pytest.mark.parametrize(
    "pattern",
    [
        value
        for room in (pointing, followup, clauses, segments)
        for value in vars(room).values()
        if isinstance(value, re.Pattern)
    ],
    ids=lambda pattern: pattern.pattern[:30],
)
@pytest.mark.parametrize(
    "piece", ["y ", "el ", "#", "y que dice el #", "la que ", "#1", " ", "mas "]
)
def test_patterns_are_quick_on_hostile_text(pattern: re.Pattern[str], piece: str) -> None:
    text = (piece * 500)[:500]
    began = time.process_time()
    pattern.search(text)
    assert time.process_time() - began < 0.05
