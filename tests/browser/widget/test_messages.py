"""What the page and the frame say to each other, and what they do not hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hosts import WWW
from using import LAUNCHER, PANEL, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

LISTEN = """() => {
  window.told = [];
  ["listo", "abierto", "cerrado", "respuesta"].forEach((name) => addEventListener(
    `asistente:${name}`, (event) => told.push([name, event.target.id, event.detail])));
}"""


def test_two_in_a_page_do_not_mix(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/dos")
    page.evaluate(LISTEN)
    page.evaluate("document.getElementById('dos').ask('visión')")
    page.frame_locator("#dos iframe").locator("article.turn").wait_for()
    told = page.evaluate("told")
    assert [(name, who) for name, who, _ in told] == [
        ("abierto", "dos"),
        ("listo", "dos"),
        ("respuesta", "dos"),
    ]
    assert {detail for _, _, detail in told} == {None}
    assert page.frame_locator("asistente-iecm:not(#dos) iframe").locator("article").count() == 0


def test_what_the_page_gives_is_asked_once(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/izquierda")
    frame = opened(page)
    frame.locator("article.turn").wait_for()
    assert frame.locator("html").get_attribute("lang") == "en"
    assert page.locator(LAUNCHER).text_content() == "Preguntas"
    page.locator(f"{PANEL} button").first.click()
    page.locator(LAUNCHER).click()
    page.wait_for_timeout(300)
    assert frame.locator("article.turn").count() == 1


WRONG = (
    "'pregunta'",
    "{asistente: 2, tipo: 'pregunta', texto: 'misión'}",
    "{asistente: 1, tipo: 'otra', texto: 'misión'}",
    "{asistente: 1, tipo: 'pregunta', texto: {}}",
    "null",
)


@pytest.mark.parametrize("said", WRONG)
def test_frame_hears_nothing_of_another_shape(visit: Callable[..., Page], said: str) -> None:
    page = visit(f"{WWW}/")
    frame = opened(page)
    page.evaluate(
        "(said) => document.querySelector('asistente-iecm').shadowRoot.querySelector('iframe')"
        f".contentWindow.postMessage({said}, '*')"
    )
    page.evaluate("document.querySelector('asistente-iecm').ask('visión')")
    frame.locator("article.turn blockquote").wait_for()
    assert frame.locator("article.turn").count() == 1
    assert frame.locator("article.turn blockquote").inner_text().startswith("Seguiremos siendo")


def test_page_hears_nobody_but_our_frame(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/")
    frame = opened(page)
    page.evaluate("postMessage({asistente: 1, tipo: 'cerrar'}, '*')")
    page.evaluate("document.querySelector('asistente-iecm').ask('visión')")
    frame.locator("article.turn").wait_for()
    assert page.locator(PANEL).is_visible()
