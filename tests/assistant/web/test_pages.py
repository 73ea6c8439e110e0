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


def test_rejected_question_says_why_beside_the_form(check: Check) -> None:
    page = check("/", ask="", status=422)
    (field,) = page.all("input")
    assert field["aria-describedby"] == "error pista"
    assert "Revisa tu pregunta: Escribe una pregunta." in page.text("p")


@pytest.mark.parametrize("question", ["participación", "el metro", "línea", "<b>&\"'"])
def test_nothing_typed_is_lost(check: Check, question: str) -> None:
    fields = check("/", ask=question).all("input")
    assert question in [field.get("value") for field in fields]


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
    assert "<script>" not in response.text
    assert "\x00" not in response.text
    assert "\u202e" not in response.text
    response.text.encode()


def test_too_long_question_can_be_read_whole(check: Check) -> None:
    typed = ("palabra " * 80).strip()
    page = check("/", ask=typed, status=422)
    (field,) = page.all("textarea")
    assert (field["id"], field["rows"]) == ("pregunta", "4")
    assert field["aria-describedby"] == "error pista"
    assert page.text("textarea") == [typed]
    ids = [a["id"] for _, a in page.tags if "id" in a]
    assert ids.index("error") < ids.index("pista")


def test_hint_says_how_long_a_question_may_be(check: Check) -> None:
    assert any("máximo 500 letras" in text for text in check("/").text("p"))


@pytest.mark.parametrize(
    ("path", "current"), [("/", "Preguntar"), ("/plan", "Leer el plan"), ("/plan/L2.4", None)]
)
def test_menu_says_where_one_is(check: Check, path: str, current: str | None) -> None:
    page = check(path)
    marked = [at for at, link in enumerate(page.all("a")) if "aria-current" in link]
    assert [page.text("a")[at] for at in marked] == ([current] if current else [])


@pytest.mark.parametrize("path", ["/", "/plan", "/plan/L2.4", "/plan/D1"])
def test_same_address_has_the_same_words(check: Check, corpus: Corpus, path: str) -> None:
    page = check(path)
    links = list(zip(page.all("a"), page.text("a"), strict=True))
    assert {text for link, text in links if link["href"] == "/plan"} == {"Leer el plan"}
    source = corpus.documents[0].source_url
    words = {text for link, text in links if link["href"] == source}
    assert words <= {"Fuente: portal del Instituto", "Abrir el plan en el portal del Instituto"}


def test_question_in_an_address_is_not_read(client: FlaskClient) -> None:
    assert client.get("/?pregunta=participación").text == client.get("/").text
