from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Answerer
from assistant.answers.turn import Turn
from assistant.evaluation.judged import QUESTIONS, read_judged

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from corpus import Corpus, Document
    from index import Searcher

LIMIT = 500


@pytest.fixture(scope="session")
def document(corpus: Corpus) -> Document:
    return corpus.documents[0]


@pytest.fixture(scope="session")
def answerer(corpus: Corpus, searcher: Searcher) -> Answerer:
    return Answerer(corpus, searcher, LIMIT)


@pytest.fixture(scope="session")
def ask(answerer: Answerer) -> Callable[[str], Answer]:
    return answerer.answer


@pytest.fixture(scope="session")
def cited(answerer: Answerer) -> Callable[[str], list[str]]:
    """Return the identifiers that a question's answer cites, in order."""
    return lambda question: [quote.passage.id for quote in answerer.answer(question).citations]


@pytest.fixture(scope="session")
def turn_of(answerer: Answerer) -> Callable[[str], Turn]:
    """Return a question before its first step."""
    return lambda question: Turn(question, answerer._tools, answerer.answer)


@pytest.fixture(scope="session")
def questions(corpus: Corpus) -> list[str]:
    """Return one in six judged questions, of every register, and some that end otherwise."""
    judged = read_judged(sorted(QUESTIONS.glob("*.jsonl")), corpus)[::6]
    others = ["", "¿?", "x" * (LIMIT + 1), "línea 3", "receta de mole", "partisipasion siudadana"]
    return [question.question for question in judged] + others
