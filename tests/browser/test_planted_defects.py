"""Each defect put into a page on purpose is found by the check that the states have to pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from defects import DEFECTS, HELPERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    Check = Callable[[Page], list[str]]


@pytest.fixture(scope="module")
def context(browser: Browser, site: str) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=site, bypass_csp=True, locale="es-MX")
    yield context
    context.close()


@pytest.fixture(scope="module")
def passed() -> set[Check]:
    """Checks that a sound page has passed already."""
    return set()


def _found(context: BrowserContext, check: Check, harm: str = "") -> list[str]:
    page = context.new_page()
    page.goto("/")
    page.evaluate(f"() => {{ {HELPERS} {harm}; }}")
    found = check(page)
    page.close()
    return found


@pytest.mark.parametrize("defect", DEFECTS)
def test_defect_is_found(context: BrowserContext, passed: set[Check], defect: str) -> None:
    harm, check = DEFECTS[defect]
    if check not in passed:
        assert _found(context, check) == []
        passed.add(check)
    assert _found(context, check, harm) != []


def test_statement_claims_no_more_defects_than_these() -> None:
    assert len(DEFECTS) > 40
