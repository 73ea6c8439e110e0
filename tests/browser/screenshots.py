"""Renew docs/capturas: `python tests/browser/screenshots.py`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[2]
# The script runs from a checkout, where the packages are not installed.
sys.path.insert(0, str(ROOT))

from chromium import chromium  # noqa: E402 (needs the path above)
from palette import with_palette  # noqa: E402
from reaching import reach  # noqa: E402
from serving import serving  # noqa: E402

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
WIDE: ViewportSize = {"width": 1280, "height": 800}
# Each look ends the name of its pictures.
LOOKS: dict[str, dict[str, Any]] = {
    "1280": {"viewport": WIDE},
    "320": {"viewport": {"width": 320, "height": 800}},
    "oscuro": {"viewport": WIDE, "color_scheme": "dark"},
    # 1280 × 1024 enlarged to 400 %: the window, for the page would be too tall a picture.
    "400": {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4},
}
TALLEST = 2000
LARGEST_BYTES = 200_000


def main() -> None:
    """Take every picture; fail if one is too heavy for the repository."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as var,
        serving(Path(var)) as site,
        chromium() as browser,
    ):
        for name, state in SHOTS.items():
            for look in LOOKS:
                _take(browser, site, state, FOLDER / f"{name}-{look}.png")
        _draw(browser, site, FOLDER / "seguridad.png")


def _take(browser: Browser, site: str, state: str, file: Path) -> None:
    look = file.stem.rpartition("-")[2]
    page = reach(browser.new_page(base_url=site, **LOOKS[look]), state)
    picture = with_palette(page.screenshot() if look == "400" else _whole(page))
    page.close()
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
