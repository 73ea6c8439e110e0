from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from checks import enlarged, growth, run, sideways, spacing, still, targets

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

    Reach = Callable[[Page, str], Page]

TOP_OF_LABEL = "document.querySelector('.ask label').getBoundingClientRect().top"
RING = "getComputedStyle(document.querySelector(':target')).outlineStyle"
DARKEST = """() => [...document.querySelectorAll("main *")].filter((element) =>
  element.checkVisibility() && !element.closest("mark")).map((element) =>
    Math.max(...getComputedStyle(element).color.match(/[0-9]+/g).slice(0, 3)))"""


def test_nothing_scrolls_sideways(shown: Page) -> None:
    assert sideways(shown) == []


@pytest.mark.parametrize(("width", "percent"), [(240, 100), (390, 200)])
def test_nothing_scrolls_sideways_when_narrower_or_enlarged(
    shown: Page, width: int, percent: int
) -> None:
    assert enlarged(shown, width, percent) == []


def test_wider_spacing_cuts_no_text(shown: Page) -> None:
    assert spacing(shown) == []


def test_text_grows_with_the_size_a_person_gave_it(shown: Page) -> None:
    assert growth(shown) == []


def test_targets_are_large_enough(shown: Page) -> None:
    assert targets(shown) == []
    assert run(shown, "count") > 4


def test_nothing_moves(shown: Page) -> None:
    assert still(shown) == []


def test_printed_answer_keeps_the_quotes_and_drops_the_form(
    new_context: Callable[..., BrowserContext], reach: Reach
) -> None:
    page = reach(new_context().new_page(), "answer")
    page.emulate_media(media="print")
    assert page.locator("blockquote").first.is_visible()
    assert not page.locator("#pregunta").is_visible()


def test_print_is_dark_on_light_in_a_dark_theme_too(
    new_context: Callable[..., BrowserContext], reach: Reach
) -> None:
    page = reach(new_context(color_scheme="dark").new_page(), "answer")
    assert max(page.evaluate(DARKEST)) > 200
    page.emulate_media(media="print", color_scheme="dark")
    assert max(page.evaluate(DARKEST)) < 150


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("state", ["list", "too long"])
def test_jump_to_the_question_shows_its_label(
    new_context: Callable[..., BrowserContext], reach: Reach, width: int, state: str
) -> None:
    page = reach(new_context(viewport={"width": width, "height": 700}).new_page(), state)
    page.get_by_role("link", name="Preguntar", exact=True).click()
    page.wait_for_url("**/#pregunta")
    assert 0 <= page.evaluate(TOP_OF_LABEL) < 600
    assert page.locator("#pista").bounding_box()["y"] > 0


@pytest.mark.parametrize("anchor", ["OE2", "L2.4"])
def test_marked_target_has_no_second_ring(
    new_context: Callable[..., BrowserContext], anchor: str
) -> None:
    page = new_context().new_page()
    page.goto(f"/plan#{anchor}")
    assert page.evaluate(RING) == "none"
    bar = "parseFloat(getComputedStyle(document.querySelector(':target')).borderLeftWidth)"
    assert page.evaluate(bar) > 8
