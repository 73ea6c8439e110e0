"""What a person says of an answer, and what is then seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steps import QUESTION, answered

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


def _opined(page: Page, question: str, button: str) -> None:
    answered(page, question)
    page.locator(".opinion").get_by_role("button", name=button, exact=True).click()
    page.locator(".thanks").wait_for()


def thanks_page(page: Page) -> None:
    answered(page)
    # As where the script does not load.
    page.locator(".opinion").evaluate("(form) => form.classList.remove('opinion')")
    page.get_by_role("button", name="Me sirvió", exact=True).click()
    page.wait_for_url("**/opinion")


def gap(page: Page) -> None:
    _opined(page, "receta de mole poblano", "Dame un número para saber si después hay respuesta")
    page.locator(".thanks a").click()


OPINIONS: dict[str, tuple[Callable[[Page], None], str]] = {
    "not useful": (lambda page: _opined(page, QUESTION, "No me sirvió"), "Guardamos tu pregunta"),
    "thanks": (thanks_page, "Tu opinión ayuda a mejorar."),
    "gap": (gap, "Todavía no tiene respuesta."),
}
