from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers import Answerer
from assistant.services import Services
from assistant.settings import load_settings
from assistant.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient

    from corpus import Corpus
    from index import Searcher

    Check = Callable[..., Any]

ADDRESS = "/plan/buscar"


@pytest.fixture(scope="module")
def real_app(corpus: Corpus, searcher: Searcher) -> Flask:
    return _site(corpus, searcher, "0")


def _site(corpus: Corpus, searcher: Searcher, per_minute: str) -> Flask:
    settings = load_settings({"ASISTENTE_QUESTIONS_PER_MINUTE": per_minute})
    return create_app(Services(settings, corpus, searcher, Answerer(corpus, searcher, 500)))


@pytest.fixture
def app(real_app: Flask) -> Flask:
    real_app.testing = True
    return real_app


@pytest.fixture
def search(check: Check) -> Callable[..., Any]:
    return lambda words, status=200: check(ADDRESS, ask=words, to="palabras", status=status)


@pytest.mark.parametrize("path", ["/plan", ADDRESS])
def test_words_never_go_into_an_address(check: Check, path: str) -> None:
    (form,) = [form for form in check(path).all("form") if form.get("role") == "search"]
    assert (form["method"], form["action"]) == ("post", ADDRESS)
    assert {"for": "palabras"} in check(path).all("label")


def test_words_in_an_address_are_not_read(client: FlaskClient) -> None:
    assert client.get(f"{ADDRESS}?palabras=mujeres").text == client.get(ADDRESS).text


def test_found_passages_are_counted_and_quoted_whole(search: Check, corpus: Corpus) -> None:
    page = search("participacion")
    assert page.text("h1") == ["12 pasajes hablan de «participacion»"]
    texts = {passage.text for passage in corpus.documents[0].passages}
    assert len(page.text("blockquote")) == 12
    assert set(page.text("blockquote")) <= texts
    assert set(map(str.lower, page.text("mark"))) >= {"participación"}
    links = {link["href"] for link in page.all("a")}
    assert {"/plan/L1.1", "/plan/mision"} <= links


def test_one_passage_is_one(search: Check) -> None:
    assert search("mujeres").text("h1") == ["1 pasaje habla de «mujeres»"]


def test_search_says_that_it_is_no_answer_and_offers_one(search: Check) -> None:
    page = search("mujeres")
    assert "Es una búsqueda de palabras en el plan, no una respuesta." in page.text("p")
    fields = page.all("input")
    assert {"type": "hidden", "name": "pregunta", "value": "mujeres"} in fields
    assert "Preguntar lo mismo al asistente" in page.text("button")


def test_correction_is_said_and_can_be_undone(search: Check) -> None:
    page = search("mugeres")
    assert "Busqué «mujeres» en lugar de «mugeres»." in page.text("p")
    assert {"type": "hidden", "name": "palabras", "value": "«mugeres»"} in page.all("input")


def test_translation_is_said(search: Check) -> None:
    assert "El plan está en español: busqué «mujeres»." in search("women").text("p")


def test_passages_with_only_some_words_are_said_to_be(search: Check) -> None:
    page = search("presupuesto marciano")
    assert page.text("h1") == ["3 pasajes hablan de una parte de «presupuesto marciano»"]
    assert any("Ninguno tiene todas tus palabras" in text for text in page.text("p"))


def test_nothing_found_is_said_with_a_next_step(search: Check) -> None:
    page = search("dinero")
    assert page.text("h1") == ["Ningún pasaje del plan dice «dinero»"]
    assert page.text("blockquote") == []
    assert "Preguntar lo mismo al asistente" in page.text("button")


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "Escribe una o varias palabras."),
        ("palabra " * 80, "el máximo es de 500 letras"),
        ("¿¡!?", "No encontré palabras."),
        ("de la", "Escribe una más precisa."),
    ],
)
def test_what_cannot_be_searched_says_why_and_loses_nothing(
    search: Check, written: str, reason: str
) -> None:
    page = search(written, status=422)
    assert any(reason in text for text in page.text("p"))
    field = next(one for one in page.all("input") if one.get("id") == "palabras")
    assert field["value"] == written.strip()
    assert field["aria-describedby"] == "error pista-palabras"


@pytest.mark.parametrize(
    "body",
    [
        b"palabras=" + b"e" + b"%CC%81" * 4000,
        b"palabras=%00%E2%80%AE%ED%A0%80",
        b"palabras=%3Cscript%3Ealert(1)%3C/script%3E",
        b"palabras=" + b"[" * 7000,
        b"palabras=text:a~9+[a+TO+z]+NOT+NOT+voto",
        b"otra=cosa",
        b"\xff\x00\xfe",
    ],
)
def test_hostile_form_gets_an_answer(client: FlaskClient, body: bytes) -> None:
    kind = "application/x-www-form-urlencoded"
    response = client.post(ADDRESS, data=body, content_type=kind)
    assert response.status_code in {200, 422}
    assert "<script>" not in response.text
    assert "\u202e" not in response.text
    response.text.encode()


def test_what_was_found_is_kept_by_the_browser_alone(client: FlaskClient) -> None:
    response = client.post(ADDRESS, data={"palabras": "mujeres"})
    assert response.headers["Cache-Control"] == "private, no-cache"


def test_who_searches_too_much_has_to_wait(corpus: Corpus, searcher: Searcher) -> None:
    client = _site(corpus, searcher, "1").test_client()
    found = [client.post(ADDRESS, data={"palabras": "de la"}) for _ in range(5)]
    assert [one.status_code for one in found] == [422, 422, 422, 422, 429]
    assert int(found[4].headers["Retry-After"]) > 0
    assert "de la" in found[4].text.split('name="pregunta"')[1][:200]
