from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import AnswerKind
from assistant.answers.facts import facts
from assistant.answers.steps.clean import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from assistant.answers.turn import Turn


@pytest.mark.parametrize(
    ("question", "found"), [("¿Cuál es la misión?", "mision"), ("¿Qué dice la nota?", None)]
)
def test_facts_are_parts_of_the_plan(
    turn_of: Callable[[str], Turn], question: str, found: str | None
) -> None:
    turn = turn_of(question)
    clean(turn)
    answer = facts(turn)
    assert (answer.citations[0].passage.id if answer else None) == found


@pytest.mark.parametrize(
    "question",
    [
        "la misión de los bomberos del metro",
        "misión y visión de los bomberos del metro",
        "nota de prensa sobre el acoso laboral",
    ],
)
def test_weight_elsewhere_is_no_fact(ask: Callable[[str], Answer], question: str) -> None:
    assert ask(question).kind is not AnswerKind.FACT


def test_facts_quote_one_passage(ask: Callable[[str], Answer]) -> None:
    answer = ask("por favor, dime la misión del instituto")
    assert len(answer.citations) == 1
    assert answer.message == "Esta es la misión del Instituto, según el programa:"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("misión y visión", ["mision", "vision"]),
        ("que dice la vision y la mision del iecm", ["mision", "vision"]),
    ],
)
def test_several_facts_are_quoted_together(
    ask: Callable[[str], Answer], question: str, found: list[str]
) -> None:
    answer = ask(question)
    assert [citation.passage.id for citation in answer.citations] == found


@pytest.mark.parametrize(
    "question",
    [
        "¿De qué trata el plan?",
        "resúmeme el programa de trabajo por favor",
        "hazme un resumen breve del programa",
        "what is the plan about?",
    ],
)
def test_what_the_plan_is_about_are_its_objectives(
    ask: Callable[[str], Answer], question: str
) -> None:
    answer = ask(question)
    assert answer.list is not None
    assert (answer.list.id, answer.list.total) == ("lista.objetivos", 5)


def test_what_the_plan_says_of_a_subject_is_no_summary(ask: Callable[[str], Answer]) -> None:
    assert ask("¿Qué dice el plan de las mujeres?").list is None
