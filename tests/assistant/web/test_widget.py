from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.services import Services
from assistant.settings import load_settings
from assistant.web.app import create_app
from assistant.web.asked import TURN

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

IECM = "https://www.iecm.mx"


@pytest.fixture
def frame(app: Flask) -> FlaskClient:
    """Return a client of the site when two others may show the widget."""
    services: Services = app.extensions["asistente"]
    settings = load_settings(
        {
            "ASISTENTE_WIDGET_HOSTS": f"{IECM}, https://iecm.mx",
            "ASISTENTE_QUESTIONS_PER_MINUTE": "0",
        }
    )
    built = create_app(Services(settings, services.corpus, services.searcher, services.answerer))
    built.testing = True
    return built.test_client()


def _ancestors(client: FlaskClient, path: str) -> str:
    policy = client.get(path).headers["Content-Security-Policy"]
    return policy.partition("frame-ancestors ")[2]


@pytest.mark.parametrize("path", ["/widget/", "/en/widget/", "/widget/tema-oscuro.css"])
def test_listed_sites_may_frame_it(frame: FlaskClient, path: str) -> None:
    assert _ancestors(frame, path) == f"'self' https://iecm.mx {IECM}"


@pytest.mark.parametrize("path", ["/", "/plan", "/widget/prueba", "/widget.js", "/widget/nada"])
def test_nothing_else_may_be_framed(frame: FlaskClient, path: str) -> None:
    assert _ancestors(frame, path).startswith("'none'")


def test_nobody_may_frame_it_unless_listed(client: FlaskClient) -> None:
    assert _ancestors(client, "/widget/") == "'self'"


def test_answer_and_error_may_be_framed_too(frame: FlaskClient) -> None:
    for asked, status in (("lineas", 200), ("", 422), ("x" * 200_000, 413)):
        response = frame.post("/widget/", data={"pregunta": asked})
        assert response.status_code == status
        assert IECM in response.headers["Content-Security-Policy"]


def test_forms_keep_what_the_frame_was_asked_for(frame: FlaskClient) -> None:
    page = frame.get(f"/widget/?tema=oscuro&anfitrion={IECM}&x=1")
    assert page.text.count(f'action="/widget/?tema=oscuro&amp;anfitrion={IECM}#respuesta"') > 1
    assert 'action="/#' not in page.text
    assert "tema-oscuro.css" in page.text


@pytest.mark.parametrize("turn", [{}, {TURN: "1"}])
def test_every_link_out_opens_elsewhere(frame: FlaskClient, turn: dict[str, str]) -> None:
    page = frame.post("/widget/", data={"pregunta": "lineas"}, headers=turn).text
    links = [link.partition(">")[0] for link in page.split("<a ")[1:]]
    outside = [link for link in links if 'href="#' not in link and 'class="restart"' not in link]
    assert len(outside) > 20
    assert [link for link in outside if 'target="_blank"' not in link] == []


def test_page_itself_opens_nothing_elsewhere(client: FlaskClient) -> None:
    assert "_blank" not in client.post("/", data={"pregunta": "lineas"}).text


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        (f"?anfitrion={IECM}", IECM),
        ("?anfitrion=https://ajeno.mx", None),
        ("?anfitrion=https://www.iecm.mx.ajeno.mx", None),
        ("?anfitrion=*", None),
        ("?anfitrion=http://localhost", "http://localhost"),
    ],
)
def test_frame_speaks_to_a_site_that_may_alone(
    frame: FlaskClient, query: str, marked: str | None
) -> None:
    page = frame.get(f"/widget/{query}").text
    assert (f'data-anfitrion="{marked}"' in page) == (marked is not None)
    assert ("data-anfitrion" in page) == (marked is not None)


@pytest.mark.parametrize("query", ["?tema=x", "?_external=1&_scheme=javascript", "?_anchor=x", ""])
def test_what_is_not_known_is_dropped(frame: FlaskClient, query: str) -> None:
    assert 'action="/widget/#respuesta"' in frame.get(f"/widget/{query}").text


def test_themes_hold_whatever_the_device_prefers(client: FlaskClient) -> None:
    dark, light = (client.get(f"/widget/tema-{name}.css").text for name in ("oscuro", "claro"))
    assert "prefers-color-scheme" not in dark + light
    assert "color-scheme: dark;" in dark
    assert "color-scheme: light;" in light
    assert "@media not all" in light
    assert client.get("/widget/tema-rosa.css").status_code == 404


def test_nothing_is_read_from_storage_in_the_frame(client: FlaskClient) -> None:
    page = client.get("/widget/").text
    assert "reading.js" not in page
    assert "dictate.js" not in page
