"""How the person wants to read and hear: chosen on the page, kept on the device only with leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

STORED = "localStorage.length + sessionStorage.length"
CHOICES = ("Muy grande", "Amplio", "Alto", "Fácil de distinguir", "Lenta")
REMEMBER = "Recordar estos ajustes en este dispositivo"
STYLE = "getComputedStyle(document.querySelector('.lead'))"
# A voice that says into `window.said` what it is given, and ends when it is told to.
VOICE = """
window.said = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", { value: {
  speak: (voice) => window.said.push([voice.text, voice.rate, voice.lang]),
  cancel: () => {},
} });
"""


@pytest.fixture
def context(new_context: Callable[..., BrowserContext]) -> BrowserContext:
    return new_context()


def _open(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto("/")
    page.locator("#lectura summary").click()
    return page


def _choose(page: Page) -> None:
    for label in CHOICES:
        page.get_by_label(label, exact=True).check()


def test_choices_change_the_page_at_once(context: BrowserContext) -> None:
    page = _open(context)
    size = page.evaluate(f"parseFloat({STYLE}.fontSize)")
    _choose(page)
    assert page.evaluate(f"parseFloat({STYLE}.fontSize)") == pytest.approx(size * 1.6)
    assert page.evaluate(f"{STYLE}.fontFamily").startswith('"Atkinson Hyperlegible Next"')
    assert page.evaluate(f"{STYLE}.color") == "rgb(0, 0, 0)"
    assert page.evaluate(f"parseFloat({STYLE}.wordSpacing)") > 0


def test_nothing_is_kept_without_leave(context: BrowserContext) -> None:
    page = _open(context)
    _choose(page)
    assert page.evaluate(STORED) == 0
    page.reload()
    assert page.evaluate("Object.keys(document.documentElement.dataset)") == []


def test_with_leave_they_hold_on_the_next_page(context: BrowserContext) -> None:
    page = _open(context)
    _choose(page)
    page.get_by_label(REMEMBER).check()
    page.goto("/plan")
    assert page.evaluate("document.documentElement.dataset.tamano") == "muy-grande"
    page.locator("#lectura summary").click()
    for label in (*CHOICES, REMEMBER):
        expect(page.get_by_label(label, exact=True)).to_be_checked()
    page.get_by_role("button", name="Volver a lo normal").click()
    expect(page.locator("#lectura [role=status]")).to_contain_text("se borró lo guardado")
    assert page.evaluate(STORED) == 0
    assert page.evaluate("Object.keys(document.documentElement.dataset)") == []


def test_taking_the_leave_back_forgets_them(context: BrowserContext) -> None:
    page = _open(context)
    page.get_by_label(REMEMBER).check()
    assert page.evaluate(STORED) == 1
    page.get_by_label(REMEMBER).uncheck()
    assert page.evaluate(STORED) == 0


@pytest.mark.parametrize("kept", ["{", "null", "7", '"x"', '{"tamano": "enorme", "otro": "x"}'])
def test_what_another_hand_stored_does_no_harm(context: BrowserContext, kept: str) -> None:
    page = _open(context)
    wrong: list[object] = []
    page.on("pageerror", lambda error: wrong.append(error))  # noqa: PLW0108  it has to be ours
    page.evaluate("(kept) => localStorage.setItem('lectura', kept)", kept)
    page.reload()
    assert page.evaluate("Object.keys(document.documentElement.dataset)") == []
    assert wrong == []


def test_where_storing_is_forbidden_it_is_said(context: BrowserContext) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        " { get() { throw new DOMException('', 'SecurityError'); } });"
    )
    page = _open(context)
    _choose(page)
    page.get_by_label(REMEMBER).click()
    expect(page.locator("#lectura [role=status]")).to_contain_text("no permite guardar")
    expect(page.get_by_label(REMEMBER)).not_to_be_checked()
    assert page.evaluate("document.documentElement.dataset.tamano") == "muy-grande"


def test_font_is_fetched_only_by_whoever_chooses_it(context: BrowserContext) -> None:
    fonts: list[str] = []
    context.on("request", lambda one: fonts.append(one.url) if "woff2" in one.url else None)
    page = _open(context)
    assert fonts == []
    with page.expect_response("**/latin.woff2"):
        page.get_by_label("Fácil de distinguir").check()


def test_without_javascript_no_choice_is_offered(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/")
    expect(page.locator("#lectura")).to_be_hidden()
    expect(page.locator("#dictar")).to_be_hidden()


def test_voice_has_the_speed_chosen_and_stops(context: BrowserContext) -> None:
    context.add_init_script(VOICE)
    page = _open(context)
    page.get_by_label("Lenta").check()
    page.fill("#pregunta", "debilidad 5")
    page.press("#pregunta", "Enter")
    page.get_by_role("button", name="Escuchar").click()
    (text, rate, language), *more = page.evaluate("window.said")
    assert "Debilidad 5 (autoevaluación del Instituto)" in text
    assert (rate, language, more) == (0.7, "es-MX", [])
    page.get_by_role("button", name="Detener la voz").click()
    expect(page.get_by_role("button", name="Escuchar")).to_be_visible()
    assert len(page.evaluate("window.said")) == 1
