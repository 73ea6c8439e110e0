from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.web.api.plan_shapes import Error
from assistant.web.api.problems import CODES, Code

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

HERE = "/api/v1/answers"
METHODS = ("PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "X")


def test_every_code_has_its_words() -> None:
    assert set(CODES) == set(Code)


@pytest.mark.parametrize(
    "path",
    ["/api", "/api/", "/api/v1", "/api/v2/answers", "/api/v1/%00", "/api/v1/answers/", "/en/api"],
)
def test_unknown_address_is_an_error_in_json(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert response.mimetype == "application/json"
    assert Error.model_validate_json(response.text).error.code == "not_found"


def test_address_that_only_looks_like_the_api_is_a_page(client: FlaskClient) -> None:
    assert client.get("/apio").mimetype == "text/html"


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("path", "allowed"), [(HERE, "POST"), ("/api/v1/documents", "GET")])
def test_wrong_method_says_what_is_allowed(
    client: FlaskClient, method: str, path: str, allowed: str
) -> None:
    response = client.open(path, method=method)
    assert response.status_code == 405
    assert allowed in response.headers["Allow"]
    assert Error.model_validate_json(response.text).error.code == "method_not_allowed"


@pytest.mark.parametrize(
    ("body", "accepted", "message"),
    [
        ({}, "", "Falta el campo «question»."),
        ({}, "en-US,en;q=0.9", "The field “question” is missing."),
        ({}, "fr", "Falta el campo «question»."),
        ({"language": "en"}, "", "The field “question” is missing."),
        ({"language": "es"}, "en", "Falta el campo «question»."),
        ({"language": ["en"]}, "es", "Falta el campo «question»."),
        ({"language": {}}, "", "Falta el campo «question»."),
    ],
)
def test_error_speaks_the_language_of_the_request(
    client: FlaskClient, body: dict[str, object], accepted: str, message: str
) -> None:
    response = client.post(HERE, json=body, headers={"Accept-Language": accepted})
    error = Error.model_validate_json(response.text).error
    assert (error.field, error.message) in {("question", message), ("language", error.message)}


def test_name_of_an_unknown_field_is_told_in_short(client: FlaskClient) -> None:
    response = client.post(HERE, json={"question": "hola", "á" * 1000: 1})
    assert Error.model_validate_json(response.text).error.field == "á" * 60


def test_failure_is_told_without_the_failure(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    app.testing = False
    monkeypatch.setattr("assistant.answers.Answerer.answer_and_text", lambda *_, **__: 1 / 0)
    response = app.test_client().post(HERE, json={"question": "hola"})
    assert response.status_code == 500
    assert Error.model_validate_json(response.text).error.code == "internal"
    assert "ZeroDivision" not in response.text
