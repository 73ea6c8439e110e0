from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

# What the browser says of an answer that is an error, or that a state keeps from arriving.
EXPECTED = (
    "Failed to load resource: the server responded with a status of 4",
    "Failed to load resource: the server responded with a status of 500",
    "Failed to load resource: net::ERR_INTERNET_DISCONNECTED",
)
STORED = "localStorage.length + sessionStorage.length + document.cookie.length"


def test_nothing_leaves_the_site_or_stays_in_the_browser(
    new_context: Callable[..., BrowserContext],
    reach: Callable[[Page, str], Page],
    site: str,
    state: str,
) -> None:
    context = new_context()
    page = context.new_page()
    requested: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    reach(page, state)
    assert requested
    assert [url for url in requested if not url.startswith(f"{site}/")] == []
    assert [url for url in requested if "pregunta" in url] == []
    assert [text for text in told if not text.startswith(EXPECTED)] == []
    assert context.cookies() == []
    assert page.evaluate(STORED) == 0
    assert page.locator("script:not([src]), style, [style], iframe, object").count() == 0
