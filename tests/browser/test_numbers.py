"""The figures of the console, as those who look after the assistant see them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from checks import enlarged, growth, honest, looks, private, rings, sideways, spacing, targets, walk
from engines import axe, sniffed
from flask import Blueprint
from serving import listening, site

from assistant.days import today
from assistant.numbers import Week
from assistant.storage import open_store
from assistant.storage.adding import count
from assistant.storage.tables import Gap
from assistant.web.console import guard
from assistant.web.console.numbers import ADDRESSES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

LABELS = {
    "status": ("answered", "answered", "not_in_plan", "referral"),
    "door": ("page", "widget"),
    "passage": ("L1.2", "OE4", "D2"),
    "milliseconds": ("<5", "<20", "≥1000"),
    "useful": ("si", "si", "no"),
    "referral": ("INE", "alcaldía"),
    "outcome": ("resuelta", "no_nos_toca"),
    "theme": ("Presupuesto participativo", "Una consulta que casi nadie había hecho hasta hoy"),
}
THIS_WEEK = Week.of(today())
PAGES = {
    "figures": "/numeros",
    "a year": f"/numeros?desde={today() - timedelta(days=365)}",
    "wrong dates": "/numeros?desde=ayer&hasta=2026-11-02",
    "week": f"/numeros/semana/{THIS_WEEK.year:04}-S{THIS_WEEK.number:02}",
}
CHECKS = (axe, sniffed, sideways, spacing, growth, targets, rings, walk, honest, private)


@pytest.fixture(scope="module")
def console(var: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("numeros")
    (folder / "index").symlink_to(var / "index")
    store = open_store(f"sqlite:///{folder / 'asistente.sqlite3'}")
    with store.writing() as session:
        for days in range(0, 400, 2):
            day = today() - timedelta(days=days)
            session.add(Gap(key=None, opened=day))
            for measure, labels in LABELS.items():
                for label in labels:
                    count(session, day, measure, label, 1 + 37 * days % 110)
    store.close()
    app: Any = site(folder)
    blueprint = Blueprint("figures", __name__, url_prefix="/cifras")
    blueprint.context_processor(guard.said)
    for address, name, view in ADDRESSES:
        blueprint.add_url_rule(address, name, view)
    app.register_blueprint(blueprint)
    with listening(app) as port:
        yield f"http://127.0.0.1:{port}/cifras"


@pytest.fixture(scope="module", params=PAGES)
def page(browser: Browser, console: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(locale="es-MX")
    page = context.new_page()
    page.goto(console + PAGES[request.param])
    yield page
    context.close()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_figures_pass_every_check(page: Page, check: Callable[[Page], list[str]]) -> None:
    assert check(page) == []


@pytest.mark.parametrize(("width", "percent"), [(240, 100), (390, 200), (1280, 200)])
def test_figures_stay_within_the_page_however_large(page: Page, width: int, percent: int) -> None:
    assert enlarged(page, width, percent) == []


def test_bars_are_seen_on_their_ground_in_every_look(page: Page) -> None:
    page.reload()
    bars = page.locator(".bars rect").all()[:1]
    for look in looks(page):
        for bar in bars:
            fill = bar.evaluate("(bar) => getComputedStyle(bar).fill")
            ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
            assert fill != ground, look


def test_words_of_a_drawing_do_not_run_over_each_other(page: Page) -> None:
    for look in looks(page, "320 light", "1280 light"):
        assert page.evaluate(OVER_EACH_OTHER) == [], look


OVER_EACH_OTHER = """() => [...document.querySelectorAll(".chart")].flatMap((chart) => {
  const words = [...chart.querySelectorAll("text")];
  const boxes = words.map((one) => one.getBoundingClientRect());
  const edge = chart.getBoundingClientRect();
  return words.flatMap((one, at) => boxes.some((box, other) => other > at
    && box.left < boxes[at].right && boxes[at].left < box.right
    && box.top + 3 < boxes[at].bottom && boxes[at].top + 3 < box.bottom)
    || boxes[at].right > edge.right + 8 ? [one.textContent] : []);
})"""


def test_figures_are_read_as_image_and_table(browser: Browser, console: str) -> None:
    page = browser.new_page()
    page.goto(console + PAGES["week"])
    images = page.get_by_role("img")
    named = images.evaluate_all("(all) => all.map((one) => one.querySelector('title').textContent)")
    assert len(named) == page.get_by_role("table").count() >= 8
    assert "Preguntas por día" in named
    page.close()


def test_printed_week_keeps_the_figures_and_drops_the_links(browser: Browser, console: str) -> None:
    page = browser.new_page()
    page.goto(console + PAGES["week"])
    page.emulate_media(media="print")
    assert page.locator(".chart").first.is_visible()
    assert page.locator("th[scope=col]").first.is_visible()
    assert not page.get_by_text("Semana anterior").is_visible()
    page.close()
