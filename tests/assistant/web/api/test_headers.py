from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.datastructures import Headers

ANSWERS, DOCUMENTS = "/api/v1/answers", "/api/v1/documents"
LISTED = "https://www.iecm.mx"
STRANGERS = (
    "https://iecm.mx",
    "http://www.iecm.mx",
    "https://www.iecm.mx:8443",
    "https://www.iecm.mx.example",
    "null",
    "",
)


def _preflight(client: FlaskClient, path: str, method: str, origin: str) -> Headers:
    asked = {"Origin": origin, "Access-Control-Request-Method": method}
    response = client.options(path, headers=asked)
    assert response.status_code == 200
    return response.headers


def test_listed_site_may_ask(client: FlaskClient) -> None:
    headers = _preflight(client, ANSWERS, "POST", LISTED)
    assert headers["Access-Control-Allow-Origin"] == LISTED
    assert "POST" in headers["Access-Control-Allow-Methods"]
    assert headers["Access-Control-Allow-Headers"] == "Content-Type"
    assert "Origin" in headers["Vary"]
    asked = client.post(ANSWERS, json={"question": "hola"}, headers={"Origin": LISTED})
    assert asked.headers["Access-Control-Allow-Origin"] == LISTED


def test_listed_site_may_read_why_it_was_refused(client: FlaskClient) -> None:
    refused = client.post(ANSWERS, json={}, headers={"Origin": LISTED})
    assert refused.status_code == 422
    assert refused.headers["Access-Control-Allow-Origin"] == LISTED


@pytest.mark.parametrize("origin", STRANGERS)
def test_stranger_may_not_ask(client: FlaskClient, origin: str) -> None:
    headers = _preflight(client, ANSWERS, "POST", origin)
    assert "Access-Control-Allow-Origin" not in headers
    assert "Origin" in headers["Vary"]
    asked = client.post(ANSWERS, json={"question": "hola"}, headers={"Origin": origin})
    assert "Access-Control-Allow-Origin" not in asked.headers
    assert "Origin" in asked.headers["Vary"]


@pytest.mark.parametrize("origin", [LISTED, *STRANGERS])
def test_anybody_may_read(client: FlaskClient, origin: str) -> None:
    headers = _preflight(client, DOCUMENTS, "GET", origin)
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Access-Control-Allow-Headers"] == "If-None-Match"
    read = client.get(DOCUMENTS, headers={"Origin": origin})
    assert read.headers["Access-Control-Allow-Origin"] == "*"
    assert "Origin" not in read.headers["Vary"]


@pytest.mark.parametrize("path", [ANSWERS, DOCUMENTS])
@pytest.mark.parametrize("method", ["DELETE", "PUT", "x", ""])
def test_other_methods_are_nobodys(client: FlaskClient, path: str, method: str) -> None:
    assert "Access-Control-Allow-Origin" not in _preflight(client, path, method, LISTED)


@pytest.mark.parametrize("path", ["/", "/plan", "/estado/vivo"])
def test_pages_are_shared_with_nobody(client: FlaskClient, path: str) -> None:
    headers = client.get(path, headers={"Origin": LISTED}).headers
    assert "Access-Control-Allow-Origin" not in headers
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_credentials_are_never_asked_for(client: FlaskClient) -> None:
    headers = _preflight(client, ANSWERS, "POST", LISTED)
    assert "Access-Control-Allow-Credentials" not in headers
