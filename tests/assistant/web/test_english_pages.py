"""On a page in English nothing of the assistant's own is Spanish, and what is Spanish says so."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from spoken import ENGLISH, SPANISH, Spoken

from assistant.answers import Answerer
from assistant.services import Services
from assistant.settings import load_settings
from assistant.web.app import create_app
from assistant.web.pages import EXAMPLES

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from corpus import Corpus
    from index import Searcher

PAGES = ("/", "/plan", "/plan/buscar", "/explora", "/glosario", "/acerca", "/privacidad",
         "/accesibilidad", "/calidad", "/sin-internet", "/datos", "/api/docs", "/nada")  # fmt: skip
QUESTIONS = (
    "What does the IECM do for citizen participation?",
    "¿Qué hace el IECM para la participación ciudadana?",
    "objetibo 1",
    "línea 2",
    "línea 9.9",
    "How do I get my voter card?",
    "¿Cuánto costó la campaña de identidad?",
    "receta de mole poblano",
    "tecnología",
    "What are the threats?",
    "¿Cuáles son las debilidades y las fortalezas?",
    "¿Cuáles son las líneas de acción?",
    "¿Cuál es la misión? ¿Y cuáles son los objetivos?",
    "¿Mi credencial? ¿Cuáles son las líneas? ¿Cuál es el FODA?",
    "¿Cuándo se actualizó la información?",
    "asdf qwer",
    "hola",
    "",
    "¿?",
    "¿Y esto? " * 80,
)
# Addresses of the web and of a street, and the Institute's campaign, keep their names.
KEPT = re.compile(r"https?://\S+|Rancho Los Colorines|(?:el )?Instituto del Pueblo")


@pytest.fixture(scope="module")
def real(corpus: Corpus, searcher: Searcher) -> FlaskClient:
    """A client of the whole site, answers included."""
    answerer = Answerer(corpus, searcher, 500)
    unlimited = load_settings({"ASISTENTE_QUESTIONS_PER_MINUTE": "0"})
    app = create_app(Services(unlimited, corpus, searcher, answerer))
    app.testing = True
    return app.test_client()


def _unmarked(page: str) -> list[str]:
    """Return what is Spanish and would be read as English; a title can mark no part of it."""
    marked = re.sub(r"<title>.*?</title>", "", page, count=1)
    # Nor can an attribute, where quotation marks must do.
    described = re.search(r'<meta name="description"[^>]*>', marked)
    if described:
        marked = marked.replace(described[0], re.sub("“[^”]*”", "", described[0]), 1)
    body = Spoken(marked)
    return [text for text in body.in_language("en") if SPANISH.search(KEPT.sub("", text))]


def _passages(corpus: Corpus) -> list[str]:
    return [f"/plan/{passage.id}" for passage in corpus.documents[0].passages]


def test_words_of_every_page_are_english(real: FlaskClient, corpus: Corpus) -> None:
    for path in (*PAGES, *_passages(corpus)):
        page = real.get(f"/en{path}").text
        assert '<html lang="en">' in page
        assert _unmarked(page) == [], path


@pytest.mark.parametrize("question", QUESTIONS)
def test_words_of_every_answer_are_english(real: FlaskClient, question: str) -> None:
    asked = {"pregunta": question, "antes": ["¿y para los jóvenes?", "and line 3?"]}
    page = real.post("/en/", data=asked).text
    assert _unmarked(page) == []


@pytest.mark.parametrize(
    "words", ["women", "partisipación", "mujeres violencia dinero", "x", "", "de la", "a" * 600]
)
def test_words_of_every_search_are_english(real: FlaskClient, words: str) -> None:
    page = real.post("/en/plan/buscar", data={"palabras": words}).text
    assert _unmarked(re.sub(r'value="[^"]*"', "", page)) == []
    assert len(re.findall("<h1", page)) == 1


def test_refused_question_is_marked_too(corpus: Corpus, searcher: Searcher) -> None:
    settings = load_settings({"ASISTENTE_QUESTIONS_PER_MINUTE": "1"})
    site = create_app(Services(settings, corpus, searcher, Answerer(corpus, searcher, 500)))
    for _ in range(2):
        refused = site.test_client().post("/en/", data={"pregunta": "¿Y esto? " * 5})
    assert refused.status_code == 429
    assert _unmarked(refused.text) == []
    assert re.search(r'<input id="pregunta"[^>]* lang="es-MX">', refused.text)


def test_spanish_words_would_be_found(real: FlaskClient) -> None:
    page = real.get("/en/plan/L2.4").text
    assert _unmarked(page.replace(' lang="es-MX"', ""))
    assert _unmarked(page.replace("Read the programme", "Leer el plan"))


def test_what_is_marked_as_spanish_is_spanish(real: FlaskClient, corpus: Corpus) -> None:
    for path in ("/en/plan", "/en/glosario", *(f"/en{path}" for path in _passages(corpus))):
        said = Spoken(real.get(path).text).in_language("es-MX")
        assert said
        assert not [text for text in said if ENGLISH.search(text)], path


def test_quotes_are_the_same_in_both_languages(real: FlaskClient) -> None:
    english, spanish = real.get("/en/plan").text, real.get("/plan").text
    quotes = re.compile(r"<blockquote[^>]*>(.*?)</blockquote>", re.DOTALL)
    assert quotes.findall(english) == quotes.findall(spanish) != []
    assert english.count("<blockquote") == english.count('lang="es-MX">\n    <p>')


def test_each_quote_is_explained_in_english(real: FlaskClient, corpus: Corpus) -> None:
    document = corpus.documents[0]
    for passage in document.passages:
        page = real.get(f"/en/plan/{passage.id}").text
        words = unescape(re.sub(r"<[^>]+>", "", page[page.index("<main") :]))
        assert "In plain words (explained by the assistant, not by the Institute)" in words
        assert document.english.plain[passage.id] in words


def test_self_assessment_is_said_in_english(real: FlaskClient) -> None:
    assert "This is the Institute’s self-assessment" in real.get("/en/plan/D1").text
    answer = real.post("/en/", data={"pregunta": "¿Qué problemas de presupuesto tienen?"}).text
    assert re.search(r'data-label="(?:Weakness|Threat) \d \(the Institute’s self-assess', answer)


def test_person_sees_in_which_language_was_asked(real: FlaskClient) -> None:
    def heading(question: str) -> list[tuple[str, str]]:
        page = real.post("/en/", data={"pregunta": question}).text
        said = Spoken(page[page.index("<h1") : page.index("</h1>") + 5]).said
        return [(language, text) for language, text in said if text]

    assert heading("¿Cuál es la misión?")[1] == ("es-MX", "¿Cuál es la misión?")
    assert heading("What is the mission?")[1] == ("", "What is the mission?")
    assert heading("objective 9")[1] == ("", "objective 9")


def test_examples_are_answered(real: FlaskClient) -> None:
    home = real.get("/en/").text
    examples = re.findall(r'name="pregunta" value="([^"]+)"', home)
    assert len(examples) == len(EXAMPLES)
    for example in examples:
        assert "<h1" in (page := real.post("/en/", data={"pregunta": example}).text)
        assert '<span class="kicker">Answer:</span>' in page


def test_dates_and_shares_are_written_in_english(real: FlaskClient) -> None:
    assert "December 31, 2025" in real.get("/en/plan").text
    figures = real.get("/en/calidad").text
    assert re.search(r"\d\.\d%<", figures)
    assert "\N{NO-BREAK SPACE}%" not in figures


def test_suggestions_are_english(real: FlaskClient) -> None:
    english, spanish = real.get("/en/sugerencias").json, real.get("/sugerencias").json
    assert len(english) > 30
    assert not set(english) & set(spanish)
    assert not [text for text in english if SPANISH.search(KEPT.sub("", text))]


def test_spanish_pages_carry_no_english_but_the_way_to_it(real: FlaskClient) -> None:
    for path in ("/", "/plan/L2.4", "/privacidad"):
        assert Spoken(real.get(path).text).in_language("en") == ["English"]
