"""The widget as a visitor of another site uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import FrameLocator, Page

LAUNCHER, PANEL = "asistente-iecm button.launch", "asistente-iecm dialog"


def inside(page: Page) -> FrameLocator:
    """Return what the first frame of the widget shows."""
    return page.frame_locator("asistente-iecm iframe").first


def opened(page: Page) -> FrameLocator:
    """Press the launcher; return the frame once one can ask."""
    page.locator(LAUNCHER).first.click()
    inside(page).locator("#pregunta").wait_for()
    return inside(page)


def ask(frame: FrameLocator, question: str) -> str:
    """Ask in a frame; return the first quote."""
    frame.locator("#pregunta").fill(question)
    frame.locator("#pregunta").press("Enter")
    quote = frame.locator("article.turn blockquote").first
    quote.wait_for()
    return quote.inner_text()
