"""Whoever the provider does not prove stays out, and reads one sentence and no detail."""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from going import DECLINED, SILENT, UNKNOWN, UNPROVEN, is_refused
from oidc_provider import CLIENT, OTHER_KEY, SECRET

from assistant.settings import load_settings
from assistant.staff import accounts
from assistant.web.console import openid

if TYPE_CHECKING:
    from going import Round

PAST = int(time.time()) - 3600

# What the provider does, and what is said of it.
MISBEHAVIOUR: dict[str, tuple[dict[str, Any], tuple[int, str]]] = {
    "consent refused": ({"refuses": "access_denied"}, DECLINED),
    "its own error": ({"refuses": "server_error"}, SILENT),
    "no unsigned token": ({"alg": "none"}, UNPROVEN),
    "public key as a secret": ({"alg": "HS256"}, UNPROVEN),
    "key of somebody else": ({"key": OTHER_KEY}, UNPROVEN),
    "wrong nonce": ({"said": {"nonce": "otro"}}, UNPROVEN),
    "no nonce": ({"said": {"nonce": None}}, UNPROVEN),
    "wrong audience": ({"said": {"aud": "otra"}}, UNPROVEN),
    "for another, by us": ({"said": {"aud": "otra", "azp": CLIENT}}, UNPROVEN),
    "no audience": ({"said": {"aud": None}}, UNPROVEN),
    "for others too": ({"said": {"aud": [CLIENT, "otra"]}}, UNPROVEN),
    "given to another": ({"said": {"azp": "otra"}}, UNPROVEN),
    "expired": ({"said": {"exp": PAST, "iat": PAST - 300}}, UNPROVEN),
    "never expires": ({"said": {"exp": None}}, UNPROVEN),
    "of the future": ({"said": {"iat": PAST + 7200}}, UNPROVEN),
    "another issuer": ({"said": {"iss": "https://otra.mx"}}, UNPROVEN),
    "hash of another token": ({"said": {"at_hash": "x"}}, UNPROVEN),
    "methods that are none": ({"said": {"amr": "mfa"}}, UNPROVEN),
    "no token": ({"answer": {"access_token": "x"}}, UNPROVEN),
    "token that is none": ({"answer": {"id_token": "x"}}, UNPROVEN),
    "token of a number": ({"answer": {"id_token": 1}}, UNPROVEN),
    "answer of a list": ({"answer": []}, SILENT),
    "secret refused": ({"answer": {"error": "invalid_client"}}, UNPROVEN),
    "nobody of ours": ({"person": "nadie"}, UNKNOWN),
    "capitals": ({"person": "LUZ"}, UNKNOWN),
    "spaces": ({"person": " luz"}, UNKNOWN),
    "address": ({"person": "luz@iecm.mx"}, UNKNOWN),
    "NUL": ({"person": "luz\0"}, UNKNOWN),
    "no name": ({"said": {"preferred_username": None}}, UNKNOWN),
    "name of a list": ({"said": {"preferred_username": ["luz"]}}, UNKNOWN),
    "token fails": ({"broken": {"token"}}, SILENT),
    "keys fail": ({"broken": {"keys"}}, SILENT),
    "keys elsewhere": ({"elsewhere": True}, SILENT),
}
# Of itself, and what fails before anybody leaves.
UNFIT: dict[str, dict[str, Any]] = {
    "broken": {"broken": {"discovery"}},
    "another issuer": {"of_itself": {"issuer": "https://otra.mx"}},
    "with a stroke": {"of_itself": {"issuer": "http://localhost/"}},
    "no issuer": {"of_itself": {"issuer": None}},
    "no TLS": {"of_itself": {"authorization_endpoint": "http://otra.mx/authorize"}},
    "a script": {"of_itself": {"authorization_endpoint": "javascript:alert(1)"}},
    "a number": {"of_itself": {"token_endpoint": 1}},
    "no keys": {"of_itself": {"jwks_uri": None}},
}


@pytest.mark.parametrize("name", MISBEHAVIOUR)
def test_who_is_not_proven_stays_out(
    round_: Round, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    manners, told = MISBEHAVIOUR[name]
    vars(round_.provider.manners).update(manners)
    back = round_.go()
    is_refused(back, told)
    assert round_.browser.get("/consola/").location == "/consola/entrar"
    assert round_.browser.get_cookie("__Host-consola-vuelta") is None
    assert SECRET not in caplog.text


@pytest.mark.parametrize("name", UNFIT)
def test_provider_that_is_not_fit_is_not_gone_to(round_: Round, name: str) -> None:
    vars(round_.provider.manners).update(UNFIT[name])
    is_refused(round_.begin(), SILENT)


def test_provider_that_is_not_there(round_: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"ISSUER": "http://localhost:9", "CLIENT_ID": "a", "CLIENT_SECRET": "b"}
    nowhere = load_settings({f"ASISTENTE_OIDC_{name}": value for name, value in given.items()})
    services = round_.app.extensions["asistente"]
    round_.app.extensions["asistente"] = replace(services, settings=nowhere)
    monkeypatch.setattr(openid, "_PATIENCE", (0.5, 0.5))
    is_refused(round_.begin(), SILENT)


def test_who_waits_for_it_leaves_threads_to_others(
    round_: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openid, "_FOR_A_TURN", 0.01)
    with ExitStack() as held:
        for _ in range(2):
            held.enter_context(openid._few_at_once)
        is_refused(round_.begin(), SILENT)
    assert round_.opens() == "/consola/"


def test_disabled_person_is_told_the_same_as_nobody(round_: Round) -> None:
    round_.kept.now(lambda session: accounts.disable(session, "luz", "ana"))
    is_refused(round_.go(), UNKNOWN)
