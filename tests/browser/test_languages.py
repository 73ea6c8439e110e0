"""A passage with a video and a text in another language, as a browser shows it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from checks import SMALLEST, sideways
from engines import axe, sniffed

from assistant.services import Services
from assistant.settings import load_settings
from assistant.web import languages
from assistant.web.app import create_app
from corpus import Corpus
from corpus.other_languages import OtherLanguages, Review, Translation, Video

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

REVIEW = Review("Ana", "Luz", "2026-11-23")
# Files that there are stand for those of a video: nothing of it is played here.
FILE = "style.css"
VIDEO = Video(
    "mfs", "Lengua de Señas Mexicana", FILE, FILE, "", "Lo que dice.", 1280, 720, REVIEW, "línea 1"
)
OTHER = OtherLanguages((Translation("nah", "náhuatl", "Lorem ipsum", REVIEW),), (VIDEO,))


@pytest.fixture
def page(
    new_context: Callable[..., BrowserContext], corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> Page:
    """Open a passage that has both, in place of the site's own."""
    monkeypatch.setattr(languages, "FOLDER", ".")
    document = replace(corpus.documents[0], other_languages={"OE1": OTHER})
    nothing: Any = None
    alone: Any = SimpleNamespace(related=lambda _: ())
    app = create_app(Services(load_settings({}), Corpus((document,)), nothing, alone))
    made = app.test_client().get("/plan/OE1")
    page = new_context(viewport=SMALLEST).new_page()
    page.route("**/plan/OE1", lambda route: route.fulfill(body=made.data, content_type="text/html"))
    page.goto("/plan/OE1")
    page.locator("video").wait_for()
    return page


def test_video_has_its_place_before_anything_of_it_is_loaded(page: Page) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.resource_type))
    page.reload()
    box = page.locator("video").bounding_box()
    assert box is not None
    assert box["height"] == pytest.approx(box["width"] * 720 / 1280, abs=1)
    assert page.locator("video").evaluate("(one) => one.readyState") == 0
    assert "document" in loaded
    assert "media" not in loaded


def test_nothing_of_it_scrolls_sideways(page: Page) -> None:
    assert sideways(page) == []


def test_neither_engine_finds_anything_in_it(page: Page) -> None:
    assert axe(page, "320 light", "1280 dark") == []
    assert sniffed(page) == []
