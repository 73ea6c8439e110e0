from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from flask_babel import gettext

from assistant.web.asked import TURN
from assistant.web.interface import PREFIX, in_spanish, is_english, page_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient

NOT_FOUND = "This page does not exist"


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/en/", "Ask the work programme of the IECM"),
        ("/en/plan", "The whole work programme"),
        ("/en/plan/L2.4", "Action line 2.4"),
        ("/en/explora", "I don’t know what to ask"),
        ("/en/sin-internet", "Take the work programme with you, no internet needed"),
    ],
)
def test_page_is_in_english_under_its_prefix(
    check: Callable[..., Any], path: str, heading: str
) -> None:
    assert check(path).text("h1") == [heading]


@pytest.mark.parametrize(
    ("path", "spanish", "english"),
    [
        ("/", "/", "/en/"),
        ("/en/", "/", "/en/"),
        ("/plan/L2.4", "/plan/L2.4", "/en/plan/L2.4"),
        ("/en/acerca", "/acerca", "/en/acerca"),
    ],
)
def test_page_names_itself_in_both_languages(
    check: Callable[..., Any], path: str, spanish: str, english: str
) -> None:
    page = check(path)
    alternates = [link for link in page.all("link") if link["rel"] == "alternate"]
    assert [(link["hreflang"], link["href"]) for link in alternates] == [
        ("es-MX", f"http://localhost{spanish}"),
        ("en", f"http://localhost{english}"),
    ]
    (other,) = [link for link in page.all("a") if "hreflang" in link]
    expected = ("es-MX", spanish) if path.startswith(PREFIX) else ("en", english)
    assert (other["lang"], other["href"]) == (other["hreflang"], other["href"]) == expected


@pytest.mark.parametrize(("path", "home"), [("/", "/en/"), ("/en/", "/")])
def test_answer_leads_to_the_other_home_page(
    check: Callable[..., Any], path: str, home: str
) -> None:
    page = check(path, ask="misión")
    assert [link["href"] for link in page.all("a") if "hreflang" in link] == [home]


@pytest.mark.parametrize(("path", "home"), [("/plan/nada", "/en/"), ("/en/plan/nada", "/")])
def test_error_has_no_twin_and_leads_home(check: Callable[..., Any], path: str, home: str) -> None:
    page = check(path, status=404)
    assert [link["href"] for link in page.all("a") if "hreflang" in link] == [home]
    assert not [link for link in page.all("link") if link["rel"] == "alternate"]


@pytest.mark.parametrize("path", ["/en/plan", "/en/plan/L2.4", "/en/explora", "/en/privacidad"])
def test_every_link_and_form_stays_in_the_language(client: FlaskClient, path: str) -> None:
    page = re.sub(r"<(?:link|a)\b[^>]*hreflang[^>]*>", "", client.get(path).text)
    ours = re.findall(r'(?:href|action|data-sugerencias)="(/[^"]*)"', page)
    assert len(ours) > 10
    assert not [address for address in ours if not address.startswith(("/en/", "/static/"))]


def test_static_files_have_one_address(client: FlaskClient) -> None:
    found = {
        path: re.findall(r'"(/static/[^"]+)"', client.get(path).text) for path in ("/", "/en/")
    }
    assert found["/en/"] == found["/"] != []


def test_prefix_alone_leads_to_the_home_page(client: FlaskClient) -> None:
    for method in ("GET", "HEAD", "POST"):
        response = client.open("/en", method=method)
        assert (response.status_code, response.headers["Location"]) == (308, "/en/")


def test_redirect_to_a_canonical_address_stays_in_the_language(client: FlaskClient) -> None:
    for typed, meant in (("/en/plan/l2.4", "/en/plan/L2.4"), ("/en/plan/", "/en/plan")):
        response = client.get(typed)
        assert (response.status_code, response.headers["Location"]) == (308, meant)


@pytest.mark.parametrize(
    "path",
    ["/en/en/", "/en/en", "/en/estado/vivo", "/en/estado/listo",
     "/en/static/style.css", "/en/nada", "/en/%00"],
)  # fmt: skip
def test_what_is_not_under_the_prefix_says_so_in_english(
    check: Callable[..., Any], path: str
) -> None:
    assert check(path, status=404).text("h1") == [NOT_FOUND]


@pytest.mark.parametrize("path", ["/enfoo", "//en/", "/EN/", "/plan/en"])
def test_other_addresses_are_not_taken_for_the_prefix(client: FlaskClient, path: str) -> None:
    # Not as an address: the client would read "//en" as a host.
    response = client.get("/", environ_overrides={"PATH_INFO": path})
    assert response.status_code == 404
    assert '<html lang="es-MX">' in response.text


def test_site_may_stand_below_another_path(app: Flask) -> None:
    page = app.test_client().get("/en/plan", environ_overrides={"SCRIPT_NAME": "/sitio"}).text
    assert 'href="/sitio/plan"' in page
    assert 'href="/sitio/en/plan/L2.4"' in page
    assert 'href="/sitio/static/style.css' in page
    assert 'href="/static' not in page


def test_method_and_size_errors_are_in_english(client: FlaskClient) -> None:
    wrong = client.delete("/en/plan")
    assert (wrong.status_code, "GET" in wrong.headers["Allow"]) == (405, True)
    assert "<h1>This page is not used this way</h1>" in wrong.text
    large = client.post("/en/", data={"pregunta": "a" * 40_000})
    assert large.status_code == 413
    assert "<h1>What you sent is too long</h1>" in large.text


def test_failure_is_told_in_english(app: Flask) -> None:
    app.testing = False
    response = app.test_client().post("/en/", data={"pregunta": "falla"})
    assert response.status_code == 500
    assert "<h1>Something failed on our side</h1>" in response.text


def test_head_has_the_headers_of_get(client: FlaskClient) -> None:
    head, whole = client.head("/en/plan"), client.get("/en/plan")
    assert head.data == b""
    assert head.headers["ETag"] == whole.headers["ETag"] != client.get("/plan").headers["ETag"]
    again = client.get("/en/plan", headers={"If-None-Match": whole.headers["ETag"]})
    assert again.status_code == 304


def test_page_asks_in_its_language(app: Flask, client: FlaskClient) -> None:
    answerer = app.extensions["asistente"].answerer
    for path, language in (("/en/", "en"), ("/", "es")):
        client.post(path, data={"pregunta": "misión"})
        assert answerer.language == language


def test_script_gets_the_turn_in_english(client: FlaskClient) -> None:
    response = client.post("/en/", data={"pregunta": "participación"}, headers={TURN: "2"})
    assert response.text.lstrip().startswith('<article class="answer turn"')
    assert "The work programme says, word for word" in response.text
    assert 'href="/en/plan/L1.1"' in response.text


def test_server_keeps_the_address_as_it_was_asked_for(app: Flask) -> None:
    environ = {"PATH_INFO": "/en/plan", "REQUEST_METHOD": "GET", "wsgi.url_scheme": "http"}
    environ |= {"SERVER_NAME": "localhost", "SERVER_PORT": "80"}
    app(environ, lambda *_: lambda _: None)
    assert environ["PATH_INFO"] == "/en/plan"


def test_nothing_is_stored_and_nothing_is_guessed(client: FlaskClient) -> None:
    response = client.get("/", headers={"Accept-Language": "en-US,en;q=0.9"})
    assert '<html lang="es-MX">' in response.text
    assert "Set-Cookie" not in response.headers
    assert response.headers["Vary"] == "Accept-Encoding"


def test_file_without_internet_is_spanish_from_both_addresses(client: FlaskClient) -> None:
    address = "/sin-internet/asistente-ciudadano.html"
    in_english = client.get(f"/en{address}").data
    assert b'<html lang="es-MX">' in in_english
    assert in_english == client.get(address).data


def test_spanish_can_be_asked_for_within_a_page_in_english(app: Flask) -> None:
    with app.test_request_context("/", environ_overrides={"asistente.english": True}):
        assert (is_english(), gettext("Fortalezas")) == (True, "Strengths")
        with in_spanish():
            assert (page_language(), gettext("Fortalezas")) == ("es-MX", "Fortalezas")


def test_outside_a_request_everything_is_spanish() -> None:
    assert page_language() == "es-MX"
