"""The way of somebody new: a password of one's own, then a second factor; by every check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from checks import growth, honest, rings, sideways, spacing, targets, walk
from coming_in import PHRASE
from engines import axe, sniffed
from playwright.sync_api import expect
from serving import listening, site

from assistant.staff import accounts
from assistant.storage import open_store
from assistant.storage.people import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

CHECKS = (axe, sniffed, sideways, spacing, growth, targets, rings, walk, honest)
# Numbers of a list stand outside of its box, where nothing else would find them cut.
MARGIN = (
    "(list) => list.getBoundingClientRect().left + parseFloat(getComputedStyle(list).paddingLeft)"
)


@pytest.fixture(scope="module")
def page(browser: Browser, var: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    # A console of her own: how often one may try to come in is counted for all of it.
    folder = tmp_path_factory.mktemp("nueva")
    (folder / "index").symlink_to(var / "index")
    store = open_store(f"sqlite:///{folder / 'asistente.sqlite3'}")
    with store.writing() as session:
        temporary = accounts.add(session, "nora", Role.CURATOR, "ana")
    store.close()
    with listening(site(folder)) as port:
        yield from _entering(browser, f"http://127.0.0.1:{port}/consola", temporary)


def _entering(browser: Browser, console: str, temporary: str) -> Iterator[Page]:
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
