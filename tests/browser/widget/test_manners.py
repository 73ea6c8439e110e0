"""How the widget behaves in somebody else's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hosts import WWW
from using import LAUNCHER, PANEL, inside, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page, ViewportSize

DESKTOP: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 320, "height": 640}
BOXES = """([selector, mine]) => {
  const widget = document.querySelector("asistente-iecm").shadowRoot;
  return [document.querySelector(selector), widget.querySelector(mine)].map((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return [left, right, top, bottom];
  });
}"""


def test_everything_is_done_by_keyboard(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    frame = inside(page)
    frame.locator("#pregunta").wait_for()
    focused = "() => document.querySelector('asistente-iecm').shadowRoot.activeElement?.textContent"
    assert page.evaluate(focused) == "Cerrar"
    for _ in range(10):
        page.keyboard.press("Tab")
        if frame.locator("#pregunta:focus").count():
            break
    page.keyboard.type("¿cuál es la misión?")
    page.keyboard.press("Enter")
    frame.locator("article.turn").wait_for()
    page.keyboard.press("Escape")
    page.locator(PANEL).wait_for(state="hidden")
    assert page.evaluate(focused) == "Pregunta sobre el plan del IECM"


def test_on_a_phone_it_fills_the_screen_and_the_page_behind_rests(
    visit: Callable[..., Page],
) -> None:
    page = visit(f"{WWW}/", viewport=PHONE)
    opened(page)
    box = page.locator(PANEL).bounding_box()
    assert box == {"x": 0, "y": 0, **PHONE}
    page.evaluate("document.querySelector('p a').focus()")
    assert page.evaluate("document.activeElement.localName") == "asistente-iecm"
    page.set_viewport_size(DESKTOP)
    page.wait_for_timeout(200)
    assert (
        page.evaluate(
            "document.querySelector('asistente-iecm').shadowRoot.querySelector('dialog:modal')"
        )
        is None
    )
    page.locator(f"{PANEL} button").first.click()
    assert page.locator(LAUNCHER).is_visible()


def _is_clear_of(page: Page, selector: str, mine: str) -> bool:
    (left, right, top, bottom), box = page.evaluate(BOXES, [selector, mine])
    return bool(box[1] <= left or box[0] >= right or box[3] <= top or box[2] >= bottom)


@pytest.mark.parametrize("viewport", [DESKTOP, {"width": 800, "height": 700}, PHONE])
@pytest.mark.parametrize("mine", ["button", "dialog"])
def test_it_keeps_clear_of_what_the_host_keeps_fixed(
    visit: Callable[..., Page], viewport: ViewportSize, mine: str
) -> None:
    page = visit(f"{WWW}/wordpress", viewport=viewport)
    # On a phone the panel is all there is to see.
    if mine == "dialog" and viewport != PHONE:
        opened(page)
    for scrolled in (0, 10_000):
        page.evaluate("(y) => scrollTo(0, y)", scrolled)
        page.wait_for_timeout(400)
        for selector in ("#galletas", "#accesos", "#pie"):
            assert _is_clear_of(page, selector, mine), (selector, scrolled)


def test_it_goes_to_the_other_side_when_the_page_says_so(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/")
    frame = opened(page)
    say = "(side) => document.querySelector('asistente-iecm').setAttribute('posicion', side)"
    for side, left in (("izquierda", 16), ("derecha", 1280 - 440 - 16)):
        page.evaluate(say, side)
        page.wait_for_timeout(300)
        assert (page.locator(PANEL).bounding_box() or {})["x"] == left
    assert frame.locator("#pregunta").is_visible()


def test_who_hides_it_does_not_meet_it_again_in_this_page(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/")
    opened(page)
    page.get_by_role("button", name="Ocultar").click()
    assert not page.locator(LAUNCHER).is_visible()
    page.evaluate("document.querySelector('asistente-iecm').remove()")
    page.evaluate("document.body.append(document.createElement('asistente-iecm'))")
    assert not page.locator(LAUNCHER).is_visible()
    page.evaluate("document.querySelector('asistente-iecm').open()")
    assert page.locator(PANEL).is_visible()
