from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    Enter = Callable[[str], FlaskClient]


def test_person_is_added_and_the_password_is_shown_once(enter: Enter) -> None:
    admin = enter("ada")
    sent = {"hacer": "alta", "nombre": "ivo", "rol": "agente", "razon": "cubre a luz"}
    made = admin.post("/consola/personas", data=sent)
    assert re.search(r"[a-z2-9]{4}(-[a-z2-9]{4}){3}", made.text)
    assert "cubre a luz" in admin.get("/consola/bitacora").text
    page = admin.get("/consola/personas").text
    assert "contraseña temporal" in page
    assert not re.search(r"[a-z2-9]{4}(-[a-z2-9]{4}){3}", page)


def test_change_ends_the_sessions_of_whom_it_concerns(enter: Enter) -> None:
    agent, admin = enter("luz"), enter("ada")
    admin.post("/consola/personas", data={"hacer": "baja", "nombre": "luz", "razon": "se fue"})
    assert agent.get("/consola/").location == "/consola/entrar"
    log = admin.get("/consola/bitacora").text
    assert "se fue" in log
    assert "baja" in log


@pytest.mark.parametrize(
    ("sent", "status", "said"),
    [
        ({}, 400, "No se entendió"),
        ({"hacer": "borrar", "nombre": "luz"}, 400, "No se entendió"),
        ({"hacer": "alta", "nombre": "ivo", "rol": "jefa"}, 400, "No se entendió"),
        ({"hacer": "alta", "nombre": "luz", "rol": "admin"}, 422, "Ya hay"),
        ({"hacer": "alta", "nombre": "gomc800101hdfrrn09", "rol": "agente"}, 422, "dato personal"),
        ({"hacer": "baja", "nombre": "ada"}, 422, "única cuenta"),
        ({"hacer": "baja", "nombre": "nadie"}, 422, "No hay nadie"),
        ({"hacer": "baja", "nombre": "luz", "razon": "tel 55 1234 5678"}, 422, "Quita el"),
        ({"hacer": "baja", "nombre": "luz", "razon": "x" * 301}, 422, "300 caracteres"),
    ],
)
def test_what_cannot_be_done_is_said_and_what_was_written_stays(
    enter: Enter, sent: dict[str, str], status: int, said: str
) -> None:
    answer = enter("ada").post("/consola/personas", data=sent)
    assert answer.status_code == status
    assert said in answer.text
    assert sent.get("razon", "") in answer.text


def test_what_was_refused_is_told_where_it_was_done(enter: Enter) -> None:
    admin = enter("ada")
    page = admin.post("/consola/personas", data={"hacer": "baja", "nombre": "ada"}).text
    (opened,) = re.findall(r"<details open>.*?</details>", page, re.DOTALL)
    assert "única cuenta" in opened
    assert "Dar de baja a ada" in opened
    page = admin.post("/consola/personas", data={"hacer": "alta", "nombre": "luz", "rol": "admin"})
    assert "<details open>" not in page.text


def test_log_is_read_page_by_page(enter: Enter) -> None:
    admin = enter("ada")
    for _ in range(60):
        for what in ("baja", "reingreso"):
            admin.post("/consola/personas", data={"hacer": what, "nombre": "luz"})
    first = admin.get("/consola/bitacora").text
    older = re.search(r"/consola/bitacora\?antes=\d+", first)
    assert older is not None
    assert ">alta de " in admin.get(older[0]).text
    assert ">alta de " not in first
    assert admin.get("/consola/bitacora?antes=0").status_code == 404
