"""What is said while an answer is looked up: once, in a pause, and to the eye too if it failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

LISTEN = """() => {
  window.said = [];
  const notice = document.getElementById("aviso");
  new MutationObserver(() => { if (notice.textContent) said.push(notice.textContent); })
    .observe(notice, { childList: true });
}"""


@pytest.fixture
def agent(enter: Callable[[str], Page], console: str) -> Iterator[Page]:
    page = enter("luz")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(console)
    page.evaluate(LISTEN)
    yield page
    page.unroute_all()


def _look(page: Page, asked: str) -> None:
    page.locator("#pregunta").fill(asked)
    page.locator(".candidates, .referral").first.wait_for()
    page.keyboard.press("Enter")
    page.locator(".candidates summary:focus").wait_for()


def _heard(page: Page) -> list[str]:
    page.wait_for_timeout(900)
    told: list[str] = page.evaluate("said.splice(0)")
    return told


def test_results_are_said_once_for_all_that_was_typed(agent: Page) -> None:
    agent.keyboard.type("participación ciudadana", delay=60)
    told = _heard(agent)
    assert len(told) == 1
    assert "resultados" in told[0]


def test_basket_says_what_it_holds(agent: Page) -> None:
    _look(agent, "L2.4")
    _heard(agent)
    agent.keyboard.press("a")
    assert _heard(agent) == ["Canasta: 1."]
    agent.keyboard.press("a")
    assert _heard(agent) == ["Canasta: 1."]
    agent.get_by_role("button", name="Quitar L2.4").press("Enter")
    assert _heard(agent) == ["La canasta quedó vacía."]
    expect(agent.locator("#pregunta")).to_be_focused()


def test_the_same_is_said_again_and_seen_where_it_was_done(agent: Page) -> None:
    _look(agent, "L2.4")
    _heard(agent)
    for _ in range(2):
        agent.keyboard.press("c")
        assert _heard(agent) == ["Copiado: el correo."]
    expect(agent.get_by_role("button", name="Copiar el correo c (copiado)")).to_be_visible()
    agent.keyboard.press("v")
    expect(agent.get_by_role("button", name="(copiado)")).to_have_count(1)


def test_what_a_key_cannot_do_is_heard_and_seen(agent: Page) -> None:
    _look(agent, "credencial para votar")
    _heard(agent)
    for key, words in (("V", "No hay nada que copiar"), ("a", "no se agrega a la canasta")):
        agent.keyboard.press(key)
        assert words in _heard(agent)[0]
        assert agent.locator("#aviso").evaluate("(one) => one.offsetHeight") > 1


def test_question_without_connection_is_heard_and_seen(agent: Page) -> None:
    agent.route("**/consola/", lambda route: route.abort())
    agent.keyboard.type("L2.4")
    assert "No hubo respuesta" in _heard(agent)[0]
    assert agent.locator("#aviso").evaluate("(one) => one.offsetHeight") > 1


def test_key_that_is_held_ends_a_call_once(agent: Page) -> None:
    sent: list[str] = []
    agent.on("request", lambda request: sent.append(request.url))
    _look(agent, "L2.4")
    for _ in range(20):
        agent.keyboard.down("r")
        agent.wait_for_timeout(20)
    agent.keyboard.up("r")
    expect(agent.locator("#pregunta")).to_be_focused()
    assert sum(address.endswith("/desenlace") for address in sent) == 1
    expect(agent.locator("#pregunta")).to_have_value("")


def test_two_clicks_end_a_call_once(agent: Page) -> None:
    sent: list[str] = []
    agent.on("request", lambda request: sent.append(request.url))
    agent.get_by_role("button", name="No nos toca").dblclick()
    agent.get_by_text("Anotado: no nos toca.").first.wait_for()
    agent.wait_for_timeout(200)
    assert sum(address.endswith("/desenlace") for address in sent) == 1


def test_refused_outcome_leads_to_the_field_and_says_why(agent: Page) -> None:
    _look(agent, "soy GOMC800101MDFMRR05 y quiero una beca")
    agent.keyboard.press("n")
    field = agent.locator("#pregunta")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(agent.inner_text("#error"))
    field.fill("quiero una beca")
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_help_is_read_from_its_beginning_at_400_per_cent(agent: Page) -> None:
    agent.set_viewport_size({"width": 320, "height": 256})
    agent.locator("#ver-ayuda").click()
    expect(agent.locator("#ayuda-titulo")).to_be_focused()
    expect(agent.locator("#ayuda-titulo")).to_be_in_viewport()
    agent.keyboard.press("Tab")
    expect(agent.get_by_role("button", name="Cerrar")).to_be_focused()
    agent.keyboard.press("Enter")
    expect(agent.locator("#ver-ayuda")).to_be_focused()
