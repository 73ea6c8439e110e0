"""Pages of several answers, of English ones and of those with a request for information."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers.answer import Answer, AnswerKind, Option, Part, Status
from assistant.answers.citation import Citation
from assistant.answers.referrals import Referral

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from corpus.load import Corpus

    Check = Callable[..., Any]

REASON = "Se pide en www.ejemplo.mx."
ASK_AT = Referral("IECM", REASON, "Tel. 1", "DOF", "2026-11-22")
TOOLS = {"Preguntar con la voz", "Copiar con su cita", "Compartir", "Escuchar", "Imprimir"}
ELSEWHERE = Referral("INE", "No es del IECM.", "Tel. 2", "DOF", "2026-11-22")
LISTS = Option("¿Cuáles son las líneas?", "Ver las 25 líneas")
LINE = Option("¿Qué dice la línea 2.4?", "La línea 2.4")


def answer(status: Status, message: str, **parts: Any) -> Answer:  # noqa: ANN401
    return Answer(status=status, message=message, index_version="prueba", **parts)


@pytest.fixture(autouse=True)
def _script(app: Flask, corpus: Corpus) -> None:
    """Teach the scripted answerer these questions."""
    document = corpus.documents[0]
    service: Any = app.extensions["asistente"]

    def quoted(*ids: str) -> tuple[Citation, ...]:
        passages = [document.get(one) for one in ids]
        return tuple(Citation(passage, document) for passage in passages if passage)

    mended = quoted("F1")
    facts = answer(Status.ANSWERED, "Es esto:", citations=mended, options=(LISTS,))
    swot = tuple(Citation(one, document) for one in document.lists["lista.foda"])
    whole = answer(Status.ANSWERED, "Todo:", citations=swot, kind=AnswerKind.LIST, options=(LISTS,))
    silent = answer(
        Status.NOT_IN_PLAN, "No está.", related=mended, referral=ASK_AT, request="Solicito «eso»."
    )
    torn = answer(Status.CLARIFICATION, "¿Cuál?", options=(LINE,))
    away = answer(Status.REFERRAL, f"No está. {ELSEWHERE.reason}", referral=ELSEWHERE)
    found = (facts, whole, silent, torn, away)
    parts = tuple(Part(f"¿pregunta {at}?", one) for at, one in enumerate(found))
    service.answerer.answers |= {
        "varias": answer(
            Status.ANSWERED, "Van cinco:", citations=swot, referral=ELSEWHERE, parts=parts
        ),
        "silencio": silent,
        "ajeno": away,
        "english": answer(Status.ANSWERED, "This:", citations=mended, language="en"),
    }


def test_every_question_of_a_message_is_headed_and_answered(check: Check) -> None:
    page = check("/", ask="varias")
    headings = [f"Pregunta {at + 1} de 5: ¿pregunta {at}?" for at in range(5)]
    assert page.text("h2") == ["El asistente dice", *headings, "Puedes seguir con"]
    said = [
        text for a, text in zip(page.all("p"), page.text("p"), strict=True) if "message" in str(a)
    ]
    assert said == [
        "Van cinco:",
        "Es esto:",
        "Todo:",
        "No está.",
        "¿Cuál?",
        "No está. No es del IECM.",
    ]


def test_quotes_of_parts_are_shown_once_each_under_its_question(check: Check) -> None:
    page = check("/", ask="varias")
    assert len(page.text("blockquote")) == 1 + 22 + 1
    assert page.text("h4")[1:5] == ["Fortalezas", "Debilidades", "Oportunidades", "Amenazas"]
    assert len(page.text("h5")) == 22


def test_parts_can_be_jumped_to(check: Check) -> None:
    inside = [a["href"] for a in check("/", ask="varias").all("a") if a["href"][0] == "#"]
    assert inside == ["#contenido", *(f"#parte-{n}-pregunta" for n in range(1, 6)), "#pregunta"]


def test_of_parts_only_the_questions_are_landmarks(check: Check) -> None:
    page = check("/", ask="varias")
    named = [a.get("aria-labelledby") for a in page.all("section")]
    assert named == ["asistente", *(f"parte-{n}-pregunta" for n in range(1, 6)), "opciones", None]


def test_next_questions_are_offered_once_and_choices_with_their_part(check: Check) -> None:
    page = check("/", ask="varias")
    asked = [text for text in page.text("button") if text not in TOOLS]
    opinion = ["Me sirvió", "No me sirvió"]
    assert asked == ["La línea 2.4", "Ver las 25 líneas", *opinion, "Preguntar"]
    assert "Elige una opción" in page.text("h3")


def test_referral_is_given_where_it_belongs_and_its_reason_read_once(check: Check) -> None:
    page = check("/", ask="varias")
    assert page.text("h3").count("A quién le toca: INE") == 1
    alone = check("/", ask="ajeno")
    assert alone.text("h2") == ["El asistente dice", "A quién le toca: INE"]
    assert " ".join(alone.text("p")).count(ELSEWHERE.reason) == 1


def test_request_can_be_read_selected_and_copied(check: Check) -> None:
    page = check("/", ask="silencio")
    (box,) = page.all("textarea")
    assert "readonly" in box
    assert int(box["rows"]) >= 2
    assert page.text("textarea") == ["Solicito «eso»."]
    assert {"for": box["id"]} in page.all("label")
    folded = [text for text in page.text("summary") if text != "En palabras sencillas"]
    assert folded == ["Pedir esta información al Instituto"]


def test_request_says_where_it_goes_and_that_it_is_not_sent(check: Check) -> None:
    page = check("/", ask="silencio")
    (rel,) = [a["rel"] for a in page.all("a") if a["href"] == "https://www.ejemplo.mx"]
    assert "noreferrer" in rel
    assert REASON in page.text("p")
    assert any(text.startswith("Este sitio no la envía.") for text in page.text("p"))
    assert not [text for text in page.text("h2") if text.startswith("A quién le toca")]


def test_english_words_are_marked_as_such(check: Check) -> None:
    page = check("/", ask="english")
    assert page.all("html") == [{"lang": "es-MX"}]
    assert {"class": "message", "lang": "en"} in page.all("p")
    assert page.text("h2")[1] == (
        "El plan dice, palabra por palabra (the plan’s own words, in Spanish)"
    )
    assert page.all("span").count({"lang": "en"}) == 2
    assert "lang" not in str(page.all("blockquote"))


def test_spanish_words_are_not(check: Check) -> None:
    tags = check("/", ask="silencio").tags
    marked = [(tag, a.get("hreflang")) for tag, a in tags if a.get("lang") == "en"]
    assert marked == [("a", "en")]
