"""Words of the console that are understood where they are heard: alone, and in their language."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

import pytest

from assistant import noting
from assistant.storage.gaps import Unanswered, record
from assistant.storage.tables import Cause

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient
    from sqlalchemy.orm import Session

    from assistant.storage import Recorder

    Enter = Callable[[str], FlaskClient]


def _record(one: Unanswered, session: Session) -> None:
    record(session, one)


@pytest.fixture
def curator(enter: Enter, kept: Recorder) -> FlaskClient:
    for question, language in (("¿y mi perro?", "es"), ("Are there scholarships?", "en")):
        one = noting.unanswered_question(question, Cause.NOT_IN_PLAN, language)
        kept.now(partial(_record, one))
    return enter("eva")


def _read(browser: FlaskClient, address: str) -> str:
    return " ".join(browser.get(f"/consola/{address}").text.split())


def test_buttons_of_a_gap_say_what_they_act_on(curator: FlaskClient) -> None:
    page = _read(curator, "huecos/1")
    for label in ("Poner a cargo", "Unir con ese hueco", "Separar las preguntas elegidas",
                  "Cerrar el hueco"):  # fmt: skip
        assert f">{label}</button>" in page
    assert "hace falta para cerrar)" in page
    assert "Veces que se preguntó: 1 en total, 1 en siete días." in page
    assert "1 vez el " in page


def test_what_was_asked_in_english_is_read_in_english(curator: FlaskClient) -> None:
    assert '<span lang="en">Are there scholarships?</span>' in _read(curator, "huecos/2")
    assert 'lang="en"' not in _read(curator, "huecos/1")


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("textos?tipo=glosario", "Glosario · Textos"),
        ("textos?tipo=glosario&q=voto", "Glosario, «voto» · Textos"),
        ("huecos", "Preguntas sin respuesta"),
        ("huecos?estado=cerrados", "Cerradas · Preguntas sin respuesta"),
    ],
)
def test_title_tells_the_pages_apart(curator: FlaskClient, address: str, title: str) -> None:
    assert f"<title>{title} · Asistente Ciudadano</title>" in _read(curator, address)


def test_link_to_the_password_says_so(curator: FlaskClient) -> None:
    assert '<a href="/consola/clave">Contraseña</a>' in _read(curator, "huecos")


def test_time_it_takes_to_read_is_said_in_words(curator: FlaskClient) -> None:
    page = _read(curator, "pasaje/L2.4")
    assert re.search(r"> \d+ segundos al leerlo en voz alta\.", page)
    assert not re.search(r"\d:\d\d minutos", page)
