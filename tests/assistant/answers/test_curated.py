from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from assistant.answers import Answerer, Status
from assistant.answers.curated import Curated, Curations, fingerprint

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


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ("¿Cuándo es la elección?", "¿Dónde es la elección?"),
        ("¿Quién puede votar?", "¿Cuándo puedo votar?"),
        ("¿Quién paga los talleres?", "¿A quién pagan los talleres?"),
        ("apoyo para mujeres", "apoyo contra mujeres"),
        ("¿Cuánto dinero reciben los partidos?", "¿Cuánto dinero recibe?"),
        ("¿Cómo registro un partido?", "¿Cómo me registro?"),
        ("cambiar mi nombre en la credencial", "cambiar mi credencial"),
        ("becas para señoras", "becas"),
        ("¿Puedo votar?", "¿Puedo votar ya que estoy preso?"),
        ("¿Puedo votar?", "¿Puedo votar? es que estoy en la cárcel"),
        ("¿Hay talleres?", "¿Hay talleres para mis hijos con discapacidad?"),
        ("25000 pesos de multa", "15000 pesos de multa"),
        ("formato 10001", "formato 10002"),
        ("¿Qué es la COPACO?", "¿Qué es la COPACI?"),
        ("¿Qué hizo Gómez?", "¿Qué hizo Gámez?"),
        ("¿Qué dice la línea 2.4?", "¿Qué dice la línea 4.2?"),
        ("partidos pagan al gobierno", "gobierno paga a los partidos"),
        ("el IECM vigila al INE", "el INE vigila al IECM"),
        ("¿No puedo votar si estoy preso?", "¿Puedo votar si no estoy preso?"),
        ("¿Puedo votar?", "¿Puedo ser votado?"),
        ("cancelar mi registro", "registrar mi cancelación"),
    ],
)
def test_same_words_that_ask_for_something_else_do_not_get_it(
    answerer: Answerer, known: str, asked: str
) -> None:
    one = Curated(1, "Así es.", (known,), ("L2.4",), date(2030, 1, 31))
    curations = Curations(answerer._tools, [one])
    assert curations.match(known) is one
    assert curations.match(asked) is None


@pytest.mark.parametrize(
    "asked",
    [
        "CUANTO CUESTAN LOS TALLERES",
        "Hola, una pregunta: ¿cuánto cuestan los talleres?",
        "Disculpe, ¿cuánto cuestan los talleres?",
        "Buenas tardes, tengo una duda, ¿cuánto cuestan los talleres? Gracias",
        "¿No sabe cuánto cuestan los talleres?",
        "¿Me puede decir cuánto cuestan los talleres, por favor?",
        "los talleres, ¿cuánto cuestan?",
        "por fa cuanto kuestan los tayeres",
    ],
)
def test_manners_and_typing_errors_do_not_make_another_question(
    answerer: Answerer, asked: str
) -> None:
    one = Curated(1, "Nada.", ("¿Cuánto cuestan los talleres?",), ("L2.4",), date(2030, 1, 31))
    assert Curations(answerer._tools, [one]).match(asked) is one


def test_of_two_that_are_near_the_same_words_come_first(answerer: Answerer) -> None:
    first, second = (
        Curated(number, "Así.", (asked,), ("L2.4",), date(2030, 1, 31))
        for number, asked in enumerate(("¿Hay talleres?", "¿Hay tayeres?"))
    )
    for published in ((first, second), (second, first)):
        assert Curations(answerer._tools, published).match("¿hay tayeres?") is second


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
