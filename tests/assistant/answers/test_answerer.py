from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.answers import Answerer, Status
from assistant.answers import answerer as answerer_module
from assistant.answers.pipeline import run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.answers import Answer
    from assistant.answers.turn import Turn
    from corpus import Corpus
    from index import Searcher

THREADS, ASKED, STRIDE = 8, 2_000, 7_919

# What questions are made of, whole and broken, so that chance finds its way into every step.
PIECES = (
    "objetivo", "objetivos ", "línea ", "acciones", "OE", "L", "F", "1", "2.3", ".", ",", " ",
    " y ", " a ", "uno", " punto ", "primer ", "última ", "fortalezas", "misión", "visión",
    "«", "»", '"', "#", "@", "999", "0", "٣", "²", "Ⅳ", "\u0303", "n", "ñ", "foda", "ley",
    "partisipasion", "¿qué hace el IECM?", "\u200b", "\ud800", "🙂",
)  # fmt: skip
ANY_TEXT = (
    st.text()
    | st.text(st.characters(codec=None))
    | st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
)


def as_bytes(answer: Answer) -> bytes:
    return json.dumps(answer.as_json(), ensure_ascii=False).encode()


def test_same_question_same_bytes(answerer: Answerer, questions: list[str]) -> None:
    first = [as_bytes(answerer.answer(question)) for question in questions]
    assert [as_bytes(answerer.answer(question)) for question in questions] == first


def test_another_answerer_answers_the_same(
    corpus: Corpus, searcher: Searcher, answerer: Answerer, questions: list[str]
) -> None:
    another = Answerer(corpus, searcher, 500)
    for question in reversed(questions):
        assert as_bytes(another.answer(question)) == as_bytes(answerer.answer(question))


@pytest.fixture
def restless() -> Iterator[None]:
    """Let threads interrupt each other as often as they can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("restless")
def test_threads_change_no_answer(answerer: Answerer, questions: list[str]) -> None:
    alone = [as_bytes(answerer.answer(question)) for question in questions]
    mixed = [number * STRIDE % len(questions) for number in range(ASKED)]
    with ThreadPoolExecutor(THREADS) as pool:
        together = pool.map(lambda at: as_bytes(answerer.answer(questions[at])), mixed)
    assert sum(alone[at] != got for at, got in zip(mixed, together, strict=True)) == 0


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(text=ANY_TEXT)
def test_any_text_gets_an_answer(answerer: Answerer, text: str) -> None:
    answer = answerer.answer(text)
    assert answer.status in Status
    assert as_bytes(answer)


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(text=ANY_TEXT)
def test_any_answer_has_quotes_to_show(answerer: Answerer, text: str) -> None:
    answer = answerer.answer(text)
    assert bool(answer.citations) == (answer.status is Status.ANSWERED)
    assert not (answer.citations and answer.related)


@pytest.mark.parametrize("limit", [100, 1000])
def test_limit_is_the_one_given(corpus: Corpus, searcher: Searcher, limit: int) -> None:
    answerer = Answerer(corpus, searcher, limit)
    assert answerer.answer("objetivo 2 " + "a" * (limit - 11)).status is not Status.REJECTED
    assert answerer.answer("objetivo 2 " + "a" * (limit - 10)).status is Status.REJECTED


def test_offered_questions_are_answered(answerer: Answerer, questions: list[str]) -> None:
    offered = {option.question for asked in questions for option in answerer.answer(asked).options}
    ended = {
        question: answerer.answer(question).status for question in offered if "«" not in question
    }
    assert set(ended.values()) == {Status.ANSWERED}


def test_context_reaches_the_steps(answerer: Answerer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.answers.answerer.run", lambda turn: turn)
    turn: Any = answerer.answer("¿y el 4?", ["uno", "dos"])
    assert (turn.question, turn.previous) == ("¿y el 4?", ("uno", "dos"))


def test_questions_that_lean_on_each_other_are_asked_once(
    ask: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    message = "¿Qué hace con el voto? ¿Y para las mujeres? ¿Y los jóvenes? ¿Y las escuelas?"
    asked: list[str] = []

    def counted(turn: Turn) -> Answer:
        asked.append(turn.question)
        return run(turn)

    monkeypatch.setattr(answerer_module, "run", counted)
    ask(message, [message] * 4)
    assert len(asked) < 60
