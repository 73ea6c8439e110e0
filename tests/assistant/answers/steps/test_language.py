from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Answerer, Status
from assistant.answers.steps.clean import clean
from assistant.answers.steps.language import language
from assistant.answers.turn import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer


@pytest.fixture
def read(answerer: Answerer) -> Callable[[str], Turn]:
    """Return a question after the clean and language steps."""

    def after(question: str) -> Turn:
        turn = Turn(question, answerer._tools, answerer.answer)
        assert clean(turn) is None
        language(turn)
        return turn

    return after


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("What are the weaknesses?", "¿Cuáles son las debilidades?"),
        ("strategic goals", "objetivos estratégicos"),
        ("which opportunities does the plan list?", "¿Qué oportunidades dice el programa?"),
        ("what are the threats?", "¿Cuáles son las amenazas?"),
        ("line 2.4", "línea 2.4"),
        ("What does objective 3 say?", "¿Qué dice el objetivo 3?"),
        ("what is the mission?", "¿Cuál es la misión?"),
        (
            "what does the institute do about violence against women in politics?",
            "¿qué hace el instituto sobre la violencia contra las mujeres en política?",
        ),
    ],
)
def test_english_questions_get_the_quotes_of_spanish_ones(
    ask: Callable[[str], Answer], english: str, spanish: str
) -> None:
    found, expected = ask(english), ask(spanish)
    assert found.status is expected.status is Status.ANSWERED
    assert [one.passage.id for one in found.citations] == [
        one.passage.id for one in expected.citations
    ]
    assert found.list == expected.list


def test_quotes_stay_in_spanish(ask: Callable[[str], Answer]) -> None:
    (quote,) = ask("line 2.4").citations
    assert quote.passage.text.startswith("Generar acciones para prevenir la violencia")


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué no dice el programa sobre mí?",
        "me son útiles las mesas once",
        "¿Cuáles son las líneas de acción del objetivo once?",
        "no sé si me van a dar un plan local",
        "¿Once personas son un comité?",
        "red digital de base social",
        "¿Cómo usa la tecnología el instituto?",
        "he de ser once",
    ],
)
def test_spanish_questions_stay_untouched(read: Callable[[str], Turn], question: str) -> None:
    turn = read(question)
    assert turn.english is False
    assert turn.text == question


@pytest.mark.parametrize("question", ["What are the goals?", "how does the institute use data?"])
def test_english_questions_are_known_as_such(read: Callable[[str], Turn], question: str) -> None:
    assert read(question).english is True


def test_english_words_in_a_spanish_question_are_translated(read: Callable[[str], Turn]) -> None:
    turn = read("¿Cuáles son las weaknesses del instituto?")
    assert turn.english is False
    assert "debilidades" in turn.plain


def test_a_word_the_vocabulary_lacks_is_searched_as_written(read: Callable[[str], Turn]) -> None:
    assert "copaco" in read("what is the copaco for?").plain
