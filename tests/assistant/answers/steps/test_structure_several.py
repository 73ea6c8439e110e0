from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer


@pytest.mark.parametrize(
    ("question", "list_id", "total"),
    [
        ("las líneas de los objetivos 1 y 2", "lista.OE1+lista.OE2", 9),
        ("líneas del OE3 y del OE4", "lista.OE3+lista.OE4", 10),
        ("todas las líneas del primer y segundo objetivo", "lista.OE1+lista.OE2", 9),
        ("objetivos y líneas", "lista.objetivos+lista.lineas", 30),
        ("¿cuántos objetivos y cuántas líneas de acción hay?", "lista.objetivos+lista.lineas", 30),
        ("líneas del 3", "lista.OE3", 4),
        ("devilidades", "lista.debilidades", 5),
    ],
)
def test_every_list_that_is_named_comes_whole(
    ask: Callable[[str], Answer], question: str, list_id: str, total: int
) -> None:
    answer = ask(question)
    assert answer.list is not None
    assert (answer.list.id, answer.list.count, len(answer.citations)) == (list_id, total, total)


def test_missing_objective_is_said_beside_the_list(ask: Callable[[str], Answer]) -> None:
    answer = ask("las líneas de los objetivos 1 y 7")
    assert "no hay un objetivo 7" in answer.message
    assert len(answer.citations) == 4


@pytest.mark.parametrize("question", ["línea 26", "línea treinta y uno", "línea 1.1.1"])
def test_number_that_is_nowhere_gives_no_list(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.citations) == (Status.NOT_IN_PLAN, ())
