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
    from werkzeug.test import TestResponse

    from assistant.storage import Recorder

    Enter = Callable[[str], FlaskClient]


def _record(one: Unanswered, session: Session) -> None:
    record(session, one)


@pytest.fixture
def curator(enter: Enter, kept: Recorder) -> FlaskClient:
    for question in ("¿y mi perro?", "¿Hay becas?", "¿Hay becas para estudiar?", "¿Hay becas?"):
        one = noting.unanswered_question(question, Cause.NOT_IN_PLAN, "es")
        kept.now(partial(_record, one))
    return enter("eva")


def _change(browser: FlaskClient, number: int, **sent: object) -> TestResponse:
    page = browser.get(f"/consola/huecos/{number}").text
    revision = re.search(r'name="revision"\s+value="(\d+)"', page)
    assert revision is not None
    data = {"revision": revision[1], **sent}
    return browser.post(f"/consola/huecos/{number}", data=data)


def test_gaps_are_listed_the_most_asked_first(curator: FlaskClient) -> None:
    page = curator.get("/consola/huecos").text
    assert page.index("¿Hay becas?") < page.index("¿y mi perro?")


def test_gap_is_closed_with_a_reason_and_whoever_has_its_number_sees_it(
    curator: FlaskClient,
) -> None:
    refused = _change(curator, 1, hacer="cerrar")
    assert (refused.status_code, "Escribe por qué" in refused.text) == (422, True)
    assert _change(curator, 1, hacer="cerrar", razon="no es del Instituto").status_code == 303
    assert "Se cerró porque: no es del Instituto" in curator.get("/consola/huecos/1").text
    assert "Ya se revisó" in curator.get("/hueco/1").text
    assert "¿y mi perro?" in curator.get("/consola/huecos?estado=cerrados").text
    _change(curator, 1, hacer="reabrir")
    assert "Todavía no tiene respuesta" in curator.get("/hueco/1").text


def test_gap_is_put_into_another_and_its_number_leads_there(curator: FlaskClient) -> None:
    assert _change(curator, 1, hacer="unir", otro="2", razon="es lo mismo").status_code == 303
    assert "¿y mi perro?" in curator.get("/consola/huecos/2").text
    assert "Todavía no tiene respuesta" in curator.get("/hueco/1").text
    assert _change(curator, 1, hacer="reabrir").status_code == 422


@pytest.mark.parametrize("other", ["", "1", "99", "-1", "999999999999", "x"])
def test_gap_is_put_into_none_that_is_not_open(curator: FlaskClient, other: str) -> None:
    assert _change(curator, 1, hacer="unir", otro=other).status_code == 422


def test_questions_are_taken_out_into_a_gap_of_their_own(curator: FlaskClient) -> None:
    _change(curator, 1, hacer="unir", otro="2")
    page = curator.get("/consola/huecos/2").text
    dog = re.search(r'value="(\d+)">\s*¿y mi perro', page)
    assert dog is not None
    assert _change(curator, 2, hacer="separar", preguntas=[dog[1]]).status_code == 303
    assert "¿y mi perro?" not in curator.get("/consola/huecos/2").text
    assert "¿y mi perro?" in curator.get("/consola/huecos").text
    assert _change(curator, 2, hacer="separar").status_code == 422


def test_gap_is_given_to_somebody(curator: FlaskClient) -> None:
    assert _change(curator, 1, hacer="asignar", persona="eva").status_code == 303
    assert "A cargo de eva" in " ".join(curator.get("/consola/huecos/1").text.split())
    assert _change(curator, 1, hacer="asignar", persona="nadie más").status_code == 422


def test_second_of_two_who_change_a_gap_is_told(curator: FlaskClient) -> None:
    old = {"hacer": "asignar", "persona": "eva", "revision": "1", "razon": "me toca"}
    curator.post("/consola/huecos/1", data=old)
    again = curator.post("/consola/huecos/1", data={**old, "persona": "luz"})
    assert (again.status_code, "Alguien cambió este hueco" in again.text) == (422, True)
    assert "me toca" in again.text


@pytest.mark.parametrize("path", ["/consola/huecos/99", "/consola/huecos/99999999999"])
def test_number_of_no_gap_is_no_page(curator: FlaskClient, path: str) -> None:
    assert curator.get(path).status_code == 404


def test_personal_data_are_refused_in_a_reason(curator: FlaskClient) -> None:
    told = _change(curator, 1, hacer="cerrar", razon="lo pidió ana@ejemplo.mx")
    assert (told.status_code, "Quita el correo" in told.text) == (422, True)


def test_personal_data_are_found_where_a_reason_would_be_cut(curator: FlaskClient) -> None:
    refused = _change(curator, 1, hacer="cerrar", razon=f"{'x' * 282} gomc800101hdfrrn09")
    assert (refused.status_code, "CURP" in refused.text) == (422, True)


@pytest.mark.parametrize("reason", ["\u3164", "\u2800 \uffa0", "\u200b"])
def test_reason_that_nobody_sees_is_none(curator: FlaskClient, reason: str) -> None:
    refused = _change(curator, 1, hacer="cerrar", razon=reason)
    assert (refused.status_code, "Escribe por qué" in refused.text) == (422, True)


def test_open_gap_is_not_opened_again(curator: FlaskClient) -> None:
    refused = _change(curator, 1, hacer="reabrir")
    assert (refused.status_code, "ya está abierto" in refused.text) == (422, True)


def test_name_is_kept_as_it_is_written_among_the_staff(enter: Enter, curator: FlaskClient) -> None:
    assert _change(curator, 1, hacer="asignar", persona="\r\n ADA \u2028").status_code == 303
    admin = enter("ada")
    assert ">asignado a ada</td>" in admin.get("/consola/bitacora").text
    # Luz tends the telephone and cannot see it.
    refused = _change(curator, 1, hacer="asignar", persona="luz")
    assert (refused.status_code, "no cuida respuestas" in refused.text) == (422, True)
    offered = re.findall(r"<option[^>]*>(\w+)</option>", curator.get("/consola/huecos/1").text)
    assert offered == ["nadie", "ada", "eva"]
