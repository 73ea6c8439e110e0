"""A real Chromium before the real site; every page in every state and every look."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

# pytest imports by path: what stands beside this file is found only if its folder is named.
sys.path.insert(0, str(Path(__file__).parent))

from serving import serving
from states import STATES
from ways import WAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

# Of the question, or of the words to be searched in the plan.
FIELD = "#pregunta, #palabras"
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a Chromium that talks to nobody by itself."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(tmp_path_factory.mktemp("var")) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
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


def reach(page: Page, state: str) -> Page:
    """Bring a page to a state as a person would."""
    if state in WAYS:
        way, seen = WAYS[state]
        way(page)
        page.get_by_text(seen).locator("visible=true").first.wait_for()
        return page
    address, asked, heading = STATES[state]
    if isinstance(asked, tuple):
        page.goto(address)
        told = _talk(page, asked)
    else:
        without_script(page)
        page.goto(address)
        if asked is not None:
            _ask(page, asked)
        told = page.get_by_role("heading", level=1)
    assert told.inner_text().startswith(heading)
    return page


def without_script(page: Page) -> None:
    """Let the script of the conversation arrive empty."""
    page.route("**/static/chat.js*", lambda route: route.fulfill(body=""))


def _ask(page: Page, question: str) -> None:
    page.fill(FIELD, question)
    with page.expect_navigation():
        page.press(FIELD, "Enter")


def _talk(page: Page, questions: tuple[str, ...]) -> Locator:
    """Ask one after another; return the heading of the last answer."""
    turns = page.locator("#conversacion > article")
    for number, question in enumerate(questions):
        page.fill("#pregunta", question)
        page.press("#pregunta", "Enter")
        turns.nth(number).wait_for()
    return turns.last.get_by_role("heading", level=2).first


@pytest.fixture(name="reach")
def the_way_to_reach() -> Callable[[Page, str], Page]:
    return reach


@pytest.fixture(scope="session", params=[*STATES, *WAYS])
def state(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def shown(browser: Browser, site: str, state: str) -> Iterator[Page]:
    """A page in a state, shared by the tests that leave it as they found it."""
    context = browser.new_context(base_url=site, bypass_csp=True)
    yield reach(context.new_page(), state)
    context.close()
