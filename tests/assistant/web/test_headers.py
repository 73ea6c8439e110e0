from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.web.rendering import digest

if TYPE_CHECKING:
    from flask.testing import FlaskClient


@pytest.mark.parametrize("path", ["/", "/plan", "/plan/L2.4"])
def test_unchanged_page_is_not_sent_again(client: FlaskClient, path: str) -> None:
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert not again.data
    assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]


def test_answer_is_kept_by_the_browser_alone(client: FlaskClient) -> None:
    response = client.post("/", data={"pregunta": "lineas"})
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert "ETag" not in response.headers


@pytest.mark.parametrize(
    ("query", "caching"),
    [
        (f"?v={digest('style.css')}", "public, max-age=31536000, immutable"),
        ("?v=otra", "public, max-age=300"),
        ("", "public, max-age=300"),
    ],
)
def test_static_file_is_kept_while_its_address_names_its_content(
    client: FlaskClient, query: str, caching: str
) -> None:
    with client.get(f"/static/style.css{query}") as response:
        assert response.headers["Cache-Control"] == caching


def test_https_is_remembered_only_over_https(client: FlaskClient) -> None:
    assert "Strict-Transport-Security" not in client.get("/").headers
    secure = client.get("/", base_url="https://localhost")
    assert secure.headers["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.parametrize("path", ["/", "/widget.js", "/api/v1/documents"])
def test_condition_that_was_not_met_is_kept_by_no_cache(client: FlaskClient, path: str) -> None:
    response = client.get(path, headers={"If-Match": '"otra"'})
    assert response.status_code == 412
    assert response.headers["Cache-Control"] == "no-store"
    assert not response.data
