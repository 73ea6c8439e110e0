"""From the first page to a passage and back: by keyboard alone, and where much is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page, Route

TURNS = "#conversacion > article"
MOST_PRESSES = 80
NAME = """() => {
  const focused = document.activeElement;
  return focused.id || focused.textContent.trim().replace(/\\s+/g, " ");
}"""
NO_STORAGE = """for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("", "SecurityError"); } });
}"""


def go_to(page: Page, name: str, key: str = "Tab") -> None:
    """Press the key until what has this name, or begins with it, has the focus."""
    for _ in range(MOST_PRESSES):
        page.keyboard.press(key)
        if page.evaluate(NAME).startswith(name):
            return
    pytest.fail(f"the keyboard does not reach «{name}»")


def press(page: Page, name: str, key: str = "Tab") -> None:
    """Go to what has this name and press Enter there."""
    go_to(page, name, key)
    page.keyboard.press("Enter")


def ask(page: Page, question: str, turn: int) -> None:
    """Write a question where the keyboard stands; its answer becomes this turn."""
    page.keyboard.type(question)
    page.keyboard.press("Enter")
    expect(page.locator(TURNS)).to_have_count(turn)


def test_whole_journey_by_keyboard_alone(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context().new_page()
    page.goto("/")
    heading = page.get_by_role("heading", level=1)
    press(page, "Ir al contenido")
    go_to(page, "pregunta")
    ask(page, "¿Qué campañas hacen?", turn=1)
    # The focus stayed in the field, and the answer is above it.
    press(page, "¿Por qué esta respuesta?", "Shift+Tab")
    expect(page.get_by_text("Seguridad de que responde")).to_be_visible()
    press(page, "Qué es «Identidad institucional»", "Shift+Tab")
    expect(page.locator("details[open]")).to_have_count(2)
    go_to(page, "pregunta")
    ask(page, "¿y para los jóvenes?", turn=2)
    press(page, "Línea de acción 5.3", "Shift+Tab")
    expect(heading).to_have_text("Línea de acción 5.3")
    press(page, "Leer el plan")
    expect(heading).to_have_text("El plan completo")
    press(page, "Debilidades")
    press(page, "Debilidad 1")
    expect(heading).to_contain_text("Debilidad 1")
    # The keys of the browser itself are not within a test's reach.
    for _ in range(4):
        page.go_back()
    expect(page.locator(TURNS)).to_have_count(2)
    press(page, "Empezar de nuevo")
    expect(page.locator(TURNS)).to_have_count(0)


# What is asked, and how the headings of the journey begin; another language is another row.
LANGUAGES = {
    "español": ("/", "¿Qué dice la línea 2.4?", "Respuesta", "Línea", "El plan completo"),
    "english": ("/en/", "What does line 2.4 say?", "Answer", "Action", "The whole work programme"),
}
# The window, what its pages may not use, and what never arrives.
MISSING: dict[str, tuple[dict[str, Any], str, str]] = {
    "no script": ({"java_script_enabled": False}, "", ""),
    "no storage": ({}, NO_STORAGE, ""),
    "no images": ({}, "", "image"),
    "no style": ({}, "", "stylesheet"),
    "script lost": ({}, "", "script"),
    "font lost": ({}, "", "font"),
}


@pytest.mark.parametrize("missing", MISSING)
@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_journey_where_something_is_missing(
    new_context: Callable[..., BrowserContext], language: str, missing: str
) -> None:
    page, wrong = _without(new_context, missing)
    start, question, answered, passage, plan = LANGUAGES[language]
    page.goto(start)
    page.fill("#pregunta", question)
    page.press("#pregunta", "Enter")
    answer = page.locator("#conversacion").get_by_role("heading").first
    expect(answer).to_contain_text(answered)
    page.locator(".quote-label a").first.click()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text(passage)
    page.locator(".trail a").first.click()
    expect(heading).to_have_text(plan)
    page.go_back()
    page.go_back()
    expect(answer).to_contain_text(answered)
    page.locator(".restart").click()
    expect(page.locator(TURNS)).to_have_count(0)
    assert wrong == []


def _without(new_context: Callable[..., BrowserContext], missing: str) -> tuple[Page, list[str]]:
    """Open a window where something is missing; errors of its scripts are kept in the list."""
    look, denied, lost = MISSING[missing]
    context = new_context(**look)
    context.add_init_script(denied)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))

    def answer(route: Route) -> None:
        if route.request.resource_type == lost:
            route.abort()
        else:
            route.continue_()

    page.route("**/*", answer)
    return page, wrong
