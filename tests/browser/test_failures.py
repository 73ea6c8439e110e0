"""No answer comes: the page says so, and nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page, Route

FIRST, SECOND = "¿Qué campañas hacen?", "¿y para los jóvenes?"


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    page = new_context().new_page()
    page.goto("/")
    return page


def _ask(page: Page, question: str) -> None:
    page.fill("#pregunta", question)
    page.press("#pregunta", "Enter")


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"status": 429}, "Espera 60 segundos"),
        ({"status": 429, "headers": {"Retry-After": "17"}}, "Espera 17 segundos"),
        ({"status": 429, "headers": {"Retry-After": "Wed, 21 Oct 2026"}}, "Espera 60 segundos"),
        ({"status": 500}, "Algo falló de nuestro lado"),
        ({"status": 502, "body": "<html>proxy</html>"}, "Algo falló de nuestro lado"),
        ({"status": 200, "body": "<h1>Acepta las condiciones del wifi</h1>"}, "Algo falló"),
        ({"status": 422, "body": "no"}, "Algo falló de nuestro lado"),
    ],
)
def test_failure_is_told_and_loses_nothing(page: Page, answer: dict[str, Any], told: str) -> None:
    def fail(route: Route) -> None:
        route.fulfill(**answer)

    page.route("**/", fail)
    _ask(page, FIRST)
    expect(page.locator("#aviso")).to_contain_text(told)
    assert page.input_value("#pregunta") == FIRST
    page.unroute("**/")
    page.press("#pregunta", "Enter")
    expect(page.locator("#conversacion > article")).to_have_count(1)
    expect(page.locator("#aviso")).to_be_empty()


def test_question_of_a_button_is_written_if_it_fails(page: Page) -> None:
    page.route("**/", lambda route: route.fulfill(status=500))
    example = page.locator(".examples + ul button").first
    example.click()
    expect(page.locator("#pregunta")).to_have_value(example.inner_text())
    expect(page.locator("#aviso")).to_be_in_viewport()


def test_what_is_written_while_an_answer_comes_stays(page: Page) -> None:
    held: list[Route] = []
    page.route("**/", lambda route: held.append(route))  # noqa: PLW0108 (is marked)
    _ask(page, FIRST)
    page.fill("#pregunta", SECOND)
    held[0].continue_()
    expect(page.locator("#conversacion > article")).to_have_count(1)
    assert page.input_value("#pregunta") == SECOND


def test_without_a_network_the_question_stays_written(page: Page) -> None:
    page.context.set_offline(True)
    _ask(page, FIRST)
    expect(page.locator("#aviso")).to_contain_text("No hay conexión")
    assert page.input_value("#pregunta") == FIRST
    page.context.set_offline(False)
