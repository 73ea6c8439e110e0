"""Who may show the widget, and what it withstands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hosts import IECM, LOOK_ALIKE, OURS, PLAIN, STRANGER, WWW
from using import PANEL, ask, inside, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


@pytest.mark.parametrize("site", [IECM, WWW])
@pytest.mark.parametrize(
    "path", ["/", "/estricta", "/aislada", "/hostil", "/wordpress", "/enredada", "/tipos"]
)
def test_question_is_answered_in_the_page_of_a_site_that_may(
    visit: Callable[..., Page], site: str, path: str
) -> None:
    page = visit(site)
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(f"{site}{path}")
    assert ask(opened(page), "¿Qué dice la línea 2.4?").startswith("Generar acciones")
    assert told == []


@pytest.mark.parametrize(
    ("site", "path"),
    [
        (STRANGER, "/solo-marco"),
        (LOOK_ALIKE, "/solo-marco"),
        (PLAIN, "/solo-marco"),
        (STRANGER, "/dentro"),
        (WWW, "/plan-en-marco"),
    ],
)
def test_frame_is_refused_everywhere_else(visit: Callable[..., Page], site: str, path: str) -> None:
    page = visit(site)
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(f"{site}{path}")
    page.wait_for_timeout(500)
    assert [text for text in refused if "frame-ancestors" in text]
    assert all(not frame.url.startswith(OURS) for frame in page.frames)


def test_plain_frame_works_without_our_script(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/solo-marco")
    assert ask(page.frame_locator("iframe"), "visión").startswith("Seguiremos siendo")


def test_link_remains_where_the_script_may_not_run(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/sin-programa")
    assert page.get_by_role("link", name="Pregunta al Asistente Ciudadano").is_visible()


def test_it_survives_being_moved_and_put_in_again(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/")
    opened(page)
    page.evaluate("document.body.prepend(document.querySelector('asistente-iecm'))")
    assert not page.locator(PANEL).is_visible()
    assert ask(opened(page), "misión").startswith("Administrar mecanismos")
    page.evaluate("document.querySelector('asistente-iecm').remove()")
    page.evaluate("document.body.append(document.createElement('asistente-iecm'))")
    assert ask(opened(page), "misión").startswith("Administrar mecanismos")


def test_methods_do_no_harm_out_of_the_page_or_after_a_change(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/integrada")
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.evaluate("""() => {
      const here = document.querySelector("asistente-iecm");
      here.removeAttribute("modo");
      const away = document.createElement("asistente-iecm");
      here.remove();
      document.body.append(here);
      [here, away].forEach((one) => { one.open(); one.close(); one.ask("visión"); });
    }""")
    inside(page).locator("article.turn").wait_for()
    page.wait_for_timeout(300)
    assert wrong == []
