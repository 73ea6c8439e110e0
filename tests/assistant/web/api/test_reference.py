from __future__ import annotations

import json
import shlex
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from assistant.web.api.examples import shortened
from assistant.web.api.operations import OPERATIONS
from assistant.web.api.problems import Code

if TYPE_CHECKING:
    from flask.testing import FlaskClient

PAGES = ("/api/docs", "/en/api/docs")


class Samples(HTMLParser):
    """The samples of a page, and where its links within it lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.samples: list[str] = []
        self.links: set[str] = set()
        self.ids: set[str] = set()
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self._inside = self._inside or (tag == "pre" and told.get("class") == "sample")
        if told.get("class") == "sample":
            self.samples.append("")
        if (told.get("href") or "").startswith("#"):
            self.links.add((told["href"] or "")[1:])
        self.ids.add(told.get("id") or "")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "pre"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.samples[-1] += data


def _read(client: FlaskClient, page: str) -> Samples:
    response = client.get(page)
    assert response.status_code == 200
    return Samples(response.text)


@pytest.mark.parametrize("page", PAGES)
def test_every_example_is_what_the_api_answers(thankful: FlaskClient, page: str) -> None:
    samples = _read(thankful, page).samples
    assert len(samples) == 2 * len(OPERATIONS)
    for command, shown in zip(samples[::2], samples[1::2], strict=True):
        words = shlex.split(command)
        address = urlsplit(words[-1])
        place = f"{address.path}?{address.query}" if address.query else address.path
        if "-d" in words:
            body = words[words.index("-d") + 1]
            response = thankful.post(place, data=body, content_type="application/json")
        else:
            response = thankful.get(place)
        assert response.status_code == 200, command
        assert shortened(response.json) == json.loads(shown)


@pytest.mark.parametrize("page", PAGES)
def test_every_link_within_the_page_leads_somewhere(client: FlaskClient, page: str) -> None:
    read = _read(client, page)
    assert read.links <= read.ids
    assert {f"forma-{one.result.__name__}" for one in OPERATIONS} <= read.links


@pytest.mark.parametrize("page", PAGES)
def test_every_problem_and_operation_is_told(client: FlaskClient, page: str) -> None:
    text = client.get(page).text
    assert [code for code in Code if f"<code>{code}</code>" not in text] == []
    assert [one.name for one in OPERATIONS if f'id="{one.name}"' not in text] == []


def test_page_is_in_both_languages(client: FlaskClient) -> None:
    spanish, english = (client.get(page).text for page in PAGES)
    assert "Palabras que deben estar en el plan" in spanish
    assert "Words that must stand in the plan" in english


def test_page_says_the_limit_if_there_is_one(client: FlaskClient, limited: FlaskClient) -> None:
    said = "Se atienden 2 preguntas por minuto"
    assert said in limited.get("/api/docs").text
    assert "preguntas por minuto. Si van más" not in client.get("/api/docs").text


def test_reading_the_examples_takes_no_turn(limited: FlaskClient) -> None:
    assert {limited.get("/api/docs").status_code for _ in range(3)} == {200}
    assert limited.post("/api/v1/answers", json={"question": "hola"}).status_code == 200


def test_wrong_use_of_the_page_is_told_in_a_page(client: FlaskClient) -> None:
    response = client.post("/api/docs")
    assert response.status_code == 405
    assert response.mimetype == "text/html"
