"""The file for where there is no internet, opened from a disk with the network cut."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from checks import bring
from engines import AXE, AXE_RUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from corpus import Corpus

QUESTIONS = Path(__file__).parent / "offline_questions.jsonl"
FLOOR = 0.90
FIRST = "#encontrado > li:first-child > p:last-child > a"
LAYOUT = """() => {
  const every = [...document.querySelectorAll("main a, main button, main input, main summary")];
  const small = every.filter((one) => one.checkVisibility() && !one.closest("blockquote")
    && one.getBoundingClientRect().height < 43.9);
  const { scrollWidth, clientWidth } = document.documentElement;
  return [scrollWidth - clientWidth, ...small.map((one) => one.outerHTML)];
}"""


@pytest.fixture(scope="module")
def address(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> str:
    from assistant.web.offline_file import offline_file  # noqa: PLC0415  only this fixture

    path = tmp_path_factory.mktemp("memoria") / "plan.html"
    path.write_text(offline_file(corpus.documents[0]), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context()
    context.set_offline(offline=True)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def ask(page: Page, question: str) -> str | None:
    """Ask and return the identifier of the first part found."""
    page.fill("#pregunta", question)
    page.press("#pregunta", "Enter")
    links = page.locator(FIRST)
    return (links.get_attribute("href") or "")[1:] if links.count() else None


def test_right_passage_is_first(page: Page) -> None:
    rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    assert len(rows) == 40
    right = [ask(page, row["question"]) in row["passages"] for row in rows]
    assert sum(right) / len(rows) >= FLOOR


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("L2.4", "L2.4"),
        ("linea dos punto cuatro", "L2.4"),
        ("objetibo 3", "OE3"),
        ("fortalesa 2", "F2"),
        ("la segunda línea del tercer objetivo", "L3.2"),
        ("última línea del objetivo 4", "L4.6"),
        ("misión", "mision"),
    ],
)
def test_part_is_found_by_its_name(page: Page, typed: str, found: str) -> None:
    assert ask(page, typed) == found


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("¿Cuáles son los objetivos?", 5),
        ("líneas del objetivo 5", 6),
        ("todas las líneas de acción", 25),
        ("FODA", 22),
        ("devilidades", 5),
    ],
)
def test_list_is_whole(page: Page, typed: str, count: int) -> None:
    ask(page, typed)
    assert page.locator("#encontrado > li").count() == count
    assert f"{count} de {count}" in page.inner_text("#aviso")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("línea 7.1", "no hay «7.1»"),
        ("", "Escribe una pregunta"),
        ("xyzzy qwrt", "No encontré nada parecido"),
        ("receta de mole poblano", "No sé si el plan lo responde"),
        ("hostigamientto", "Busqué «hostigamiento» en lugar de «hostigamientto»"),
    ],
)
def test_what_happened_is_said_honestly(page: Page, typed: str, said: str) -> None:
    ask(page, typed)
    assert said in page.inner_text("#aviso")


def test_answer_is_announced_and_the_focus_stays(page: Page) -> None:
    ask(page, "L2.4")
    assert page.get_by_role("status").inner_text() == "Esto dice el plan: Línea de acción 2.4."
    assert page.evaluate("document.activeElement.id") == "pregunta"
    shown = page.locator("#encontrado blockquote").inner_text()
    assert shown == page.locator("[id='L2.4'] blockquote").inner_text()


def test_nothing_is_asked_of_anybody(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        told: list[str] = []
        page.on("request", lambda request: told.append(request.url))
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.goto(address)
        ask(page, "<img src=x onerror=alert(1)> participar")
        assert told == [address]


def test_whole_plan_is_read_without_javascript(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        assert page.locator("blockquote").count() == 63
        assert page.get_by_text("usa «Buscar en la página»").is_visible()
        assert not page.locator("#pregunta").is_visible()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("look", ["light", "dark", "forced"])
def test_file_is_accessible(browser: Browser, address: str, width: int, look: str) -> None:
    with browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if look == "dark" else "light",
        forced_colors="active" if look == "forced" else "none",
    ) as context:
        page = context.new_page()
        page.goto(address)
        ask(page, "¿Cuáles son los objetivos?")
        bring(page, AXE, "axe")
        assert page.evaluate(AXE_RUNS)["wrong"] == []
        assert page.evaluate(LAYOUT) == [0]
