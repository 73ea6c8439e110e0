"""The webmaster's trial: what this browser says of a policy, beside what we read in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from engines import axe

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

ADDRESS = "/widget/prueba"
WORKS = "El widget cargó y respondió con esta política."
# The policy, with {} for our origin; what the browser says; whether we said so too.
POLICIES = (
    ("", WORKS),
    ("default-src 'none'; script-src {}; frame-src {}; style-src 'none'", WORKS),
    ("Content-Security-Policy: default-src {}; report-uri https://ajeno.prueba/", WORKS),
    ("require-trusted-types-for 'script'", WORKS),
    ("default-src 'self'", "script-src-elem"),
    ("add_header Content-Security-Policy \"default-src 'self'\" always;", "script-src-elem"),
    ("script-src {}; frame-src 'self'", "frame-src"),
    ("script-src {}; child-src https://ajeno.prueba", "frame-src"),
    ("sandbox", "sandbox"),
    ("require-trusted-types-for 'script'; trusted-types 'none'", WORKS),
)


def _try(page: Page, policy: str) -> str:
    page.goto(ADDRESS)
    page.fill("#origen", "https://www.iecm.mx")
    page.fill("#politica", policy)
    page.get_by_role("button", name="Probar").click()
    said = page.locator("#dicho:not(:empty)", has_not_text="Probando")
    said.wait_for()
    return said.inner_text()


@pytest.mark.parametrize(("policy", "said"), POLICIES)
def test_browser_and_reading_agree(
    new_context: Callable[..., BrowserContext], site: str, policy: str, said: str
) -> None:
    page = new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert said in _try(page, policy.format(site, site))
    read = page.locator("#resultado + ul").inner_text()
    assert ("Ninguna directiva" in read) == (said == WORKS)
    assert [url for url in asked if not url.startswith(site)] == []


def test_mark_that_only_the_page_knows_is_not_passed_over(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context().new_page()
    assert "tu nonce" in _try(page, "script-src 'nonce-x' 'strict-dynamic'")


def test_result_is_accessible_and_fits(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context().new_page()
    _try(page, "default-src 'self'")
    page.locator("iframe.trial").evaluate("(frame) => frame.remove()")
    assert axe(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_script_the_reading_is_all(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(ADDRESS)
    page.fill("#origen", "https://www.iecm.mx")
    page.get_by_role("button", name="Probar").click()
    assert page.get_by_text("Ninguna directiva").is_visible()
    assert not page.get_by_text("En este navegador").is_visible()
