"""What the frame says when no answer comes, and which question is asked once one can."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hosts import OURS, WWW
from playwright.sync_api import expect
from using import LAUNCHER, PANEL, inside, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page, Route

QUESTION = "¿Qué dice la línea 2.4?"
ADDRESS = f"{OURS}/widget/**"
HANDED = "(text) => document.querySelector('asistente-iecm').ask(text)"


def _only_posts(answer: dict[str, Any]) -> Callable[[Route], None]:
    def meet(route: Route) -> None:
        if route.request.method == "POST":
            route.fulfill(**answer)
        else:
            route.continue_()

    return meet


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"status": 429, "headers": {"Retry-After": "17"}}, "Espera 17 segundos"),
        ({"status": 500}, "Algo falló de nuestro lado"),
        (None, "No hay conexión"),
    ],
)
@pytest.mark.parametrize("width", [1280, 320])
def test_failure_is_seen_and_the_question_stays(
    visit: Callable[..., Page], answer: dict[str, Any] | None, told: str, width: int
) -> None:
    page = visit(f"{WWW}/", viewport={"width": width, "height": 640})
    frame = opened(page)
    # A conversation that fills the frame: what is said has to be seen all the same.
    page.evaluate(HANDED, "¿Cuáles son las líneas de acción?")
    expect(frame.locator("article.turn")).to_have_count(1)
    if answer is None:
        page.context.set_offline(True)
    else:
        page.route(ADDRESS, _only_posts(answer))
    page.evaluate(HANDED, QUESTION)
    expect(frame.locator("#aviso")).to_contain_text(told)
    expect(frame.locator("#aviso")).to_be_in_viewport()
    expect(frame.locator("#pregunta")).to_have_value(QUESTION)
    page.unroute_all()
    page.context.set_offline(False)
    frame.locator("#pregunta").press("Enter")
    expect(frame.locator("article.turn")).to_have_count(2)
    expect(frame.locator("#pregunta")).to_be_focused()


def test_last_question_handed_over_waits_its_turn(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/")
    frame = opened(page)
    held: list[Route] = []
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.method))
    page.route(ADDRESS, lambda route: held.append(route), times=1)  # noqa: PLW0108 (is marked)
    for text in (QUESTION, "misión", "visión"):
        page.evaluate(HANDED, text)
    page.wait_for_timeout(200)
    assert asked == ["POST"]
    held[0].continue_()
    expect(frame.locator("article.turn")).to_have_count(2)
    assert asked == ["POST", "POST"]
    expect(frame.locator("article.turn").first).to_contain_text("2.4")
    expect(frame.locator("article.turn").last).to_contain_text("Seguiremos siendo")
    expect(frame.locator("#pregunta")).to_have_value("")


def test_frame_that_did_not_come_is_asked_for_again(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/")
    page.route(ADDRESS, lambda route: route.fulfill(status=502, body="<html>proxy</html>"))
    page.evaluate(HANDED, QUESTION)
    inside(page).get_by_text("proxy").wait_for()
    page.unroute_all()
    page.locator(f"{PANEL} button").first.click()
    page.locator(LAUNCHER).click()
    expect(inside(page).locator("article.turn")).to_have_count(1)
    page.locator(f"{PANEL} button").first.click()
    page.locator(LAUNCHER).click()
    expect(inside(page).locator("article.turn")).to_have_count(1)
