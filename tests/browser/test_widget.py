"""The widget in pages of other sites, at real addresses: what it does for who visits them."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ARGUMENTS, CHROMIUM
from engines import AXE, AXE_RUNS, axe
from hosts import IECM, LOOK_ALIKE, OURS, PLAIN, STRANGER, WWW, internet

from assistant.web.loader import FOLDER, newest_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, ViewportSize

LAUNCHER, PANEL = "asistente-iecm button.launch", "asistente-iecm dialog"
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 320, "height": 640}
LISTEN = """() => {
  window.told = [];
  ["listo", "abierto", "cerrado", "respuesta"].forEach((name) => addEventListener(
    `asistente:${name}`, (event) => told.push([name, event.target.id, event.detail])));
}"""
BOXES = """(selector) => [document.querySelector(selector),
  document.querySelector("asistente-iecm").shadowRoot.querySelector(
    document.querySelector("asistente-iecm").shadowRoot.querySelector("dialog").open ? "dialog" : "button")
].map((node) => node.getBoundingClientRect()).map(({ left, right, top, bottom }) => [left, right, top, bottom])"""
# Of a frame of another site the browser may refuse all storage: then there is none.
STORED = """() => {
  try { return localStorage.length + sessionStorage.length + document.cookie.length; }
  catch { return 0; }
}"""
# What is closed is looked at once it is open, the frame by itself; axe cannot read a sheet that a
# script makes, and the loader's says nothing of how a device is held.
LATER = (
    "hidden-content: asistente-iecm,",
    "frame-tested: asistente-iecm,iframe",
    "css-orientation-lock: html",
)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with internet(tmp_path_factory.mktemp("var"), ARGUMENTS, CHROMIUM) as browser:
        yield browser


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Page]]:
    opened: list[BrowserContext] = []

    def to(address: str, viewport: ViewportSize = DESKTOP, **look: Any) -> Page:
        context = chromium.new_context(ignore_https_errors=True, viewport=viewport, **look)
        opened.append(context)
        context.set_default_timeout(5000)
        page = context.new_page()
        page.goto(address)
        return page

    yield to
    for context in opened:
        context.close()


def _inside(page: Page) -> FrameLocator:
    return page.frame_locator("asistente-iecm iframe").first


def _opened(page: Page) -> FrameLocator:
    page.locator(LAUNCHER).first.click()
    _inside(page).locator("#pregunta").wait_for()
    return _inside(page)


def _wrong(page: Page) -> list[str]:
    return [one for one in axe(page) if not any(later in one for later in LATER)]


def _ask(inside: FrameLocator, question: str) -> str:
    inside.locator("#pregunta").fill(question)
    inside.locator("#pregunta").press("Enter")
    inside.locator("article.turn blockquote").first.wait_for()
    return inside.locator("article.turn blockquote").first.inner_text()


@pytest.mark.parametrize("site", [IECM, WWW])
@pytest.mark.parametrize("path", ["/", "/estricta", "/aislada", "/hostil", "/wordpress"])
def test_question_is_answered_in_the_page_of_a_site_that_may(
    visit: Callable[..., Page], site: str, path: str
) -> None:
    page = visit(site)
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(f"{site}{path}")
    assert _ask(_opened(page), "¿Qué dice la línea 2.4?").startswith("Generar acciones")
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
    assert _ask(page.frame_locator("iframe"), "visión").startswith("Seguiremos siendo")


def test_link_remains_where_the_script_may_not_run(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/sin-programa")
    assert page.get_by_role("link", name="Pregunta al Asistente Ciudadano").is_visible()


def test_everything_is_done_by_keyboard(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    inside = _inside(page)
    inside.locator("#pregunta").wait_for()
    focused = "() => document.querySelector('asistente-iecm').shadowRoot.activeElement?.textContent"
    assert page.evaluate(focused) == "Cerrar"
    for _ in range(10):
        page.keyboard.press("Tab")
        if inside.locator("#pregunta:focus").count():
            break
    page.keyboard.type("¿cuál es la misión?")
    page.keyboard.press("Enter")
    inside.locator("article.turn").wait_for()
    page.keyboard.press("Escape")
    page.locator(PANEL).wait_for(state="hidden")
    assert page.evaluate(focused) == "Pregunta sobre el plan del IECM"


def test_on_a_phone_it_fills_the_screen_and_the_page_behind_rests(
    visit: Callable[..., Page],
) -> None:
    page = visit(f"{WWW}/", PHONE)
    _opened(page)
    box = page.locator(PANEL).bounding_box()
    assert box == {"x": 0, "y": 0, **PHONE}
    assert not page.evaluate("document.querySelector('main a, p a').matches(':focus')")
    page.evaluate("document.querySelector('p a').focus()")
    assert page.evaluate("document.activeElement.localName") == "asistente-iecm"
    page.set_viewport_size(DESKTOP)
    page.wait_for_timeout(200)
    assert (
        page.evaluate(
            "document.querySelector('asistente-iecm').shadowRoot.querySelector('dialog:modal')"
        )
        is None
    )
    page.locator(f"{PANEL} button").first.click()
    assert page.locator(LAUNCHER).is_visible()


@pytest.mark.parametrize("viewport", [DESKTOP, {"width": 800, "height": 700}, PHONE])
@pytest.mark.parametrize("opened", [False, True])
def test_it_keeps_clear_of_what_the_host_keeps_fixed(
    visit: Callable[..., Page], viewport: ViewportSize, opened: bool
) -> None:
    page = visit(f"{WWW}/wordpress", viewport)
    for scrolled in (0, 10_000):
        page.evaluate("(y) => scrollTo(0, y)", scrolled)
        page.wait_for_timeout(400)
        if opened and viewport != PHONE and not page.locator(PANEL).is_visible():
            _opened(page)
        for selector in ("#galletas", "#accesos", "#pie"):
            other, mine = page.evaluate(BOXES, selector)
            apart = (
                mine[1] <= other[0]
                or mine[0] >= other[1]
                or mine[3] <= other[2]
                or mine[2] >= other[3]
            )
            assert apart, (selector, scrolled, other, mine)


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
    inside = _opened(page)
    inside.locator("article.turn").wait_for()
    assert inside.locator("html").get_attribute("lang") == "en"
    assert page.locator(LAUNCHER).text_content() == "Preguntas"
    page.locator(f"{PANEL} button").first.click()
    page.locator(LAUNCHER).click()
    page.wait_for_timeout(300)
    assert inside.locator("article.turn").count() == 1


def test_it_survives_being_moved_and_put_in_again(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/")
    _opened(page)
    page.evaluate("document.body.prepend(document.querySelector('asistente-iecm'))")
    assert not page.locator(PANEL).is_visible()
    assert _ask(_opened(page), "misión").startswith("Administrar mecanismos")
    page.evaluate("document.querySelector('asistente-iecm').remove()")
    page.evaluate("document.body.append(document.createElement('asistente-iecm'))")
    assert _ask(_opened(page), "misión").startswith("Administrar mecanismos")


def test_who_hides_it_does_not_meet_it_again_in_this_page(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/")
    _opened(page)
    page.get_by_role("button", name="Ocultar").click()
    assert not page.locator(LAUNCHER).is_visible()
    page.evaluate("document.querySelector('asistente-iecm').remove()")
    page.evaluate("document.body.append(document.createElement('asistente-iecm'))")
    assert not page.locator(LAUNCHER).is_visible()
    page.evaluate("document.querySelector('asistente-iecm').open()")
    assert page.locator(PANEL).is_visible()


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
    inside = _opened(page)
    page.evaluate(
        "(said) => document.querySelector('asistente-iecm').shadowRoot.querySelector('iframe')"
        f".contentWindow.postMessage({said}, '*')"
    )
    page.wait_for_timeout(300)
    assert inside.locator("article.turn").count() == 0


def test_page_hears_nobody_but_our_frame(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/")
    _opened(page)
    page.evaluate("postMessage({asistente: 1, tipo: 'cerrar'}, '*')")
    page.wait_for_timeout(300)
    assert page.locator(PANEL).is_visible()


@pytest.mark.parametrize("path", ["/", "/integrada", "/izquierda"])
def test_axe_finds_nothing_in_host_or_frame(visit: Callable[..., Page], path: str) -> None:
    page = visit(f"{WWW}{path}", bypass_csp=True)
    if page.locator(LAUNCHER).count():
        assert _wrong(page) == []
        _opened(page)
    _inside(page).locator("#pregunta").wait_for()
    assert _wrong(page) == []
    _ask(_inside(page), "¿Qué hace por las mujeres?")
    frame = next(frame for frame in page.frames if frame.url.startswith(OURS))
    frame.add_script_tag(path=AXE)
    told = frame.evaluate(AXE_RUNS)
    assert told["wrong"] == []
    assert told["passed"] > 20


def test_nothing_stays_and_nobody_else_is_asked(visit: Callable[..., Page]) -> None:
    page = visit(f"{WWW}/")
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.reload()
    _ask(_opened(page), "misión")
    assert [one for one in requested if not one.startswith((f"{WWW}/", f"{OURS}/"))] == []
    assert [one for one in requested if "misi" in one] == []
    assert page.context.cookies() == []
    for frame in page.frames:
        assert frame.evaluate(STORED) == 0
        assert frame.locator("script:not([src]), style, [style]").count() == 0


def test_loader_is_small_and_nothing_moves() -> None:
    script = (FOLDER / f"{newest_version()}.js").read_bytes()
    assert len(gzip.compress(script)) <= 5000
    assert b"animation" not in script
    assert b"orientation" not in script
    assert b"transition" not in script
