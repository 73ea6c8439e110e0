"""A real Chromium before the real site; every page in every state and every look."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

# pytest imports by path: what stands beside this file is found only if its folder is named.
sys.path.insert(0, str(Path(__file__).parent))

from chromium import launched
from reaching import INLINE, Visit, reach
from serving import serving
from states import STATES
from ways import WAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, Playwright


@pytest.fixture(scope="session")
def site(var: Path) -> Iterator[str]:
    with serving(var) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with launched(playwright) as browser:
        yield browser


@pytest.fixture
def new_context(browser: Browser, site: str) -> Iterator[Callable[..., BrowserContext]]:
    """Open windows of any look on the site; they are closed after the test."""
    opened: list[BrowserContext] = []

    def new(**look: Any) -> BrowserContext:  # noqa: ANN401
        opened.append(browser.new_context(base_url=site, locale="es-MX", **look))
        opened[-1].set_default_timeout(5000)
        return opened[-1]

    yield new
    for context in opened:
        context.close()


@pytest.fixture(name="reach")
def the_way_to_reach() -> Callable[[Page, str], Page]:
    return reach


@pytest.fixture(scope="session", params=[*STATES, *WAYS])
def state(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def visit(browser: Browser, site: str, state: str) -> Iterator[Visit]:
    """A page brought to a state once, and what the browser told of it on the way."""
    context = browser.new_context(base_url=site, locale="es-MX")
    visit = Visit(context.new_page())
    visit.page.on("request", lambda request: visit.requested.append(request.url))
    visit.page.on("console", lambda message: visit.told.append(message.text))
    visit.page.on("pageerror", lambda error: visit.told.append(str(error)))
    visit.inline = reach(visit.page, state).locator(INLINE).count()
    yield visit
    context.close()


@pytest.fixture(scope="session")
def shown(visit: Visit) -> Page:
    """Return a page in a state, shared by the tests that leave it as they found it."""
    return visit.page
