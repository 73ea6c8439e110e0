"""Whoever writes for long loses nothing: neither by being idle nor by a session that ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

FORMS = ("/textos/lenguaje-claro?nombre=L2.4", "/respuestas/2")
MINE = "Lo que escribí durante media hora."


@pytest.fixture(params=FORMS)
def page(
    request: pytest.FixtureRequest, browser: Browser, enter: Callable[[str], Page], console: str
) -> Iterator[Page]:
    # A browser of her own, since what it remembers is taken away here.
    theirs = browser.new_context(locale="es-MX", storage_state=enter("eva").context.storage_state())
    page = theirs.new_page()
    page.clock.install()
    page.goto(console + request.param)
    yield page
    theirs.close()


def test_writing_counts_as_use(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.method))
    page.locator("textarea").first.fill(MINE)
    page.clock.fast_forward("06:00")
    with page.expect_response(lambda response: response.request.method == "HEAD") as noted:
        page.locator("textarea").first.fill(f"{MINE} Y más.")
    assert noted.value.ok
    page.locator("textarea").first.fill(f"{MINE} Y todavía más.")
    assert asked.count("HEAD") == 1


def test_nothing_is_sent_nor_lost_once_the_session_ended(page: Page, console: str) -> None:
    page.locator("textarea").first.fill(MINE)
    cookies = page.context.cookies()
    page.context.clear_cookies()
    page.get_by_role("button", name="Guardar versión").click()
    expect(page.get_by_role("alert")).to_contain_text("Tu sesión terminó.")
    link = page.get_by_role("link", name="Entra en otra pestaña")
    expect(link).to_be_focused()
    assert link.get_attribute("href") == "/consola/entrar"
    expect(page.locator("textarea").first).to_have_value(MINE)
    page.context.add_cookies(cookies)  # type: ignore[arg-type]  what it gave is what it takes
    with page.expect_response(lambda response: response.request.method == "POST") as sent:
        page.get_by_role("button", name="Guardar versión").click()
    assert sent.value.url.startswith(console)
    expect(page.locator("textarea").first).to_have_value(MINE)


def test_what_does_not_get_through_stays(page: Page) -> None:
    page.locator("textarea").first.fill(MINE)
    page.context.set_offline(True)
    page.get_by_role("button", name="Guardar versión").click()
    expect(page.get_by_role("alert")).to_contain_text("No hubo respuesta.")
    page.context.set_offline(False)
    expect(page.locator("textarea").first).to_have_value(MINE)


def test_button_that_was_pressed_is_what_is_sent(page: Page) -> None:
    page.locator("textarea").first.fill(MINE)
    with page.expect_request(lambda request: request.method == "POST") as sent:
        page.get_by_role("button", name="Guardar versión").click()
    assert "hacer=guardar" in (sent.value.post_data or "")
