from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer

WHOLE = "¿Qué hacen para prevenir la violencia política contra las mujeres?"
ELSEWHERE = [
    "recetas de cocina con herramientas de plástico",
    "¿Qué marca de computadoras usan para los procesos de panadería?",
]
NOWHERE = ["receta de mole poblano", "¿Cuándo florecen las jacarandas?"]


@pytest.mark.parametrize("question", ELSEWHERE)
def test_nearest_passages_are_only_related(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.kind) == (Status.NOT_IN_PLAN, None)
    assert answer.related
    assert not answer.citations


def test_related_passages_are_few(ask: Callable[[str], Answer]) -> None:
    answer = ask(ELSEWHERE[0])
    assert answer.message == texts.NEAREST
    assert len(answer.related) == 3


def test_related_passages_show_what_matched(ask: Callable[[str], Answer]) -> None:
    for quote in ask(ELSEWHERE[0]).related:
        assert "herramientas" in [quote.passage.text[start:end] for start, end in quote.highlights]


@pytest.mark.parametrize("question", NOWHERE)
def test_nothing_found_shows_nothing(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.message) == (Status.NOT_IN_PLAN, texts.NOTHING_FOUND)
    assert not answer.related + answer.citations


def test_confidence_falls_with_the_words(ask: Callable[[str], Answer]) -> None:
    sure, unsure, lost = (ask(q).confidence for q in (WHOLE, ELSEWHERE[0], NOWHERE[0]))
    assert 1 >= sure > 0.5 > unsure > lost == 0
