"""The way of somebody new: a password of one's own, then a second factor; by every check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from checks import growth, honest, rings, sideways, spacing, targets, walk
from coming_in import PHRASE
from engines import axe, sniffed
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

CHECKS = (axe, sniffed, sideways, spacing, growth, targets, rings, walk, honest)
# Numbers of a list stand outside of its box, where nothing else would find them cut.
MARGIN = (
    "(list) => list.getBoundingClientRect().left + parseFloat(getComputedStyle(list).paddingLeft)"
)


@pytest.fixture(scope="module")
def page(browser: Browser, enter: Callable[[str], Page], console: str) -> Iterator[Page]:
    boss = enter("ada")
    boss.goto(f"{console}/personas")
    boss.fill("#nombre", "nora")
    boss.select_option("#rol", "curador")
    boss.get_by_role("button", name="Agregar").click()
    temporary = boss.locator(".secret").inner_text()
    context = browser.new_context(locale="es-MX")
    page = context.new_page()
    page.goto(console)
    page.fill("#nombre", "nora")
    page.fill("#clave", temporary)
    page.keyboard.press("Enter")
    page.fill("#clave", PHRASE)
    page.fill("#otra_vez", PHRASE)
    page.keyboard.press("Enter")
    page.locator("#codigo").wait_for()
    yield page
    context.close()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_second_factor_passes_every_check(page: Page, check: Callable[[Page], list[str]]) -> None:
    assert check(page) == []


def test_steps_are_numbered_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.locator("main > ol").evaluate(MARGIN) >= 32


def test_wrong_code_says_so_and_keeps_the_key(page: Page) -> None:
    key = page.locator(".secret").inner_text()
    page.fill("#codigo", "000 000")
    page.keyboard.press("Enter")
    expect(page.locator("#error")).to_be_focused()
    expect(page.locator("#codigo")).to_have_accessible_description(page.inner_text("#error"))
    assert page.locator(".secret").inner_text() == key
