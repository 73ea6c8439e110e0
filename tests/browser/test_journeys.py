from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from reaching import without_script

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

QUESTION = "¿Qué hace el IECM para la participación ciudadana?"
FOCUSED = "document.activeElement"


@pytest.mark.parametrize(
    "look",
    [{"java_script_enabled": True}, {"java_script_enabled": False}],
    ids=["script does not arrive", "no JavaScript"],
)
def test_citizen_asks_reads_and_opens_a_quote(
    new_context: Callable[..., BrowserContext], look: dict[str, bool]
) -> None:
    page = new_context(**look).new_page()
    without_script(page)
    page.goto("/")
    page.get_by_label("¿Qué quieres saber?").fill(QUESTION)
    page.get_by_role("button", name="Preguntar", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"Respuesta: {QUESTION}")
    assert {"Línea de acción 1.1", "Objetivo estratégico 1"} <= set(
        page.locator(".quote-label").all_inner_texts()
    )
    assert page.get_by_label("Haz otra pregunta").input_value() == QUESTION
    page.get_by_role("link", name="Línea de acción 1.1").click()
    expect(page).to_have_url(re.compile("/plan/L1.1$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Línea de acción 1.1")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text(QUESTION)


def test_example_is_asked_with_one_press(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/")
    page.get_by_role("button", name="¿Qué dice la línea 2.4?").click()
    expect(page.locator("blockquote")).to_contain_text("violencia política")


def test_next_question_is_asked_with_one_press(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/")
    page.get_by_role("button", name="¿Qué dice la línea 2.4?").click()
    page.get_by_role("button", name="Ver las 5 líneas del objetivo 2").click()
    expect(page.locator("blockquote")).to_have_count(5)


def test_whoever_does_not_know_what_to_ask_gets_a_quote(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/")
    page.get_by_role("main").get_by_role("link", name="No sé qué preguntar").click()
    page.get_by_role("link", name="Dinero, datos y cuentas claras").click()
    page.get_by_role("button", name="¿Cómo van a gastar mejor el dinero?").click()
    expect(page.locator("blockquote").first).to_contain_text("gasto público")


def test_rejected_question_can_be_mended(
    new_context: Callable[..., BrowserContext], reach: Callable[[Page, str], Page]
) -> None:
    page = reach(new_context(java_script_enabled=False).new_page(), "too long")
    typed = page.get_by_label("Corrige tu pregunta")
    assert typed.input_value() == ("¿Y esto? " * 80).strip()
    typed.fill("misión")
    page.get_by_role("button", name="Preguntar", exact=True).click()
    expect(page.locator("blockquote").first).to_contain_text("Administrar mecanismos")


def test_keyboard_alone_reaches_a_quote(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context().new_page()
    without_script(page)
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.textContent") == "Ir al contenido"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type(QUESTION)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.evaluate(f"{FOCUSED}.id") == "respuesta"
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert re.search(r"/plan/\w+", page.url)
