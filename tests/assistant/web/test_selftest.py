from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.web.selftest import LONGEST

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient
    from page import Page

ADDRESS, HOST = "/widget/prueba", "/widget/prueba/anfitrion"
SITE = "https://www.iecm.mx"


def _tried(client: FlaskClient, policy: str, origin: str = SITE, to: str = ADDRESS) -> str:
    response = client.post(to, data={"origen": origin, "politica": policy})
    assert response.status_code == 200
    return " ".join(response.text.split())


def test_form_is_shown_alone(check: Callable[..., Page]) -> None:
    page = check(ADDRESS)
    assert page.all("textarea")
    assert not page.all("iframe")


def test_what_names_the_host_is_kept_by_no_cache(client: FlaskClient) -> None:
    response = client.get(ADDRESS, headers={"Host": "ajeno.mx"})
    assert "http://ajeno.mx/widget.js" in response.text
    assert response.headers["Cache-Control"] == "no-store"


def test_directive_is_named_with_what_to_add(client: FlaskClient) -> None:
    said = _tried(client, "script-src http://localhost; frame-src 'self'")
    assert "La directiva <code>frame-src</code> lo impide. Escríbela así:" in said
    assert "<code>frame-src &#39;self&#39; http://localhost</code>" in said
    assert "La directiva <code>script-src" not in said


def test_fallback_is_left_as_it_is(client: FlaskClient) -> None:
    said = _tried(
        client, 'add_header Content-Security-Policy "default-src http:" always;', "https://a.mx/"
    )
    assert "Ninguna directiva" in said
    said = _tried(client, "Content-Security-Policy: default-src 'none'")
    assert "Déjala como está y agrega otra:" in said
    assert "<code>script-src http://localhost</code>" in said


def test_site_that_is_not_listed_is_told_so(client: FlaskClient) -> None:
    said = _tried(client, "")
    assert f"{SITE} no está entre los sitios" in said
    # The setting is the operator's to know.
    assert "ASISTENTE_" not in said


@pytest.mark.parametrize(
    ("origin", "policy"),
    [
        ("", ""),
        ("www.iecm.mx", ""),
        ("https://iecm.mx https://www.iecm.mx", ""),
        ("javascript:alert(1)", ""),
        (SITE, "x" * (LONGEST + 1)),
        (SITE, "default-src 'sélf'"),
        (SITE, "default_src 'self'"),
        (SITE, "default-src \x00"),
    ],
)
def test_what_cannot_be_tried_is_given_back(client: FlaskClient, origin: str, policy: str) -> None:
    given = {"origen": origin, "politica": policy}
    response = client.post(ADDRESS, data=given)
    assert response.status_code == 422
    assert '<p class="error" id="error">' in response.text
    assert client.post(HOST, data=given).status_code == 400


def test_page_on_trial_can_do_no_more_than_the_widget_needs(client: FlaskClient) -> None:
    response = client.post(HOST, data={"origen": SITE, "politica": "default-src *\r\nX: y"})
    ours, _, theirs = response.headers["Content-Security-Policy"].partition(", ")
    assert ours.startswith("default-src 'none'; script-src 'self'; frame-src 'self';")
    assert "frame-ancestors 'self'" in ours
    assert theirs == "default-src * X: y"
    assert "X" not in response.headers
    # Dark where the page around it is, whatever the policy says of sheets.
    assert '<meta name="color-scheme" content="light dark">' in response.text


def test_markup_in_what_was_written_stays_text(client: FlaskClient) -> None:
    assert "<script>alert" not in _tried(client, "default-src </textarea><script>alert(1)</script>")
