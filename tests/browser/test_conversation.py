"""The conversation with the script: turns are added to the page, and nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

FIRST, SECOND = "¿Qué campañas hacen?", "¿y para los jóvenes?"
ADDED = """() => {
  window.added = [];
  new MutationObserver((changes) => changes.forEach((change) => {
    window.added.push([change.addedNodes.length, change.removedNodes.length]);
  })).observe(document.getElementById("conversacion"), { childList: true, subtree: true });
}"""
# What was sent is answered right after the conversation is begun anew.
AT_THE_CLICK = """() => {
  const { fetch } = window;
  const clicked = new Promise((done) => {
    document.querySelector(".restart").addEventListener("click", () => setTimeout(done));
  });
  window.fetch = async (...sent) => {
    const { status, headers, ...answer } = await fetch(...sent).then(
      async (got) => ({ status: got.status, headers: got.headers, text: await got.text() }));
    await clicked;
    return { status, headers, text: async () => answer.text };
  };
}"""
FOCUSED = "document.activeElement.id"


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto("/")
    return page


def _ask(page: Page, question: str) -> None:
    page.fill("#pregunta", question)
    page.press("#pregunta", "Enter")


def _turns(page: Page) -> Any:  # noqa: ANN401  playwright's own type says no more
    return page.locator("#conversacion > article")


def test_each_answer_is_one_node_added_below_the_others(page: Page) -> None:
    page.evaluate(ADDED)
    _ask(page, FIRST)
    expect(_turns(page)).to_have_count(1)
    _ask(page, SECOND)
    expect(_turns(page)).to_have_count(2)
    assert page.evaluate("window.added") == [[1, 0], [1, 0]]
    expect(_turns(page).last).to_contain_text("Línea de acción 5.3")


def test_focus_stays_where_the_person_is(page: Page) -> None:
    _ask(page, FIRST)
    expect(_turns(page)).to_have_count(1)
    assert page.evaluate(FOCUSED) == "pregunta"
    assert page.input_value("#pregunta") == ""
    option = page.locator("#conversacion .options button").first
    option.focus()
    option.press("Enter")
    expect(_turns(page)).to_have_count(2)
    assert page.evaluate("document.activeElement.textContent") == option.inner_text()


def test_nothing_is_stored_nor_put_into_the_address(page: Page) -> None:
    _ask(page, FIRST)
    expect(_turns(page)).to_have_count(1)
    assert page.url.endswith("/")
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length + history.length") <= 2


def test_going_back_from_a_quote_finds_the_conversation_again(page: Page) -> None:
    _ask(page, FIRST)
    expect(_turns(page)).to_have_count(1)
    page.locator(".quote-label a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Línea de acción")
    page.go_back()
    expect(_turns(page)).to_have_count(1)
    _ask(page, SECOND)
    expect(_turns(page).last).to_contain_text("Línea de acción 5.3")
    expect(_turns(page)).to_have_count(2)
    page.get_by_role("link", name="Empezar de nuevo").click()
    expect(_turns(page)).to_have_count(0)


def test_answer_that_comes_while_beginning_anew_is_not_found_again(page: Page) -> None:
    _ask(page, FIRST)
    expect(_turns(page)).to_have_count(1)
    page.evaluate(AT_THE_CLICK)
    with page.expect_response("**/"):
        _ask(page, SECOND)
    page.get_by_role("link", name="Empezar de nuevo").click()
    expect(_turns(page)).to_have_count(0)


def test_keyboard_alone_reaches_a_quote_from_the_form(page: Page) -> None:
    _ask(page, FIRST)
    expect(_turns(page)).to_have_count(1)
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('.quote-label a')"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Línea de acción")


def test_conversation_goes_on_from_a_page_of_its_own(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/")
    for question in (FIRST, SECOND):
        _ask(page, question)
        expect(page.get_by_role("heading", level=1)).to_contain_text(question)
    expect(page.locator("blockquote").first).to_contain_text("públicos específicos")
    expect(page.get_by_role("button", name=FIRST)).to_be_visible()
    page.get_by_role("link", name="Empezar de nuevo").click()
    expect(page.locator("input[name=antes]")).to_have_count(0)


def test_rejected_question_says_why_and_can_be_mended(page: Page) -> None:
    _ask(page, "¿Y esto? " * 80)
    expect(page.locator("#aviso")).to_contain_text("el máximo es 500")
    expect(page.locator("#pregunta")).to_have_attribute("aria-invalid", "true")
    assert len(page.input_value("#pregunta")) > 500
    expect(_turns(page)).to_have_count(0)


@pytest.mark.parametrize(
    ("letters", "told"),
    [(10, ""), (399, ""), (450, "Letras que te quedan: 50"), (512, "Letras de más: 12")],
)
def test_letters_are_counted_only_near_the_limit(page: Page, letters: int, told: str) -> None:
    page.fill("#pregunta", "a" * letters)
    expect(page.locator("#letras")).to_have_text(told)


def test_copy_has_the_words_the_label_the_source_and_the_address(page: Page, site: str) -> None:
    _ask(page, "debilidad 5")
    page.get_by_role("button", name="Copiar con su cita").click()
    expect(page.locator("#aviso")).to_have_text("Copiado con su cita.")
    quote, source, address = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert quote.startswith("«La población")
    assert quote.endswith("» — Debilidad 5 (autoevaluación del Instituto)")
    assert "Actualizado el 31 de diciembre de 2025" in source
    assert address == f"{site}/plan/D5"


def test_device_is_offered_only_what_it_can_do(new_context: Callable[..., BrowserContext]) -> None:
    context = new_context()
    context.add_init_script("delete window.speechSynthesis; delete Navigator.prototype.clipboard;")
    page = context.new_page()
    page.goto("/")
    _ask(page, FIRST)
    expect(page.get_by_role("button", name="Imprimir")).to_be_visible()
    expect(page.get_by_role("button", name="Escuchar")).to_have_count(0)
    expect(page.get_by_role("button", name="Copiar con su cita")).to_have_count(0)


def test_why_is_folded_and_says_how_sure_it_is(page: Page) -> None:
    _ask(page, FIRST)
    page.get_by_text("¿Por qué esta respuesta?").click()
    expect(page.get_by_text("Seguridad de que responde")).to_be_visible()
