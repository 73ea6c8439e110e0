"""`make audit`: what takes Node and Java. Writes docs/accesibilidad-medida.md, fails on a find."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
# The script runs from a checkout, where the packages are not installed.
sys.path[:0] = [str(ROOT), str(ROOT / "tests/browser")]

import tools  # noqa: E402 (needs the path above)
from chromium import chromium  # noqa: E402
from report import Findings  # noqa: E402
from signed import unsigned  # noqa: E402
from states import STATES  # noqa: E402
from visiting import collect, first_answer, served  # noqa: E402
from ways import WAYS  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TABLE = ROOT / "docs/accesibilidad-medida.md"
NOT_PAGES = ("not found", "error in English")
PAGES = sorted(
    {STATES[name][0] for name in STATES if STATES[name][1] is None and name not in NOT_PAGES}
)


def main() -> None:
    """Run every tool, keep the table, and end with what has to be mended."""
    with (
        tempfile.TemporaryDirectory() as var,
        tempfile.TemporaryDirectory() as folder,
        served(Path(var)) as site,
        chromium() as browser,
    ):
        findings = _look(browser, site, Path(folder))
    TABLE.write_text(findings.table(), encoding="utf-8")
    sys.stdout.write(f"{TABLE.relative_to(ROOT)}\n")
    sys.exit("\n".join(findings.failures()) or 0)


def _look(browser: Browser, site: str, folder: Path) -> Findings:
    files, ibm = collect(browser, site, folder)
    found = {
        "nu": unsigned("nu", tools.nu(files)),
        "html-validate": unsigned("html-validate", tools.html_validate(files)),
        "ibm": unsigned("ibm", ibm),
    }
    times = {
        "con JavaScript": first_answer(browser, site, script=True),
        "sin JavaScript": first_answer(browser, site, script=False),
    }
    reports = {page: tools.lighthouse(site + page) for page in PAGES}
    return Findings(len(STATES) + len(WAYS), found, times, reports)


if __name__ == "__main__":
    main()
