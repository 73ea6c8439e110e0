"""Renew docs/capturas: `python tests/browser/screenshots.py`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
# The script runs from a checkout, where the packages are not installed.
sys.path.insert(0, str(ROOT))

from conftest import chromium, reach  # noqa: E402 (needs the path above)
from palette import with_palette  # noqa: E402
from serving import serving  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FloatRect

FOLDER = ROOT / "docs" / "capturas"
SHOTS = {
    "calidad": "quality",
    "varias": "several lists",
    "inicio": "home",
    "respuesta": "answer",
    "plan": "plan",
    "L2.4": "line",
}
WIDTHS = (1280, 320)
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
            for width in WIDTHS:
                _take(browser, site, state, FOLDER / f"{name}-{width}.png")
        _draw(browser, site, FOLDER / "seguridad.png")


def _take(browser: Browser, site: str, state: str, file: Path) -> None:
    width = int(file.stem.rpartition("-")[2])
    page = browser.new_page(base_url=site, viewport={"width": width, "height": 800})
    reach(page, state)
    height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
    top: FloatRect = {"x": 0, "y": 0, "width": width, "height": height}
    picture = with_palette(page.screenshot(full_page=True, clip=top))
    page.close()
    file.write_bytes(picture)
    if len(picture) > LARGEST_BYTES:
        sys.exit(f"{file.name} pesa {len(picture)} bytes; el máximo es {LARGEST_BYTES}.")
    sys.stdout.write(f"{file.relative_to(ROOT)}: {len(picture)} bytes\n")


def _draw(browser: Browser, site: str, file: Path) -> None:
    """Keep the first diagram of the figures, which docs/evaluacion.md shows."""
    page = browser.new_page(base_url=site)
    reach(page, "quality")
    file.write_bytes(with_palette(page.locator("svg").first.screenshot()))
    page.close()


if __name__ == "__main__":
    main()
