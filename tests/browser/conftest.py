"""A real Chromium before the real site; every page in every state and every look."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from assistant.services import open_services
from assistant.settings import load_settings
from assistant.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

# Each state: the address, the question asked there if one is, and how its h1 begins.
STATES: dict[str, tuple[str, str | None, str]] = {
    "home": ("/", None, "Pregúntale"),
    "answer": ("/", "¿Qué hace el IECM para la participación ciudadana?", "Respuesta:"),
    "list": ("/", "¿Cuáles son las líneas de acción?", "Respuesta:"),
    "foda": ("/", "¿Cuál es el FODA?", "Respuesta:"),
    "clarification": ("/", "línea 2", "Falta precisar:"),
    "not in plan": ("/", "¿Cuánto costó la campaña de identidad?", "No encontré respuesta"),
    "nothing near": ("/", "receta de mole poblano", "No encontré respuesta"),
    "correction": ("/", "objetibo 1", "Respuesta:"),
    "english": ("/", "how do you protect women in politics?", "Respuesta:"),
    "several lists": (
        "/",
        "¿Mi credencial? ¿Cuáles son las líneas? ¿Cuál es el FODA?",
        "Respuesta:",
    ),
    "english not in plan": ("/", "how much did the identity campaign cost?", "No encontré"),
    "quality": ("/calidad", None, "Qué tan bien responde"),
    "referral": ("/", "¿Cómo saco mi credencial para votar?", "El plan no lo responde"),
    "courtesy": ("/", "hola", "Respuesta:"),
    "one word": ("/", "tecnología", "Falta precisar:"),
    "empty": ("/", "", "No pude buscar"),
    "too long": ("/", "¿Y esto? " * 80, "No pude buscar"),
    "plan": ("/plan", None, "El plan completo"),
    "offline": ("/sin-internet", None, "Llévate el plan"),
    "objective": ("/plan/OE5", None, "Objetivo estratégico 5"),
    "line": ("/plan/L2.4", None, "Línea de acción 2.4"),
    "mended": ("/plan/F1", None, "Fortaleza 1"),
    "record": ("/plan/ficha.portal", None, "Hipervínculo"),
    "not found": ("/plan/L9.9", None, "Esta página no existe"),
}


class Quiet(WSGIRequestHandler):
    """Serves without a line for each request."""

    def log(self, type: str, message: str, *args: Any) -> None: ...  # noqa: A002, ANN401


@contextmanager
def serving(var: Path) -> Iterator[str]:
    """Serve the real site on a free port and yield its address."""
    app = create_app(open_services(load_settings({"ASISTENTE_VAR": str(var)})))
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a Chromium that talks to nobody by itself."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(tmp_path_factory.mktemp("var")) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def new_context(browser: Browser, site: str) -> Iterator[Callable[..., BrowserContext]]:
    """Open windows of any look on the site; they are closed after the test."""
    opened: list[BrowserContext] = []

    def new(**look: Any) -> BrowserContext:  # noqa: ANN401
        opened.append(browser.new_context(base_url=site, locale="es-MX", **look))
        opened[-1].set_default_timeout(5000)
        return opened[-1]

    yield new
    for context in opened:
        context.close()


def reach(page: Page, state: str) -> Page:
    """Bring a page to a state as a person would."""
    address, question, heading = STATES[state]
    page.goto(address)
    if question is not None:
        page.fill("#pregunta", question)
        with page.expect_navigation():
            page.press("#pregunta", "Enter")
    assert page.get_by_role("heading", level=1).inner_text().startswith(heading)
    return page


@pytest.fixture(name="reach")
def the_way_to_reach() -> Callable[[Page, str], Page]:
    return reach


@pytest.fixture(scope="session", params=STATES)
def state(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def shown(browser: Browser, site: str, state: str) -> Iterator[Page]:
    """A page in a state, shared by the tests that leave it as they found it."""
    context = browser.new_context(base_url=site, bypass_csp=True)
    yield reach(context.new_page(), state)
    context.close()
