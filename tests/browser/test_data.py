"""A page of another site reads the open data, and nothing else of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

NAME = "/datos/iecm-programa-de-trabajo-2025"
READ = "(address) => fetch(address).then((sent) => sent.text(), () => null)"


@pytest.fixture
def stranger(new_context: Callable[..., BrowserContext]) -> Page:
    # An empty page has an origin of its own, and no policy that would forbid it to ask.
    return new_context().new_page()


@pytest.mark.parametrize(
    ("path", "begins"),
    [
        (f"{NAME}.csv", '"documento"'),
        (f"{NAME}.json", "{"),
        (f"{NAME}.jsonld", "{"),
        (f"{NAME}.md", "# Programa"),
        (f"{NAME}.txt", "Programa"),
        ("/datos/cambios.atom", "<?xml"),
    ],
)
def test_another_site_reads_the_data(stranger: Page, site: str, path: str, begins: str) -> None:
    assert stranger.evaluate(READ, site + path).startswith(begins)


@pytest.mark.parametrize("path", ["/", "/datos", "/plan"])
def test_another_site_reads_no_page(stranger: Page, site: str, path: str) -> None:
    assert stranger.evaluate(READ, site + path) is None
