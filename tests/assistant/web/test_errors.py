from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from gunicorn.http.errors import InvalidChunkSize
from werkzeug.exceptions import BadRequest, HTTPException, ImATeapot

from assistant.web.errors import error_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient


@pytest.mark.parametrize("path", ["/nada", "/static/nada.css", "/plan/L2.4/mas", "/%00"])
def test_unknown_address_has_a_page(check: Callable[..., Any], path: str) -> None:
    page = check(path, status=404)
    assert page.text("h1") == ["Esta página no existe"]
    assert page.all("label") == [{"for": "pregunta"}]
    assert {"/", "/plan"} <= {link["href"] for link in page.all("a")}


@pytest.mark.parametrize(
    ("method", "path"),
    [("PUT", "/"), ("DELETE", "/plan"), ("POST", "/plan/L2.4"), ("PROPFIND", "/"), ("X", "/")],
)
def test_wrong_method_says_what_is_allowed(client: FlaskClient, method: str, path: str) -> None:
    response = client.open(path, method=method)
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]
    assert "<h1>Esta página no se usa así</h1>" in response.text


def test_body_too_large_has_a_page(client: FlaskClient) -> None:
    response = client.post("/", data={"pregunta": "a" * 40_000})
    assert response.status_code == 413
    assert "<h1>Lo que enviaste es demasiado largo</h1>" in response.text


@pytest.mark.parametrize(
    ("error", "heading"),
    [(BadRequest(), "No se entendió la petición"), (ImATeapot(), "No se pudo atender la petición")],
)
def test_any_other_error_has_a_page(app: Flask, error: HTTPException, heading: str) -> None:
    with app.test_request_context():
        response = error_page(error)
    assert response.status_code == error.code
    assert f"<h1>{heading}</h1>" in response.get_data(as_text=True)


def test_failure_has_a_page_without_the_failure(app: Flask) -> None:
    app.testing = False
    response = app.test_client().post("/", data={"pregunta": "falla"})
    assert response.status_code == 500
    assert "<h1>Algo falló de nuestro lado</h1>" in response.text
    assert "RuntimeError" not in response.text
    assert "Set-Cookie" not in response.headers


def test_failure_is_not_hidden_from_tests(client: FlaskClient) -> None:
    with pytest.raises(RuntimeError, match="falla"):
        client.post("/", data={"pregunta": "falla"})


class _Broken:
    def read(self, _size: int = -1) -> bytes:
        data = b"zz"
        raise InvalidChunkSize(data)


@pytest.mark.parametrize("path", ["/", "/widget/", "/api/v1/answers"])
def test_body_that_the_server_cannot_read_is_no_failure_of_ours(
    client: FlaskClient, path: str
) -> None:
    kind = "application/json" if path.startswith("/api") else "application/x-www-form-urlencoded"
    body: Any = {"wsgi.input": _Broken(), "wsgi.input_terminated": True}
    response = client.post(path, content_type=kind, environ_overrides=body)
    assert response.status_code == 400
