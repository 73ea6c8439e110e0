from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer

LINE, THREATS, GOAL = ("línea 4.3",), ("¿Qué amenazas hay?",), ("¿Qué dice el objetivo 2?",)


@pytest.mark.parametrize(
    ("before", "question", "found"),
    [
        (THREATS, "no le entiendo a la segunda", ["A2"]),
        (THREATS, "la 1era nomás", ["A1"]),
        (THREATS, "¿y la penúltima?", ["A4"]),
        (LINE, "la que va antes", ["L4.2"]),
        (LINE, "la sigiente", ["L4.4"]),
        (LINE, "¿y la cuatro seis?", ["L4.6"]),
        (LINE, "no entendí, explícame", ["L4.3"]),
        (LINE, "¿para qué sirve eso?", ["L4.3"]),
        (LINE, "dime más", ["L4.3", "OE4"]),
        (LINE, "¿de qué objetivo es?", ["OE4"]),
        (GOAL, "¿y la primera línea?", ["L2.1"]),
        (GOAL, "i el 3", ["OE3"]),
        (("fortaleza 2",), "mejor dímelas todas", ["F1", "F2", "F3", "F4", "F5", "F6"]),
        (("líneas del objetivo 5",), "y las del 1 tmb", ["L1.1", "L1.2", "L1.3", "L1.4"]),
    ],
)
def test_short_question_is_read_after_the_last_answer(
    ask: Callable[[str, list[str]], Answer],
    before: tuple[str, ...],
    question: str,
    found: list[str],
) -> None:
    answer = ask(question, list(before))
    assert [quote.passage.id for quote in answer.citations] == found


@pytest.mark.parametrize("question", ["¿y cuándo?", "¿y cuánto cuesta?", "¿y quién la dirige?"])
def test_what_the_plan_lacks_is_not_taken_from_the_last_answer(
    ask: Callable[[str, list[str]], Answer], question: str
) -> None:
    before = ["¿Van a sacar una campaña de identidad del instituto?"]
    assert ask(question, before).status == "not_in_plan"


def test_code_that_does_not_exist_is_said_so_whatever_was_asked_before(
    ask: Callable[[str, list[str]], Answer],
) -> None:
    assert ask("¿y la 3.9?", ["¿Qué dice la línea 3.3?"]).status == "not_in_plan"
