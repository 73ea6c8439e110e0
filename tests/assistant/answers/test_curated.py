from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from assistant.answers import Answerer, Status
from assistant.answers.curated import Curated, fingerprint

if TYPE_CHECKING:
    from corpus import Corpus
    from index import Searcher

EXPLAINED = Curated(
    7,
    "No hay cuota: participar en los talleres es gratuito.",
    ("¿Cuánto cuestan los talleres de cerámica?", "¿Puedo votar sin credencial?"),
    ("L2.4", "L1.1"),
    date(2027, 1, 31),
)


@pytest.fixture(scope="module")
def answerer(corpus: Corpus, searcher: Searcher) -> Answerer:
    made = Answerer(corpus, searcher, 500, ("¿Cuál es la misión?",))
    made.publish([EXPLAINED])
    return made


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuánto cuestan los talleres de cerámica?",
        "cuanto cuestan los talleres de ceramica",
        "talleres de cerámica, ¿cuánto cuestan?",
        "quiero saber cuánto cuestan los talleres de cerámica por favor",
        "cuanto cuestan los tayeres de seramica",
        "¿Puedo votar sin credencial?",
    ],
)
def test_question_gets_the_explanation_and_the_passages(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    assert answer.curated is EXPLAINED
    assert answer.status is Status.ANSWERED
    assert [one.passage.id for one in answer.citations] == ["L2.4", "L1.1"]
    assert answer.as_json()["curated"] == {"text": EXPLAINED.text, "valid_until": "2027-01-31"}


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuánto cuestan los talleres de pintura?",
        "¿Cuánto cuestan los talleres de cerámica en Puebla?",
        "¿Cuánto cuestan los talleres?",
        "¿Puedo votar con credencial?",
        "¿Puedo botar sin credencial?",
        "¿Cuánto cuestan los talleres de cerámica de la línea 2.4?",
        "¿Cuál es la misión?",
        "hola",
    ],
)
def test_other_question_does_not_get_it(answerer: Answerer, question: str) -> None:
    assert answerer.answer(question).curated is None


def test_question_among_others_gets_it(answerer: Answerer) -> None:
    answer = answerer.answer("¿Cuál es la misión? ¿Cuánto cuestan los talleres de cerámica?")
    assert [part.answer.curated is EXPLAINED for part in answer.parts] == [False, True]


def test_nothing_is_said_to_be_corrected(answerer: Answerer) -> None:
    answer = answerer.answer("cuanto cuestan los tayeres de seramica")
    assert answer.corrections == ()


def test_page_in_english_says_so_in_english(answerer: Answerer) -> None:
    answer = answerer.answer("¿Cuánto cuestan los talleres de cerámica?", language="en")
    assert answer.curated is EXPLAINED
    assert answer.language == "en"
    assert "Institute" in answer.message


def test_remembered_answer_goes_with_what_is_published(corpus: Corpus, searcher: Searcher) -> None:
    question = "¿Cuál es la misión?"
    made = Answerer(corpus, searcher, 500, (question,))
    assert made.answer_and_text(question)[0].curated is None
    explained = Curated(1, "Así la cumplimos.", (question,), ("mision",), date(2027, 1, 31))
    made.publish([explained])
    assert made.answer_and_text(question)[0].curated is explained
    made.publish([])
    assert made.answer_and_text(question)[0].curated is None


def test_preview_is_what_people_will_get(answerer: Answerer) -> None:
    asked = answerer.answer(EXPLAINED.questions[0])
    assert answerer.previewed(EXPLAINED) == asked


def test_fingerprint_changes_with_the_text_alone(corpus: Corpus) -> None:
    first, second = corpus.documents[0].passages[:2]
    assert len(fingerprint(first)) == 64
    assert fingerprint(first) != fingerprint(second)


def test_version_whose_passages_are_gone_can_still_be_looked_at(answerer: Answerer) -> None:
    gone = Curated(1, "Antes.", ("¿Y antes?",), ("L99.9",), date(2027, 1, 31))
    assert answerer.previewed(gone).citations == ()
