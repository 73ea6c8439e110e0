"""Every page of the console in every look, by every check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from checks import enlarged, growth, honest, rings, sideways, spacing, targets, walk
from engines import axe, sniffed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page


def _look(page: Page, asked: str) -> None:
    page.fill("#pregunta", asked)
    page.locator(".candidates, .referral").first.wait_for()
    page.keyboard.press("Enter")
    page.locator(".candidates summary:focus").wait_for()


def _basket(page: Page) -> None:
    _look(page, "L2.4")
    page.keyboard.press("a")
    page.locator("#canasta").wait_for()


def _refused(page: Page) -> None:
    page.get_by_role("button", name="Guardar versión").click()
    page.locator("#error").wait_for()
    page.wait_for_load_state()


def _tried(page: Page) -> None:
    page.fill("#prueba", "¿quién arregla los baches?")
    page.get_by_role("button", name="Probar").click()
    page.locator("#probado").wait_for(timeout=120_000)
    page.wait_for_load_state()


# Where each is, and what is done there before looking.
PAGES: dict[str, tuple[str, Callable[[Page], object]]] = {
    "look-up": ("", lambda page: page.wait_for_load_state()),
    "results": ("", lambda page: _look(page, "participación ciudadana")),
    "referral": ("", lambda page: _look(page, "credencial para votar")),
    "basket": ("", _basket),
    "gaps": ("/huecos", lambda page: page.wait_for_load_state()),
    "gap": ("/huecos/2", lambda page: page.wait_for_load_state()),
    "gap refused": ("/huecos/2", lambda page: page.get_by_role("button", name="Cerrar").click()),
    "answers": ("/respuestas", lambda page: page.wait_for_load_state()),
    "answer": ("/respuestas/1", lambda page: page.wait_for_load_state()),
    "answer refused": ("/respuestas/2", _refused),
    "texts": ("/textos?tipo=glosario", lambda page: page.wait_for_load_state()),
    "text": ("/textos/lenguaje-claro?nombre=L2.4", lambda page: page.wait_for_load_state()),
    "text refused": ("/textos/glosario", _refused),
    "text tried": ("/textos/asuntos?nombre=alcaldia", _tried),
    "people": ("/personas", lambda page: page.wait_for_load_state()),
    "person": ("/personas", lambda page: page.get_by_text("Cambiar a luz").click()),
    "log": ("/bitacora", lambda page: page.wait_for_load_state()),
    "password": ("/clave", lambda page: page.wait_for_load_state()),
}
CHECKS = (axe, sniffed, sideways, spacing, growth, targets, rings, walk, honest)


@pytest.fixture(scope="module", params=PAGES)
def page(
    request: pytest.FixtureRequest, enter: Callable[[str], Page], console: str
) -> Iterator[Page]:
    # A window of its own: where Tab ends depends on what was looked at in it before.
    page = enter("ada").context.new_page()
    path, way = PAGES[request.param]
    page.goto(console + path)
    way(page)
    yield page
    page.close()


@pytest.fixture(scope="module")
def outside(browser: Browser, console: str) -> Iterator[Page]:
    context = browser.new_context(locale="es-MX")
    page = context.new_page()
    page.goto(f"{console}/entrar")
    page.fill("#nombre", "luz")
    page.fill("#clave", "otra cosa")
    page.keyboard.press("Enter")
    page.locator("#error:focus").wait_for()
    yield page
    context.close()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_console_passes_every_check(page: Page, check: Callable[[Page], list[str]]) -> None:
    assert check(page) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_door_passes_every_check(outside: Page, check: Callable[[Page], list[str]]) -> None:
    assert check(outside) == []


def test_help_with_keys_passes_too(enter: Callable[[str], Page], console: str) -> None:
    page = enter("ada")
    page.goto(console)
    page.locator("#ver-ayuda").click()
    page.locator("#ayuda[open]").wait_for()
    # What is behind it rests: the checks that go through the page find nothing to go through.
    assert [*axe(page), *sniffed(page), *sideways(page), *targets(page)] == []


@pytest.mark.parametrize(("width", "percent"), [(240, 100), (390, 200), (1280, 200)])
def test_console_stays_within_the_page_however_large(page: Page, width: int, percent: int) -> None:
    assert enlarged(page, width, percent) == []
