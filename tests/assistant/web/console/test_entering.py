from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from staffed import OURS, PHRASE

from assistant.staff import accounts
from assistant.storage.people import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient

    from assistant.storage import Recorder

    Enter = Callable[[str], FlaskClient]

WRONG = "El nombre o la contraseña no son correctos"


@pytest.fixture
def door(site: Flask) -> Callable[..., tuple[int, str]]:
    browser = site.test_client()

    def tries(name: str, password: str) -> tuple[int, str]:
        sent = {"nombre": name, "clave": password}
        answer = browser.post("/consola/entrar", data=sent, headers=OURS)
        return answer.status_code, answer.text

    return tries


def test_agent_comes_in_and_goes_out(enter: Enter) -> None:
    browser = enter("luz")
    assert browser.get("/consola/").status_code == 200
    out = browser.post("/consola/salir")
    assert out.headers["Location"] == "/consola/entrar"
    assert browser.get("/consola/").status_code == 303


def test_cookie_is_for_this_site_alone_and_for_no_script(site: Flask) -> None:
    sent = {"nombre": "luz", "clave": PHRASE}
    answer = site.test_client().post("/consola/entrar", data=sent, headers=OURS)
    name, _, rest = answer.headers["Set-Cookie"].partition("=")
    assert name == "__Host-consola"
    assert rest.partition("; ")[2] == "Secure; HttpOnly; Path=/; SameSite=Strict"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("luz", "otra"),
        ("nadie", PHRASE),
        ("", ""),
        ("luz'--", PHRASE),
        ("luz\0", PHRASE),
        ("luz", "x" * 5000),
    ],
)
def test_whatever_is_wrong_the_same_is_said(
    door: Callable[..., tuple[int, str]], name: str, password: str
) -> None:
    status, page = door(name, password)
    assert (status, WRONG in page) == (422, True)
    assert password not in page or not password


def test_disabled_person_is_told_the_same(
    door: Callable[..., tuple[int, str]], kept: Recorder
) -> None:
    kept.now(lambda session: accounts.disable(session, "luz", "ana"))
    assert door("luz", PHRASE)[0] == 422


def test_sixth_try_within_a_minute_is_not_taken(door: Callable[..., tuple[int, str]]) -> None:
    assert [door("luz", "otra")[0] for _ in range(6)] == [422] * 5 + [429]
    status, page = door("luz", PHRASE)
    assert (status, "Espera" in page) == (429, True)


def test_tries_are_counted_by_name_whatever_the_address(site: Flask) -> None:
    def from_(address: str) -> int:
        sent = {"nombre": " LUZ ", "clave": "otra"}
        browser = site.test_client()
        answer = browser.post(
            "/consola/entrar", data=sent, headers=OURS, environ_base={"REMOTE_ADDR": address}
        )
        return answer.status_code

    assert [from_(f"192.0.2.{n}") for n in range(6)] == [422] * 5 + [429]


def test_address_that_has_to_wait_uses_up_nobodys_tries(site: Flask) -> None:
    def from_(address: str, name: str, *right: str) -> int:
        answer = site.test_client().post(
            "/consola/entrar",
            data={"nombre": name, "clave": "".join(right) or "otra"},
            headers=OURS,
            environ_base={"REMOTE_ADDR": address},
        )
        return answer.status_code

    assert [from_("192.0.2.1", f"nadie{n}") for n in range(6)] == [422] * 5 + [429]
    assert [from_("192.0.2.1", "luz") for _ in range(5)] == [429] * 5
    assert from_("192.0.2.2", "luz", PHRASE) == 303


def test_tries_that_were_right_do_not_count(site: Flask) -> None:
    """A whole office has one address."""
    for _ in range(8):
        sent = {"nombre": "luz", "clave": PHRASE}
        assert site.test_client().post("/consola/entrar", data=sent, headers=OURS).location
    wrong = {"nombre": "luz", "clave": "otra"}
    browser = site.test_client()
    tried = [browser.post("/consola/entrar", data=wrong, headers=OURS) for _ in range(6)]
    assert [one.status_code for one in tried] == [422] * 5 + [429]


def test_code_is_asked_for_before_anything_is_seen(site: Flask) -> None:
    browser = site.test_client()
    sent = {"nombre": "eva", "clave": PHRASE}
    assert browser.post("/consola/entrar", data=sent, headers=OURS).location == "/consola/codigo"
    for path in ("/consola/", "/consola/huecos", "/consola/clave", "/consola/segundo-factor"):
        assert browser.get(path).location == "/consola/codigo"
    wrong = browser.post("/consola/codigo", data={"codigo": "000000"}, headers=OURS)
    assert (wrong.status_code, "no es correcto" in wrong.text) == (422, True)


def test_first_visit_ends_with_a_password_and_a_second_factor(site: Flask, kept: Recorder) -> None:
    temporary = kept.now(lambda session: accounts.add(session, "ivo", Role.CURATOR, "ana"))
    browser = site.test_client()
    first = browser.post(
        "/consola/entrar", data={"nombre": "ivo", "clave": temporary}, headers=OURS
    )
    assert first.location == "/consola/clave"
    for chosen, again, said in (
        ("corta", "corta", "al menos 12"),
        (PHRASE, "otra", "no son iguales"),
        (temporary, temporary, "la contraseña que ya tienes"),
    ):
        sent = {"clave": chosen, "otra_vez": again}
        refused = browser.post("/consola/clave", data=sent, headers=OURS)
        assert (refused.status_code, said in refused.text) == (422, True)
    sent = {"clave": PHRASE, "otra_vez": PHRASE}
    assert browser.post("/consola/clave", data=sent, headers=OURS).location.endswith("factor")
    page = browser.get("/consola/segundo-factor").text
    assert "<svg" in page
    assert "otpauth://totp/" in page
    sent = {"secreto": "!!!", "codigo": "123456"}
    assert browser.post("/consola/segundo-factor", data=sent, headers=OURS).status_code == 422


def test_password_is_changed_by_who_knows_it(enter: Enter) -> None:
    browser, other = enter("luz"), enter("luz")
    sent = {"ahora": "otra", "clave": f"{PHRASE} y de día", "otra_vez": f"{PHRASE} y de día"}
    assert browser.post("/consola/clave", data=sent).status_code == 422
    assert browser.post("/consola/clave", data={**sent, "ahora": PHRASE}).location == "/consola/"
    assert browser.get("/consola/").status_code == 200
    assert other.get("/consola/").location == "/consola/entrar"


def test_cookie_of_before_is_worth_nothing(enter: Enter, site: Flask) -> None:
    browser = enter("luz")
    held = browser.get_cookie("__Host-consola")
    assert held is not None
    browser.post("/consola/salir")
    thief = site.test_client()
    thief.set_cookie("__Host-consola", held.value)
    assert thief.get("/consola/").location == "/consola/entrar"


@pytest.mark.parametrize("value", ["x", "x" * 8192, "á", "\x7f", '"', "a=b; c=d"])
def test_cookie_that_is_none_of_ours_is_no_error(site: Flask, value: str) -> None:
    header = f"__Host-consola={value}".encode().decode("latin-1")
    answer = site.test_client().get("/consola/", headers={"Cookie": header})
    assert answer.location == "/consola/entrar"


def test_page_says_that_it_needs_https(site: Flask) -> None:
    said = "solo funciona por https"
    browser = site.test_client()
    assert said in browser.get("/consola/entrar", base_url="http://consola.iecm.mx").text
    assert said not in browser.get("/consola/entrar", base_url="https://consola.iecm.mx").text
