from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page, ViewportSize

    Reach = Callable[[Page, str], Page]

# 1280 × 1024 enlarged to 400 % leaves 320 × 256.
SMALLEST: ViewportSize = {"width": 320, "height": 256}
OPEN_OR_CLOSE = """(open) =>
  document.querySelectorAll("details").forEach((details) => { details.open = open; })"""
# The widest spacing of text a person may set (WCAG 1.4.12).
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""
BEYOND_THE_EDGE = """() => {
  const width = document.documentElement.clientWidth;
  const hidden = (box) => box.width <= 1 || box.bottom <= 0;
  const out = [...document.body.querySelectorAll("*")].filter((element) => {
    const box = element.getBoundingClientRect();
    return !hidden(box) && (box.right > width + 1 || box.left < -1);
  });
  return [document.documentElement.scrollWidth - width, ...out.map((one) => one.outerHTML)];
}"""
# A word whose letters stand on two lines.
BROKEN_WORDS = """(selectors) => selectors.flatMap((selector) =>
  [...document.querySelectorAll(selector)]).flatMap((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    return [...text.data.matchAll(/[^ \\n]+/g)].filter((word) => {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      return range.getClientRects().length > 1;
    }).map((word) => word[0]);
  })"""
TOP_OF_LABEL = "document.querySelector('label').getBoundingClientRect().top"
RING = "getComputedStyle(document.querySelector(':target')).outlineStyle"
DARKEST = """() => [...document.querySelectorAll("main *")].filter((element) =>
  element.checkVisibility() && !element.closest("mark")).map((element) =>
    Math.max(...getComputedStyle(element).color.match(/[0-9]+/g).slice(0, 3)))"""
SMALL_TARGETS = """() => {
  const inText = (element) => element.matches("a") && [...element.parentNode.childNodes].some(
    (node) => node !== element && node.nodeType === Node.TEXT_NODE && node.data.trim());
  const quoted = (element) => element.closest("blockquote");
  const every = [...document.querySelectorAll("a, button, summary, input:not([type=hidden])")];
  const small = every.filter((element) => {
    // All of the label around a radio button or a box to tick is its target.
    const box = (element.closest("label") || element).getBoundingClientRect();
    return box.width && (box.height < 43.9 || box.width < 43.9);
  }).filter((element) => !inText(element) && !quoted(element));
  return [every.length, ...small.map((element) => element.outerHTML)];
}"""


def test_nothing_scrolls_sideways(shown: Page) -> None:
    shown.set_viewport_size(SMALLEST)
    shown.evaluate(OPEN_OR_CLOSE, arg=True)
    assert shown.evaluate(BEYOND_THE_EDGE) == [0]
    spaced = shown.add_style_tag(content=SPACED)
    assert shown.evaluate(BEYOND_THE_EDGE) == [0]
    spaced.evaluate("(style) => style.remove()")
    shown.evaluate(OPEN_OR_CLOSE, arg=False)


@pytest.mark.parametrize(("width", "enlarged"), [(240, 100), (390, 200)])
def test_nothing_scrolls_sideways_when_narrower_or_enlarged(
    shown: Page, width: int, enlarged: int
) -> None:
    shown.set_viewport_size({"width": width, "height": 800})
    larger = shown.add_style_tag(content=f"html {{ font-size: {enlarged}% !important }}")
    assert shown.evaluate(BEYOND_THE_EDGE) == [0]
    assert shown.evaluate(BROKEN_WORDS, arg=[".site-name a", "button.primary"]) == []
    larger.evaluate("(style) => style.remove()")


def test_sideways_scroll_would_be_seen(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(bypass_csp=True, viewport=SMALLEST).new_page()
    page.goto("/")
    page.add_style_tag(content="h1 { width: 400px }")
    assert len(page.evaluate(BEYOND_THE_EDGE)) > 1


def test_broken_word_would_be_seen(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(bypass_csp=True, viewport=SMALLEST).new_page()
    page.goto("/")
    page.add_style_tag(content=".site-name { width: 3em }")
    assert page.evaluate(BROKEN_WORDS, arg=[".site-name a"]) == ["Asistente", "Ciudadano"]


def test_targets_are_large_enough(shown: Page) -> None:
    shown.evaluate(OPEN_OR_CLOSE, arg=True)
    for width in (320, 1280):
        shown.set_viewport_size({"width": width, "height": 900})
        count, *small = shown.evaluate(SMALL_TARGETS)
        assert (width, small) == (width, [])
        assert count > 4
    shown.evaluate(OPEN_OR_CLOSE, arg=False)


def test_small_target_would_be_seen(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(bypass_csp=True).new_page()
    page.goto("/")
    page.add_style_tag(content="button { min-height: 0 !important; height: 30px }")
    assert len(page.evaluate(SMALL_TARGETS)) > 1


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
