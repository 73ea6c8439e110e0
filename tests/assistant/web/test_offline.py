from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.web import offline
from assistant.web.offline_file import offline_file

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from flask.testing import FlaskClient

    from corpus.load import Corpus

FILE = "/sin-internet/asistente-ciudadano.html"


def test_page_explains_and_offers_the_file(check: Callable[..., Any], client: FlaskClient) -> None:
    page = check("/sin-internet")
    link = {"class": "primary", "href": FILE, "download": "asistente-ciudadano.html"}
    assert link in page.all("a")
    size = round(len(client.get(FILE).data) / 1000)
    assert f"Descargar el archivo ({size} kB)" in page.text("a")


def test_plan_leads_to_the_page(check: Callable[..., Any]) -> None:
    assert {"href": "/sin-internet"} in check("/plan").all("a")


def test_file_is_that_of_the_command_line(client: FlaskClient, corpus: Corpus) -> None:
    assert client.get(FILE).text == offline_file(corpus.documents[0])


def test_file_is_built_once(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    first = client.get(FILE)
    monkeypatch.setattr(offline, "offline_file", None)
    again = client.get(FILE, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert client.get(FILE).data == first.data
