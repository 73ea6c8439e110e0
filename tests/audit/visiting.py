"""The site as the audit visits it: its own server, every state, and the time to a first answer."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from checks import unfolded
from reaching import reach
from states import STATES
from tools import IBM, IBM_RUNS
from ways import WAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Response

ROOT = Path(__file__).parents[2]
QUESTION = "¿Qué hace el IECM para la participación ciudadana?"
# Lighthouse's slow 4G as it asks a browser for it, and its phone four times slower than this.
SLOW = {
    "offline": False,
    "latency": 562.5,
    "downloadThroughput": 1474.56 * 1024 / 8,
    "uploadThroughput": 675 * 1024 / 8,
}
SLOWER = 4
PATIENCE = 60


@contextmanager
def served(var: Path) -> Iterator[str]:
    """Serve the site as in production."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (sys.executable, "-W", "ignore", "-m", "assistant", "serve", "--port", str(port))
    # The audit asks more in a minute than a person does.
    settings = {"ASISTENTE_VAR": str(var), "ASISTENTE_QUESTIONS_PER_MINUTE": "0"}
    server = subprocess.Popen(command, cwd=ROOT, env=settings)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{address}/estado/listo")
        yield address
    finally:
        server.terminate()
        server.wait()


def _wait(address: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(address).close()  # noqa: S310  our own address
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    message = f"{address} no responde"
    raise RuntimeError(message)


def collect(browser: Browser, site: str, folder: Path) -> tuple[list[Path], list[str]]:
    """Keep the page of each state as it came and as it is shown; return IBM's messages too."""
    messages: list[str] = []
    for state in [*STATES, *WAYS]:
        context = browser.new_context(base_url=site, locale="es-MX", bypass_csp=True)
        page = context.new_page()
        documents: list[Response] = []
        page.on("response", lambda one, kept=documents: kept.append(one) if _is_page(one) else None)
        reach(page, state)
        name = state.replace(" ", "-")
        (folder / f"{name}.html").write_bytes(documents[-1].body())
        shown = page.locator("html").evaluate("(page) => page.outerHTML")
        (folder / f"{name}-en-pantalla.html").write_text(f"<!DOCTYPE html>{shown}", "utf-8")
        page.add_script_tag(path=IBM)
        with unfolded(page):
            messages += [f"{state}: {told}" for told in page.evaluate(IBM_RUNS)]
        context.close()
    return sorted(folder.glob("*.html")), messages


def _is_page(response: Response) -> bool:
    """Whether it is the page itself: the trial's frame is another's."""
    is_whole = response.frame.parent_frame is None
    return is_whole and response.request.resource_type == "document"


def first_answer(browser: Browser, site: str, *, script: bool) -> int:
    """Return the milliseconds from asking on a slow phone to reading the answer."""
    page = browser.new_page(base_url=site, java_script_enabled=script)
    page.goto("/")
    _slow_down(page)
    page.fill("#pregunta", QUESTION)
    began = time.perf_counter()
    page.press("#pregunta", "Enter")
    page.locator("#conversacion blockquote").first.wait_for()
    took = time.perf_counter() - began
    page.close()
    return round(took * 1000)


def _slow_down(page: Page) -> None:
    browser = page.context.new_cdp_session(page)
    browser.send("Network.enable")
    browser.send("Network.emulateNetworkConditions", SLOW)
    browser.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
