"""What a person does on the way to many states."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

QUESTION = "¿Qué campañas hacen?"
LONG = "¿Y esto? " * 80
TURNS = "#conversacion > article"


def write(page: Page, text: str) -> None:
    """Write a question and do not send it."""
    page.goto("/")
    page.fill("#pregunta", text)


def ask(page: Page, question: str = QUESTION) -> None:
    """Ask, and wait for nothing."""
    write(page, question)
    page.press("#pregunta", "Enter")


def answered(page: Page, question: str = QUESTION) -> None:
    """Ask with the script, and wait for the answer."""
    ask(page, question)
    page.locator(TURNS).wait_for()
