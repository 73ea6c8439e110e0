"""Enter in a field of a form that can do several things does none of them by chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

# Who joins two gaps would take charge of one; who approves would become the author.
FIELDS = [("/huecos/2", "#otro"), ("/huecos/2", "#razon"), ("/respuestas/1", "#razon"),
          ("/personas", "#razon-1")]  # fmt: skip


@pytest.mark.parametrize(("path", "field"), FIELDS)
def test_enter_does_nothing_by_chance(
    enter: Callable[[str], Page], console: str, path: str, field: str
) -> None:
    page = enter("ada")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    page.goto(console + path)
    if path == "/personas":
        page.locator("main summary").first.click()
    page.fill(field, "3")
    page.press(field, "Enter")
    page.wait_for_timeout(300)
    assert "POST" not in sent
    expect(page.locator(field)).to_have_value("3")


def test_enter_saves_what_can_only_be_saved(enter: Callable[[str], Page], console: str) -> None:
    page = enter("ada")
    page.goto(f"{console}/respuestas/2")
    page.fill("#pasajes", "L2.4")
    page.press("#pasajes", "Enter")
    expect(page.locator("#error")).to_be_focused()
