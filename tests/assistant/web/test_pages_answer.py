from __future__ import annotations

from dataclasses import fields
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers.answer import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient

    from corpus.load import Corpus

    Check = Callable[..., Any]

STAMP = (
    "Plan 2025. Informa del 1 de octubre al 31 de diciembre de 2025."
    " Actualizado el 31 de diciembre de 2025."
    " Ese periodo ya terminó: puede haber un programa más reciente."
)


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
    (note,) = [text for text in page.text("p") if text.startswith("Corregimos una palabra:")]
    assert "la publicación dice «yexperiencia»" in note


@pytest.mark.parametrize("question", ["participación", "lineas", "el metro"])
def test_quotes_are_dated_once(check: Check, question: str) -> None:
    page = check("/", ask=question)
    assert [text for text in page.text("p") if text.startswith("Plan 2025")] == [STAMP]
    assert {"datetime": "2025-10-01"} in page.all("time")


def test_list_is_grouped(check: Check) -> None:
    page = check("/", ask="lineas")
    assert len(page.text("blockquote")) == 25
    assert page.text("h3") == [f"Objetivo estratégico {number}" for number in range(1, 6)]
    assert len(page.text("h4")) == 25


def test_correction_is_stated(check: Check) -> None:
    page = check("/", ask="objetibo")
    assert "Busqué «objetivo» en lugar de «objetibo»." in page.text("p")


def test_what_the_plan_does_not_say_is_said(check: Check) -> None:
    page = check("/", ask="el metro")
    assert page.text("h1") == ["No encontré respuesta en el plan: el metro"]
    assert page.text("h2")[1] == "Lo más cercano en el plan (quizá no responda tu pregunta)"
    assert "El plan dice, palabra por palabra" in page.text("p")


def test_clarification_offers_questions_to_press(check: Check) -> None:
    page = check("/", ask="línea")
    hidden = [field for field in page.all("input") if field["type"] == "hidden"]
    assert [(field["name"], field["value"]) for field in hidden] == [
        ("antes", "línea"),
        ("pregunta", "¿Qué dice la línea 2.4?"),
        ("antes", "línea"),
    ]
    assert "La línea 2.4" in page.text("button")
    assert page.text("h2") == ["El asistente dice", "Elige una opción"]


def test_self_assessment_among_other_kinds_says_so_itself(check: Check) -> None:
    assert check("/", ask="mezcla").text("h3") == [
        "Debilidad 1 (autoevaluación del Instituto)",
        "Fortaleza 1",
    ]
    labels = check("/", ask="foda").text("h4")
    assert "Debilidad 1" in labels
    assert not [label for label in labels if "autoevaluación" in label]


def test_plain_words_are_no_quote(check: Check, corpus: Corpus) -> None:
    page, plain = check("/", ask="misión"), corpus.documents[0].plain["mision"].text
    assert "En palabras sencillas (explicación del asistente, no del Instituto)" in page.text("p")
    assert plain in page.text("p")
    assert plain not in " ".join(page.text("blockquote"))


def test_referral_names_who_where_and_when(app: Flask, client: FlaskClient) -> None:
    service: Any = app.extensions["asistente"]
    answer = service.answerer.answer("el metro")
    parts = {field.name: getattr(answer, field.name) for field in fields(answer)}
    referral = SimpleNamespace(
        body="INE",
        reason="No es del IECM.",
        contact="Tel. 1",
        source="DOF",
        checked_on="2026-11-22",
    )
    asked = SimpleNamespace(**{**parts, "status": Status.REFERRAL, "referral": referral})
    service.answerer.answers["credencial"] = asked
    page = client.post("/", data={"pregunta": "credencial"}).text
    assert "A quién le toca: INE" in page
    assert "Fuente: DOF. Revisado el" in page
    assert '<time datetime="2026-11-22">22 de noviembre de 2026</time>' in page


def test_speakers_are_headings(check: Check) -> None:
    assert check("/", ask="participación").text("h2") == [
        "El asistente dice",
        "El plan dice, palabra por palabra",
    ]


def test_long_answer_has_ways_through_it(check: Check) -> None:
    page = check("/", ask="lineas")
    inside = [link["href"] for link in page.all("a") if link["href"].startswith("#")]
    assert inside == ["#contenido", *(f"#grupo-{n}" for n in range(1, 6)), "#pregunta"]
    assert "Objetivo estratégico 1 (4)" in page.text("a")
    assert check("/", ask="OE2").all("nav") == [{"aria-label": "Principal"}]


def test_group_shows_its_objective_mended_and_noted(check: Check, corpus: Corpus) -> None:
    page = check("/", ask="OE2")
    objective = corpus.documents[0].get("OE2")
    assert objective is not None
    assert page.text("q") == [objective.text]
    assert page.text("ins") == ["cuentas."]
    assert any(text.startswith("Corregimos una palabra:") for text in page.text("p"))


def test_lists_without_marks_are_still_lists(check: Check) -> None:
    for question in ("lineas", "línea", "foda"):
        page = check("/", ask=question)
        plain = [a for a in page.all("ol") + page.all("ul") if "links" not in a["class"]]
        assert plain
        assert {a.get("role") for a in plain} == {"list"}


def test_label_of_a_quote_is_said_once(check: Check) -> None:
    assert check("/", ask="lineas").all("figure") == []
    assert check("/plan/L2.4").all("figure") == [
        {"class": "quote alone", "aria-labelledby": "titulo"}
    ]
