from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from page import Page

from assistant.services import Services
from assistant.settings import load_settings
from assistant.web.app import create_app
from assistant.web.limits import client
from assistant.web.windows import InThisProcess

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


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Hold the time at the last of these."""
    passed = [1000.0]
    monkeypatch.setattr(InThisProcess.__init__, "__defaults__", (lambda: passed[-1],))
    return passed


def _statuses(client: FlaskClient, times: int, address: str = "203.0.113.1") -> list[int]:
    return [_ask(client, address).status_code for _ in range(times)]


def test_sixteenth_question_in_a_minute_has_to_wait(
    site: Callable[..., FlaskClient], seconds: list[float]
) -> None:
    client = site()
    assert _statuses(client, 15) == [200] * 15
    seconds.append(1000 + 22.6)
    refused = _ask(client)
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "38")
    assert "<h1>Van muchas preguntas o búsquedas seguidas</h1>" in refused.text
    assert "envíalo dentro de 38 segundos" in refused.text
    assert refused.headers["Cache-Control"] == "no-store"
    assert client.get("/", environ_overrides={"REMOTE_ADDR": "203.0.113.1"}).status_code == 200


def test_who_waits_as_told_is_answered(
    site: Callable[..., FlaskClient], seconds: list[float]
) -> None:
    client = site(QUESTIONS_PER_MINUTE="3")
    for second in (0, 10, 20, 25, 59.7):
        seconds.append(1000 + second)
        last = _ask(client)
    assert last.status_code == 429
    seconds.append(seconds[-1] + int(last.headers["Retry-After"]))
    assert _statuses(client, 2) == [200, 429]


def test_who_waits_loses_neither_the_question_nor_those_before(
    site: Callable[..., FlaskClient],
) -> None:
    client = site(QUESTIONS_PER_MINUTE="1")
    sent = {"pregunta": "¿y para <b> jóvenes?", "antes": ["uno", "dos"]}
    client.post("/", data=sent)
    page = Page(client.post("/", data=sent).text)
    fields = {(field["name"], field["value"]) for field in page.all("input") if "name" in field}
    assert {("antes", "uno"), ("antes", "dos"), ("pregunta", sent["pregunta"])} <= fields
    (form,) = page.all("form")
    assert (form["action"], form["method"]) == ("/#respuesta", "post")


def test_question_too_long_to_be_read_has_its_own_page_however_many_came(
    site: Callable[..., FlaskClient],
) -> None:
    client = site(QUESTIONS_PER_MINUTE="1")
    _ask(client)
    response = client.post("/", data={"pregunta": "a" * 40_000})
    assert response.status_code == 413


@pytest.mark.parametrize("path", ["/plan", "/plan/buscar", "/sugerencias", "/estado/vivo"])
def test_only_questions_are_counted(site: Callable[..., FlaskClient], path: str) -> None:
    client = site(QUESTIONS_PER_MINUTE="1")
    _ask(client)
    here = {"REMOTE_ADDR": "203.0.113.1"}
    assert {client.get(path, environ_overrides=here).status_code for _ in range(20)} == {200}
    assert _ask(client).status_code == 429


@pytest.mark.parametrize(("most", "said"), [("15", True), ("0", False)])
def test_privacy_page_tells_of_the_count_where_there_is_one(
    site: Callable[..., FlaskClient], most: str, *, said: bool
) -> None:
    page = site(QUESTIONS_PER_MINUTE=most).get("/privacidad").text
    assert ("hasta 15 preguntas por minuto" in page) == said
    assert "Nada que diga quién eres." in page


def test_other_servers_are_told_once_that_each_process_counts(
    site: Callable[..., FlaskClient], caplog: pytest.LogCaptureFixture
) -> None:
    client = site()
    for _ in range(2):
        client.post("/", data={"pregunta": "misión"}, environ_overrides={"wsgi.multiprocess": True})
    assert [record.message[:22] for record in caplog.records] == ["Hay varios procesos y "]


def test_other_clients_and_the_english_pages_are_counted_as_they_should(
    site: Callable[..., FlaskClient],
) -> None:
    client = site(QUESTIONS_PER_MINUTE="2")
    assert _statuses(client, 3) == [200, 200, 429]
    assert _statuses(client, 1, "203.0.113.2") == [200]
    english = client.post(
        "/en/", data={"pregunta": "¿misión?"}, environ_overrides={"REMOTE_ADDR": "203.0.113.1"}
    )
    assert english.status_code == 429
    assert "<h1>Too many questions" in english.text
    (field,) = [one for one in Page(english.text).all("input") if one["name"] == "pregunta"]
    assert field["lang"] == "es-MX"


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
    assert _ask(client, Forwarded="for=198.51.100.3", X_Real_IP="198.51.100.3").status_code == 429


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
        ("fe80::1%eth0", "fe80::/64"),
        ("::1", "::/64"),
        ("", "?"),
        ("un cliente", "?"),
    ],
)
def test_client_is_an_address_or_a_subscribers_network(
    app: Flask, address: str, known: str
) -> None:
    with app.test_request_context(environ_overrides={"REMOTE_ADDR": address}):
        assert client() == known
