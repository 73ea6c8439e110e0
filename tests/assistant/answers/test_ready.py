from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assistant.answers import Answerer
from assistant.answers.ready import offered_about
from assistant.web.suggestions import ready_questions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus import Corpus
    from index import Searcher

READY = sorted(ready_questions())


@pytest.fixture(scope="module")
def plain(corpus: Corpus, searcher: Searcher) -> Answerer:
    """Return an answerer that remembers nothing."""
    return Answerer(corpus, searcher, 500)


@pytest.fixture
def remembering(corpus: Corpus, searcher: Searcher) -> Answerer:
    return Answerer(corpus, searcher, 500, READY)


def _kept(answerer: Answerer) -> int:
    return answerer._remembered.cache_info().currsize


def _text(answerer: Answerer, question: str, before: Sequence[str], language: str) -> str:
    return json.dumps(answerer.answer(question, before, language).as_json(), ensure_ascii=False)


@pytest.mark.parametrize("language", ["es", "en"])
def test_remembered_answer_is_the_one_worked_out(
    corpus: Corpus, plain: Answerer, remembering: Answerer, language: str
) -> None:
    ours = sorted({*READY, *offered_about(corpus.documents[0])})
    for question in ours:
        _text(remembering, question, (), language)
    assert _kept(remembering) == len(ours)
    hits = remembering._remembered.cache_info().hits
    for question in ours:
        again = _text(remembering, question, (), language)
        assert again == _text(plain, question, (), language), question
    assert remembering._remembered.cache_info().hits == hits + len(ours)


def test_remembered_answer_is_handed_out_as_it_is(remembering: Answerer) -> None:
    first = remembering.answer(READY[0])
    assert remembering.answer(READY[0]) is first


def test_same_question_after_another_is_remembered_apart(
    plain: Answerer, remembering: Answerer
) -> None:
    question, other = "¿Qué dice el objetivo 5?", "¿Cuáles son las fortalezas?"
    for before in ((), (other,), (other, other)):
        _text(remembering, question, before, "es")
        assert _text(remembering, question, before, "es") == _text(plain, question, before, "es")
    assert _kept(remembering) == 3


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("mi vecina Rosa vende su voto", ()),
        (READY[0].lower(), ()),
        (f"{READY[0]} ", ()),
        (READY[0], ("mi vecina Rosa vende su voto",)),
        ("objetibo", ()),
        ("misión", ()),
    ],
)
def test_what_people_write_is_not_remembered(
    remembering: Answerer, question: str, before: tuple[str, ...]
) -> None:
    remembering.answer(question, before)
    assert _kept(remembering) == 0


def test_question_that_puts_a_word_back_is_not_remembered(remembering: Answerer) -> None:
    answer = remembering.answer("objetibos del plan")
    undo = [option.question for option in answer.options if "objetibos" in option.question]
    assert undo
    for question in undo:
        remembering.answer(question)
    assert _kept(remembering) == 0


def test_questions_offered_after_ready_ones_are_remembered(remembering: Answerer) -> None:
    offered = {
        option.question for question in READY for option in remembering.answer(question).options
    }
    assert offered
    assert not offered - remembering._ours


def test_no_more_is_remembered_than_the_bound(remembering: Answerer) -> None:
    bound = remembering._remembered.cache_info().maxsize
    assert bound is not None
    assert len(remembering._ours) * 2 < bound < 10_000


def test_without_ready_questions_nothing_is_remembered(plain: Answerer) -> None:
    plain.answer(READY[0])
    plain.answer("¿Qué dice el objetivo 5?")
    assert _kept(plain) == 0
