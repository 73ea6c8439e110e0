"""Coming in with the institute's own account, when all is as it should be."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pyotp
import pytest
from going import sent_along, where
from oidc_provider import SECRET
from staffed import OURS, PHRASE, SECRETS

from assistant.settings import SettingsError, load_settings
from assistant.staff import accounts, audit
from assistant.storage.people import Role
from assistant.web.console import account, routes
from assistant.web.starting import prepare

if TYPE_CHECKING:
    from flask import Flask
    from going import Round
    from sqlalchemy.orm import Session

BUTTON = "Entrar con la cuenta del Instituto"
LOADED = """
import sys
from assistant.settings import load_settings
from assistant.web.console import account, routes
account.check(load_settings({}))
print(sorted({"authlib", "joserfc", "requests"} & {*sys.modules}))
"""


def test_without_a_provider_nothing_of_it_is_there(site: Flask) -> None:
    browser = site.test_client()
    assert BUTTON not in browser.get("/consola/entrar").text
    assert browser.post("/consola/oidc", headers=OURS).status_code == 404
    assert browser.get("/consola/oidc/vuelta?code=x&state=x").status_code == 404


def test_without_a_provider_nothing_that_asks_one_is_loaded() -> None:
    run = [sys.executable, "-c", LOADED]
    assert subprocess.run(run, capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize("missing", ["authlib", "joserfc", "requests"])
def test_start_without_the_extra_says_what_to_install(
    missing: str, site: Flask, round_: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "assistant.web.console.openid")
    monkeypatch.delattr("assistant.web.console.openid")
    # What is loaded already is not looked for again.
    for name in [name for name in sys.modules if name.partition(".")[0] == missing]:
        monkeypatch.setitem(sys.modules, name, None)
    account.check(load_settings({}))
    settings = round_.app.extensions["asistente"].settings
    with pytest.raises(SettingsError, match=r"pip install 'authlib>=1\.9'"):
        routes.register(site, settings)
    with pytest.raises(SettingsError, match="faltan paquetes"):
        prepare(settings, 1)


def test_door_offers_both_ways(round_: Round) -> None:
    page = round_.browser.get("/consola/entrar").text
    assert BUTTON in page
    assert 'action="/consola/entrar"' in page


def test_form_of_another_site_begins_nothing(round_: Round) -> None:
    cross = {"Sec-Fetch-Site": "cross-site"}
    assert round_.app.test_client().post("/consola/oidc", headers=cross).status_code == 403


def test_way_there_says_what_it_must_and_no_secret(round_: Round) -> None:
    page = round_.begin()
    sent = sent_along(where(page))
    assert sent.keys() == {
        *("response_type", "client_id", "redirect_uri", "scope", "state", "nonce"),
        *("code_challenge", "code_challenge_method"),
    }
    assert sent["redirect_uri"] == "http://localhost/consola/oidc/vuelta"
    again = sent_along(where(round_.begin()))
    assert not {sent[name] for name in ("state", "nonce", "code_challenge")} & {*again.values()}
    name, _, rest = page.headers["Set-Cookie"].partition("=")
    held, _, how = rest.partition("; ")
    assert name == "__Host-consola-vuelta"
    assert how.startswith("Expires=")
    assert how.endswith("; Max-Age=600; Secure; HttpOnly; Path=/; SameSite=Lax")
    assert held.partition(".")[2] not in page.text
    assert SECRET not in page.text


def test_agent_comes_in_and_goes_out(round_: Round) -> None:
    back = round_.go()
    forgotten, held = back.headers.getlist("Set-Cookie")
    assert forgotten.startswith("__Host-consola-vuelta=;")
    assert held.startswith("__Host-consola=")
    assert held.endswith("Secure; HttpOnly; Path=/; SameSite=Strict")
    assert where(back) == "/consola/"
    assert "luz (agente)" in round_.browser.get("/consola/").text
    assert round_.browser.post("/consola/salir").location == "/consola/entrar"
    assert round_.browser.get("/consola/").location == "/consola/entrar"


@pytest.mark.parametrize("amr", [["mfa"], ["pwd", "otp"], ["hwk", "pin"], ["pwd", "mfa", "otp"]])
def test_second_factor_of_the_provider_is_enough(round_: Round, amr: list[str]) -> None:
    round_.provider.manners.person, round_.provider.manners.said = "ada", {"amr": amr}
    assert round_.opens() == "/consola/"


@pytest.mark.parametrize("amr", [None, [], ["pwd"], ["otp"], ["hwk", "user"], ["MFA"], ["sms"]])
def test_without_it_our_code_is_asked_for(round_: Round, amr: list[str] | None) -> None:
    round_.provider.manners.person, round_.provider.manners.said = "eva", {"amr": amr}
    assert round_.opens() == "/consola/codigo"
    browser = round_.browser
    for path in ("/consola/", "/consola/huecos", "/consola/clave", "/consola/segundo-factor"):
        assert browser.get(path).location == "/consola/codigo"
    assert browser.post("/consola/codigo", data={"codigo": "000000"}).status_code == 422
    code = pyotp.TOTP(SECRETS["eva"]).at(datetime.now(UTC))
    assert browser.post("/consola/codigo", data={"codigo": code}).location == "/consola/"
    assert browser.get("/consola/huecos").status_code == 200


def test_curator_without_a_second_factor_adds_one(round_: Round) -> None:
    round_.kept.now(lambda session: accounts.add(session, "ivo", Role.CURATOR, "ana"))
    round_.provider.manners.person = "ivo"
    assert round_.opens() == "/consola/segundo-factor"
    assert round_.browser.get("/consola/clave").location == "/consola/segundo-factor"


@pytest.mark.parametrize("amr", [["mfa"], None])
@pytest.mark.parametrize("temporary", [True, False])
def test_no_way_changes_a_password_that_was_not_given(
    round_: Round, amr: list[str] | None, *, temporary: bool
) -> None:
    """Whether it waits to be changed or not, and with a code of ours or not."""

    def prepare(session: Session) -> None:
        person = accounts.find(session, "eva")
        assert person is not None
        person.temporary_until = audit.now() if temporary else None

    round_.kept.now(prepare)
    round_.provider.manners.person, round_.provider.manners.said = "eva", {"amr": amr}
    if round_.opens() == "/consola/codigo":
        code = pyotp.TOTP(SECRETS["eva"]).at(datetime.now(UTC))
        sent = round_.browser.post("/consola/codigo", data={"codigo": code})
        assert sent.location == "/consola/"
    new = f"{PHRASE} y de día"
    for now in ("", "otra"):
        sent = {"ahora": now, "clave": new, "otra_vez": new}
        assert round_.browser.post("/consola/clave", data=sent).status_code == 422
    sent = {"ahora": PHRASE, "clave": new, "otra_vez": new}
    assert round_.browser.post("/consola/clave", data=sent).location == "/consola/"


def test_temporary_password_that_ended_keeps_nobody_out(round_: Round) -> None:
    def prepare(session: Session) -> None:
        accounts.add(session, "ivo", Role.AGENT, "ana")
        person = accounts.find(session, "ivo")
        assert person is not None
        person.temporary_until = audit.now() - timedelta(hours=1)

    round_.kept.now(prepare)
    round_.provider.manners.person = "ivo"
    assert round_.opens() == "/consola/"


def test_secret_goes_in_the_form_where_that_is_the_only_way(round_: Round) -> None:
    taken = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
    round_.provider.manners.of_itself = taken
    assert round_.opens() == "/consola/"


def test_two_windows_do_not_hinder_each_other(round_: Round) -> None:
    first, second = round_.consent(), round_.consent()
    assert round_.browser.get(first).status_code == 422
    assert round_.browser.get(second).status_code == 200
