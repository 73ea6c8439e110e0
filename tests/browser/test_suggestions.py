"""Suggestions while writing: an editable combobox over questions that are on the page already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

WOMEN = "¿Qué hacen contra la violencia política hacia las mujeres?"
ACTIVE = "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))"


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    page = new_context().new_page()
    page.goto("/")
    with page.expect_response("**/sugerencias"):
        page.focus("#pregunta")
    return page


def _write(page: Page, text: str) -> None:
    page.fill("#pregunta", "")
    page.type("#pregunta", text)


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("violencia", WOMEN),
        ("VIOLÉNSIA pol", WOMEN),
        ("presupuseto", "¿Les alcanza el presupuesto?"),
        ("¿cuáles son las líneas", "¿Cuáles son las líneas de acción?"),
        ("que hacen para jovenes", "¿Harán campañas dirigidas a jóvenes u otros públicos"),
    ],
)
def test_what_is_written_finds_questions_like_it(page: Page, written: str, first: str) -> None:
    _write(page, written)
    expect(page.get_by_role("option").first).to_contain_text(first)
    assert page.get_by_role("option").count() <= 5


@pytest.mark.parametrize("written", ["vi", "como saco mi credencial", "hola", "zzz", WOMEN])
def test_what_is_not_like_any_gets_no_suggestion(page: Page, written: str) -> None:
    _write(page, "violencia")
    expect(page.get_by_role("option")).not_to_have_count(0)
    _write(page, written)
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")


def test_arrows_go_round_and_enter_asks(page: Page) -> None:
    _write(page, "mujeres")
    options = page.get_by_role("option")
    expect(options).to_have_count(4)
    page.keyboard.press("ArrowUp")
    assert page.evaluate(f"{ACTIVE}.textContent") == options.last.inner_text()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.hasAttribute('aria-activedescendant')") is False
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    turn = page.locator("#conversacion > article")
    expect(turn).to_have_count(1)
    expect(turn.get_by_role("heading", level=2).first).to_contain_text(WOMEN)
    expect(page.get_by_role("listbox")).to_have_count(0)
    assert page.evaluate("document.activeElement.id") == "pregunta"


def test_enter_without_choosing_asks_what_was_written(page: Page) -> None:
    _write(page, "mujeres")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    heading = page.locator("#conversacion > article h2").first
    expect(heading).to_contain_text("mujeres")
    expect(heading).not_to_contain_text("violencia")


def test_escape_closes_and_what_was_written_stays(page: Page) -> None:
    _write(page, "mujeres")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    assert page.input_value("#pregunta") == "mujeres"


def test_tab_leaves_the_list_without_choosing(page: Page) -> None:
    _write(page, "mujeres")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(page.get_by_role("button", name="Preguntar", exact=True)).to_be_focused()


def test_finger_chooses_and_the_field_keeps_the_focus(page: Page) -> None:
    _write(page, "mujeres")
    page.get_by_role("option").nth(1).click()
    expect(page.locator("#conversacion > article")).to_have_count(1)
    assert page.evaluate("document.activeElement.id") == "pregunta"


def test_number_of_suggestions_is_said_once_writing_stops(page: Page) -> None:
    status = page.locator(".ask .unseen[role=status]")
    _write(page, "mujeres")
    expect(status).to_have_text("Preguntas sugeridas: 4. Elige con las flechas.")
    page.keyboard.press("Escape")
    expect(status).to_be_empty()


def test_nothing_written_leaves_the_device_before_it_is_asked(page: Page) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    _write(page, "mujeres")
    page.get_by_role("option").first.wait_for()
    assert sent == []


def test_without_them_one_asks_all_the_same(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context().new_page()
    page.route("**/sugerencias", lambda route: route.fulfill(status=500, body="no"))
    page.goto("/")
    page.fill("#pregunta", "mujeres")
    page.press("#pregunta", "Enter")
    expect(page.locator("#conversacion > article")).to_have_count(1)


def test_without_javascript_the_field_is_a_plain_one(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/")
    expect(page.get_by_role("combobox")).to_have_count(0)
    expect(page.get_by_role("textbox")).to_be_visible()
