from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from assistant.services import Services
from assistant.settings import load_settings
from assistant.web.app import create_app
from assistant.web.limits import client

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from corpus import Corpus


@pytest.fixture
def site(app: Flask, corpus: Corpus) -> Callable[..., FlaskClient]:
    """Open the site with some settings."""
    answerer: Any = app.extensions["asistente"].answerer

    def opened(**settings: str) -> FlaskClient:
        environ = {f"ASISTENTE_{name}": value for name, value in settings.items()}
        made = create_app(Services(load_settings(environ), corpus, answerer, answerer))
        return made.test_client()

    return opened


def _ask(client: FlaskClient, address: str = "203.0.113.1", **headers: str) -> TestResponse:
    return client.post(
        "/",
        data={"pregunta": "misión <b>"},
        environ_overrides={"REMOTE_ADDR": address},
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )


def _statuses(client: FlaskClient, times: int, address: str = "203.0.113.1") -> list[int]:
    return [_ask(client, address).status_code for _ in range(times)]


def test_sixteenth_question_in_a_minute_has_to_wait(site: Callable[..., FlaskClient]) -> None:
    client = site()
    assert _statuses(client, 16) == [200] * 15 + [429]
    refused = _ask(client)
    assert 0 < int(refused.headers["Retry-After"]) <= 61
    assert "<h1>Van muchas preguntas seguidas</h1>" in refused.text
    assert 'value="misión &lt;b&gt;"' in refused.text
    assert refused.headers["Cache-Control"] == "no-store"
    assert client.get("/", environ_overrides={"REMOTE_ADDR": "203.0.113.1"}).status_code == 200


def test_other_clients_and_the_english_pages_are_counted_as_they_should(
    site: Callable[..., FlaskClient],
) -> None:
    client = site(QUESTIONS_PER_MINUTE="2")
    assert _statuses(client, 3) == [200, 200, 429]
    assert _statuses(client, 1, "203.0.113.2") == [200]
    english = client.post(
        "/en/", data={"pregunta": "misión"}, environ_overrides={"REMOTE_ADDR": "203.0.113.1"}
    )
    assert english.status_code == 429
    assert "<h1>Too many questions" in english.text


def test_script_is_refused_too(site: Callable[..., FlaskClient]) -> None:
    client = site(QUESTIONS_PER_MINUTE="1")
    assert _ask(client, X_Turno="1").status_code == 200
    assert _ask(client, X_Turno="2").status_code == 429


def test_without_a_limit_nobody_waits(site: Callable[..., FlaskClient]) -> None:
    assert set(_statuses(site(QUESTIONS_PER_MINUTE="0"), 40)) == {200}


def test_header_of_a_stranger_changes_nothing(site: Callable[..., FlaskClient]) -> None:
    client = site(QUESTIONS_PER_MINUTE="1")
    assert _ask(client, X_Forwarded_For="198.51.100.1").status_code == 200
    assert _ask(client, X_Forwarded_For="198.51.100.2").status_code == 429


def test_behind_a_proxy_of_ours_each_client_is_known(site: Callable[..., FlaskClient]) -> None:
    client = site(QUESTIONS_PER_MINUTE="1", PROXIES="1")
    assert _ask(client, X_Forwarded_For="198.51.100.1").status_code == 200
    assert _ask(client, X_Forwarded_For="198.51.100.2").status_code == 200
    # What the client itself wrote stands before what the proxy added.
    assert _ask(client, X_Forwarded_For="9.9.9.9, 198.51.100.2").status_code == 429


@pytest.mark.parametrize(
    ("address", "known"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("", "?"),
        ("un cliente", "?"),
    ],
)
def test_client_is_an_address_or_a_subscribers_network(
    app: Flask, address: str, known: str
) -> None:
    with app.test_request_context(environ_overrides={"REMOTE_ADDR": address}):
        assert client() == known
