"""Pages of other sites that hold the widget, before a real Chromium."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

# pytest imports by path: what stands beside this file is found only if its folder is named.
sys.path.insert(0, str(Path(__file__).parent))

from hosts import internet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, Playwright


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory, playwright: Playwright) -> Iterator[Browser]:
    with internet(tmp_path_factory.mktemp("var"), playwright) as browser:
        yield browser


@pytest.fixture
def visit(world: Browser) -> Iterator[Callable[..., Page]]:
    """Open an address in a window of its own, of any look; it is closed after the test."""
    opened: list[BrowserContext] = []

    def to(address: str, **look: Any) -> Page:  # noqa: ANN401
        given = {"viewport": {"width": 1280, "height": 800}, **look}
        opened.append(world.new_context(ignore_https_errors=True, **given))
        opened[-1].set_default_timeout(5000)
        page = opened[-1].new_page()
        page.goto(address)
        return page

    yield to
    for context in opened:
        context.close()
