"""Asking with the voice: what was heard is written, and the person sends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

# A recognition that can be told what it hears.
EAR = """
window.SpeechRecognition = class {
  static available(asked) { return Promise.resolve(window.onDevice ? "available" : "unavailable"); }
  start() { window.ear = this; window.heardLocally = this.processLocally; }
  stop() { this.onend(); }
  hear(text) { this.onresult({ results: [[{ transcript: text }]] }); this.onend(); }
  fail(error) { this.onerror({ error }); this.onend(); }
};
"""


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    context = new_context()
    context.add_init_script(EAR)
    page = context.new_page()
    page.goto("/")
    return page


def _listen(page: Page) -> None:
    page.get_by_role("button", name="Preguntar con la voz").click()
    expect(page.locator("#aviso")).to_have_text("Te escucho: di tu pregunta.")
    expect(page.get_by_role("button", name="Dejar de escuchar")).to_be_visible()
    page.locator("body").evaluate(
        "() => window.ear || new Promise((done) => setTimeout(done, 200))"
    )


def test_what_was_heard_is_written_and_not_sent(page: Page) -> None:
    page.fill("#pregunta", "Quiero saber:")
    _listen(page)
    page.evaluate("window.ear.hear('qué campañas hacen')")
    assert page.input_value("#pregunta") == "Quiero saber: qué campañas hacen"
    expect(page.locator("#pregunta")).to_be_focused()
    expect(page.locator("#aviso")).to_have_text("Escuché: qué campañas hacen")
    expect(page.get_by_role("button", name="Preguntar con la voz")).to_be_visible()
    expect(page.locator("#conversacion > article")).to_have_count(0)


@pytest.mark.parametrize(
    ("error", "told"), [("not-allowed", "no dio permiso"), ("network", "No se escuchó nada")]
)
def test_failure_is_told_and_loses_nothing(page: Page, error: str, told: str) -> None:
    page.fill("#pregunta", "Me pregunto:")
    _listen(page)
    page.evaluate("(error) => window.ear.fail(error)", error)
    expect(page.locator("#aviso")).to_contain_text(told)
    assert page.input_value("#pregunta") == "Me pregunto:"


def test_second_press_stops_listening(page: Page) -> None:
    _listen(page)
    page.get_by_role("button", name="Dejar de escuchar").click()
    expect(page.get_by_role("button", name="Preguntar con la voz")).to_be_visible()


@pytest.mark.parametrize("local", [True, False])
def test_device_itself_listens_if_it_can(page: Page, local: bool) -> None:  # noqa: FBT001
    page.evaluate("(local) => { window.onDevice = local; }", local)
    _listen(page)
    assert page.evaluate("window.heardLocally") is local


def test_it_is_said_where_the_voice_may_go(page: Page) -> None:
    button = page.get_by_role("button", name="Preguntar con la voz")
    expect(button).to_have_accessible_description(
        "Tu navegador puede mandar tu voz a la empresa que lo hace."
    )


def test_it_is_not_offered_where_there_is_no_such_thing(
    new_context: Callable[..., BrowserContext],
) -> None:
    context = new_context()
    context.add_init_script(
        "delete window.SpeechRecognition; delete window.webkitSpeechRecognition;"
    )
    page = context.new_page()
    page.goto("/")
    expect(page.locator("#dictar")).to_be_hidden()
