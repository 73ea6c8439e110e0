"""Who is about to be sent out for not using the console is told in time, and can stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from checks import sideways, targets
from engines import axe
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page


@pytest.fixture
def page(browser: Browser, enter: Callable[[str], Page], console: str) -> Iterator[Page]:
    # A browser of her own, since what it remembers is taken away here.
    theirs = browser.new_context(locale="es-MX", storage_state=enter("eva").context.storage_state())
    page = theirs.new_page()
    page.clock.install()
    page.goto(f"{console}/huecos/2")
    # What was fetched for the page itself is noticed a moment later.
    page.wait_for_timeout(500)
    yield page
    theirs.close()


def test_end_is_told_five_minutes_before_and_can_be_put_off(page: Page) -> None:
    told = page.locator("#sesion")
    page.clock.fast_forward("24:50")
    expect(told).to_be_hidden()
    page.clock.fast_forward("00:20")
    expect(told).to_have_text("Por no usarla, tu sesión termina en 5 minutos. Seguir en la consola")
    assert [*axe(page), *sideways(page), *targets(page)] == []
    page.get_by_role("button", name="Seguir en la consola").click()
    expect(told).to_be_hidden()
    page.clock.fast_forward("25:10")
    expect(told).to_be_visible()
    page.clock.fast_forward("05:00")
    expect(told).to_contain_text("Tu sesión terminó por no usarse.")


def test_use_puts_it_off_by_itself(page: Page) -> None:
    page.clock.fast_forward("24:00")
    page.evaluate("fetch(location.href, { method: 'HEAD' })")
    page.wait_for_timeout(300)
    page.clock.fast_forward("24:00")
    expect(page.locator("#sesion")).to_be_hidden()


def test_who_is_out_already_is_told_so(page: Page) -> None:
    page.clock.fast_forward("25:10")
    page.context.clear_cookies()
    page.get_by_role("button", name="Seguir en la consola").click()
    expect(page.locator("#sesion")).to_contain_text("Tu sesión terminó")
