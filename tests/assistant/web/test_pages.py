from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    from corpus.load import Corpus

    Check = Callable[..., Any]

SURROGATE = b"pregunta=%ED%A0%80hola"
HOSTILE = [
    b"pregunta=%00",
    SURROGATE,
    b"pregunta=%FF%FE%80",
    b"pregunta=%E2%80%AEabc",
    b"pregunta=" + b"[" * 7000,
    b"pregunta=%3Cscript%3Ealert(1)%3C/script%3E",
    b"pregunta=%7B%7B7*7%7D%7D",
    b"otra=cosa",
    b"=&&&=%",
    b"",
    b"\xff\x00\xfe",
]


def test_home_asks_for_a_question(check: Check) -> None:
    page = check("/")
    (form, *examples) = page.all("form")
    assert form["method"] == "post"
    assert form["action"] == "/#respuesta"
    assert len(examples) == 3
    assert page.all("label") == [{"for": "pregunta"}]


def test_question_is_answered_with_quotes(check: Check, corpus: Corpus) -> None:
    page = check("/", ask="participación")
    passages = [corpus.documents[0].get(passage_id) for passage_id in ("L1.1", "F1")]
    assert page.text("h1") == ["Respuesta: participación"]
    assert page.text("blockquote") == [passage.text for passage in passages if passage]
    assert {"href": "/plan/L1.1"} in page.all("a")
    assert {"href": "/plan/OE1"} in page.all("a")


def test_searched_words_are_marked(check: Check) -> None:
    assert check("/", ask="participación").text("mark") == ["Diseñar"]


def test_mend_is_shown_and_explained(check: Check) -> None:
    page = check("/", ask="participación")
    assert page.text("ins") == ["y experiencia"]
    (note,) = [text for text in page.text("p") if text.startswith("Corregido")]
    assert "la publicación dice «yexperiencia»" in note


def test_every_quote_is_dated(check: Check) -> None:
    stamps = [t for t in check("/", ask="participación").text("p") if t.startswith("Programa 2025")]
    dated = "Programa 2025 · informa del 01/10/2025 al 31/12/2025 · actualizado el 31/12/2025"
    assert stamps == [dated, dated]


def test_list_is_grouped_and_counted(check: Check) -> None:
    page = check("/", ask="líneas")
    assert len(page.text("blockquote")) == 25
    assert page.text("h2")[:5] == [f"Objetivo estratégico {number}" for number in range(1, 6)]
    assert "Lista completa: 25 de 25" in page.text("p")


def test_correction_is_stated(check: Check) -> None:
    page = check("/", ask="objetibo")
    assert "Busqué «objetivo» en lugar de «objetibo»." in page.text("p")


def test_what_the_plan_does_not_say_is_said(check: Check) -> None:
    page = check("/", ask="el metro")
    assert page.text("h1") == ["No está en el plan: el metro"]
    assert page.text("h2")[0] == "Lo más cercano en el plan (no responde tu pregunta)"


def test_clarification_offers_questions_to_press(check: Check) -> None:
    page = check("/", ask="línea")
    hidden = [field for field in page.all("input") if field["type"] == "hidden"]
    assert [field["value"] for field in hidden] == ["¿Qué dice la línea 2.4?"]
    assert "La línea 2.4" in page.text("button")


def test_rejected_question_says_why_beside_the_form(check: Check) -> None:
    page = check("/", ask="", status=422)
    (field,) = page.all("input")
    assert field["aria-describedby"] == "error pista"
    assert "Revisa tu pregunta: Escribe una pregunta." in page.text("p")


@pytest.mark.parametrize("question", ["participación", "el metro", "línea", "<b>&\"'"])
def test_nothing_typed_is_lost(check: Check, question: str) -> None:
    fields = check("/", ask=question).all("input")
    assert question in [field.get("value") for field in fields]


def test_link_of_the_record_is_a_link(check: Check, corpus: Corpus) -> None:
    url = corpus.documents[0].source_url
    assert {"href": url, "rel": "noreferrer"} in check("/", ask="portal").all("a")


def test_plan_holds_every_passage_once(check: Check, corpus: Corpus) -> None:
    page = check("/plan")
    passages = corpus.documents[0].passages
    assert sorted(page.text("blockquote")) == sorted(passage.text for passage in passages)
    ids = {attributes.get("id") for _, attributes in page.tags}
    assert {passage.id for passage in passages} <= ids


def test_outline_leads_to_parts_of_the_page(check: Check) -> None:
    page = check("/plan")
    ids = {attributes.get("id") for _, attributes in page.tags}
    inside = [link["href"][1:] for link in page.all("a") if link["href"].startswith("#")]
    assert len(inside) == 12
    assert set(inside) <= ids


def test_every_passage_has_its_page(check: Check, corpus: Corpus) -> None:
    for passage in corpus.documents[0].passages:
        assert check(f"/plan/{passage.id}").text("blockquote") == [passage.text]


def test_passage_page_says_where_it_stands(check: Check, corpus: Corpus) -> None:
    page = check("/plan/L2.4")
    passage = corpus.documents[0].get("L2.4")
    assert passage is not None
    links = {link.get("rel"): link["href"] for link in page.all("a")}
    assert (links["prev"], links["next"]) == ("/plan/L2.3", "/plan/L2.5")
    assert f"Caracteres {passage.place.start} a {passage.place.end}" in page.text("dd")
    assert {"href": "/plan/OE2"} in page.all("a")


def test_published_text_is_one_click_away(check: Check, corpus: Corpus) -> None:
    passage = corpus.documents[0].get("F1")
    assert passage is not None
    page = check("/plan/F1")
    assert passage.published in page.text("p")
    assert "Dice «yexperiencia» y se lee «y experiencia». Motivo: Palabras pegadas." in page.text(
        "li"
    )


@pytest.mark.parametrize("passage_id", ["D1", "A5"])
def test_self_assessment_says_so(check: Check, passage_id: str) -> None:
    assert check(f"/plan/{passage_id}").text("h1")[0].endswith("(autoevaluación del Instituto)")


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [("l2.4", "L2.4"), ("MISIÓN", "mision"), ("ficha.PORTAL", "ficha.portal"), ("", "")],
)
def test_dictated_address_finds_its_page(client: FlaskClient, typed: str, canonical: str) -> None:
    response = client.get(f"/plan/{typed}")
    assert response.status_code == 308
    assert response.location == f"/plan/{canonical}".rstrip("/")


@pytest.mark.parametrize("passage_id", ["L9.9", "L2.4%00", "%ED%A0%80", "..%2f..", "ſ1"])
def test_unknown_passage_suggests_the_plan(check: Check, passage_id: str) -> None:
    assert {"href": "/plan"} in check(f"/plan/{passage_id}", status=404).all("a")


@pytest.mark.parametrize("body", HOSTILE)
@pytest.mark.parametrize(
    "content_type",
    [
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-7",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "application/json",
        "",
    ],
)
def test_hostile_form_gets_an_answer(client: FlaskClient, body: bytes, content_type: str) -> None:
    response = client.post("/", data=body, content_type=content_type)
    assert response.status_code in {200, 400, 422}
    assert "<script" not in response.text
    assert "\x00" not in response.text
    assert "\u202e" not in response.text
    response.text.encode()


def test_question_in_an_address_is_not_read(client: FlaskClient) -> None:
    assert client.get("/?pregunta=participación").text == client.get("/").text
