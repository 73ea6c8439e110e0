from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer


@pytest.fixture
def offered(ask: Callable[[str], Answer]) -> Callable[[str], list[str]]:
    return lambda question: [option.question for option in ask(question).options]


@pytest.mark.parametrize(
    ("question", "next_questions"),
    [
        ("OE2", ["¿Cuáles son las líneas del objetivo 2?"]),
        ("L2.4", ["¿Qué dice el objetivo 2?", "¿Cuáles son las líneas del objetivo 2?"]),
        ("F3", ["¿Cuáles son las fortalezas?"]),
        ("D3", ["¿Cuáles son las debilidades?"]),
        ("O3", ["¿Cuáles son las oportunidades?"]),
        ("A3", ["¿Cuáles son las amenazas?"]),
        ("misión", ["¿Cuáles son los objetivos estratégicos?"]),
        ("visión", ["¿Cuáles son los objetivos estratégicos?"]),
        ("¿Cuáles son los objetivos?", ["¿Cuáles son las líneas de acción?"]),
        ("¿Cuáles son las líneas?", ["¿Cuáles son los objetivos estratégicos?"]),
        ("fortalezas y amenazas", ["¿Cuáles son los objetivos estratégicos?"]),
        ("línea 6", ["¿Qué dice la línea 4.6?", "¿Qué dice la línea 5.6?"]),
        ("objetivo 9", ["¿Cuáles son los objetivos estratégicos?"]),
        ("línea 3.9", ["¿Cuáles son las líneas del objetivo 3?"]),
        ("línea 9.3", ["¿Cuáles son los objetivos estratégicos?"]),
        ("amenaza 9", ["¿Cuáles son las amenazas?"]),
    ],
)
def test_next_questions_follow_the_document(
    offered: Callable[[str], list[str]], question: str, next_questions: list[str]
) -> None:
    assert offered(question)[: len(next_questions)] == next_questions


def test_lost_questions_get_ways_in(offered: Callable[[str], list[str]]) -> None:
    ways = {"¿Cuáles son los objetivos estratégicos?", "¿Cuáles son las líneas de acción?"}
    assert ways <= set(offered("receta de mole poblano"))


def test_labels_say_how_many(ask: Callable[[str], Answer]) -> None:
    labels = [option.label for option in ask("L2.4").options]
    assert labels == ["Ver el objetivo 2", "Ver las 5 líneas del objetivo 2"]


def test_each_correction_can_be_undone(offered: Callable[[str], list[str]]) -> None:
    undone = ["«partisipasion» siudadana", "partisipasion «siudadana»"]
    assert offered("partisipasion siudadana")[-2:] == undone


def test_undoing_searches_as_written(ask: Callable[[str], Answer]) -> None:
    corrected = ask("violensia política")
    undone = ask(corrected.options[-1].question)
    assert [correction.written for correction in corrected.corrections] == ["violensia"]
    assert undone.corrections == ()


def test_unanswered_corrections_can_be_undone(ask: Callable[[str], Answer]) -> None:
    answer = ask("resetas de cocina con herramienta de plastico y partisipasion")
    written = {correction.written for correction in answer.corrections}
    assert written
    assert {f"«{word}»" for word in written} <= {
        word for option in answer.options for word in option.question.split()
    }
