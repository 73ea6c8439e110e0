"""Renew docs/capturas: `python tests/browser/screenshots.py`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[2]
# The script runs from a checkout, where the packages are not installed.
sys.path[:0] = [str(ROOT), *(str(ROOT / "tests/browser" / one) for one in ("widget", "console"))]

from chromium import launched  # noqa: E402 (needs the path above)
from hosts import WWW, internet  # noqa: E402
from palette import with_palette  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from reaching import reach  # noqa: E402
from serving import serving  # noqa: E402
from using import ask, opened  # noqa: E402
from working import pictured, working  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FloatRect, Page, ViewportSize

FOLDER = ROOT / "docs" / "capturas"
SHOTS = {
    "calidad": "quality",
    "varias": "several lists",
    "inicio": "home",
    "respuesta": "answer",
    "conversacion": "conversation",
    "no-lo-dice": "not in plan",
    "sugerencias": "suggestions",
    "ajustes": "settings",
    "plan": "plan",
    "L2.4": "line",
}
# For whoever uses the plan in programs, or the widget in a site.
FOR_OTHERS = {
    "datos": "data",
    "api": "api",
    "prueba": "policy tried",
    "marco": "frame conversation",
}
WIDE: ViewportSize = {"width": 1280, "height": 800}
# Each look ends the name of its pictures.
LOOKS: dict[str, dict[str, Any]] = {
    "1280": {"viewport": WIDE},
    "320": {"viewport": {"width": 320, "height": 800}},
    "oscuro": {"viewport": WIDE, "color_scheme": "dark"},
    # 1280 × 1024 enlarged to 400 %: the window, for the page would be too tall a picture.
    "400": {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4},
}
LOOKS_FOR_OTHERS = ("1280", "320")
TALLEST = 2000
LARGEST_BYTES = 200_000


def main() -> None:
    """Take every picture; fail if one is too heavy for the repository."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = [(name, state, look) for name, state in SHOTS.items() for look in LOOKS]
    wanted += [(name, state, at) for name, state in FOR_OTHERS.items() for at in LOOKS_FOR_OTHERS]
    with tempfile.TemporaryDirectory() as var, sync_playwright() as playwright:
        with serving(Path(var)) as site, launched(playwright) as browser:
            for name, state, look in wanted:
                _take(browser, site, state, FOLDER / f"{name}-{look}.png")
            _draw(browser, site, FOLDER / "seguridad.png")
        with internet(Path(var), playwright) as browser:
            for look in LOOKS_FOR_OTHERS:
                _open_widget(browser, FOLDER / f"widget-{look}.png")
        with working(Path(var)) as console, launched(playwright) as browser:
            for name, page in pictured(browser, console):
                _keep(_whole(page), FOLDER / f"consola-{name}.png")


def _take(browser: Browser, site: str, state: str, file: Path) -> None:
    look = file.stem.rpartition("-")[2]
    page = reach(browser.new_page(base_url=site, **LOOKS[look]), state)
    _keep(page.screenshot() if look == "400" else _whole(page), file)
    page.close()


def _open_widget(browser: Browser, file: Path) -> None:
    """Keep what is seen of another site's page while the widget is open in it."""
    look = file.stem.rpartition("-")[2]
    page = browser.new_page(ignore_https_errors=True, **LOOKS[look])
    page.goto(f"{WWW}/")
    ask(opened(page), "¿Qué dice la línea 2.4?")
    _keep(page.screenshot(), file)
    page.close()


def _keep(taken: bytes, file: Path) -> None:
    picture = with_palette(taken)
    file.write_bytes(picture)
    if len(picture) > LARGEST_BYTES:
        sys.exit(f"{file.name} pesa {len(picture)} bytes; el máximo es {LARGEST_BYTES}.")
    sys.stdout.write(f"{file.relative_to(ROOT)}: {len(picture)} bytes\n")


def _whole(page: Page) -> bytes:
    """Return the picture of a page from its top, unless it is very long."""
    height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
    width = page.evaluate("innerWidth")
    top: FloatRect = {"x": 0, "y": 0, "width": width, "height": height}
    return page.screenshot(full_page=True, clip=top)


def _draw(browser: Browser, site: str, file: Path) -> None:
    """Keep the first diagram of the figures, which docs/evaluacion.md shows."""
    page = browser.new_page(base_url=site)
    reach(page, "quality")
    file.write_bytes(with_palette(page.locator("svg").first.screenshot()))
    page.close()


if __name__ == "__main__":
    main()
