"""What a screen reader says of the main states; `python tests/browser/speaking.py` writes it anew.

Each state is kept twice in tests/browser/spoken: as a virtual screen reader reads it from top to
bottom, and as the browser's own accessibility tree. Read the difference aloud before keeping it.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
# As a command it runs from a checkout, where the packages are not installed.
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from playwright.sync_api import Page

FOLDER = Path(__file__).with_name("spoken")
READER = Path(__file__).parents[1] / "vendor/virtual-screen-reader/index.browser.js"
# What is read of each state: without the header, the footer and what stands around an answer.
LOG, MAIN = "#conversacion", "main"
READ = {
    "home": MAIN,
    "answer": LOG,
    "clarification": LOG,
    "not in plan": LOG,
    "referral": LOG,
    "correction": LOG,
    "weakness copied": LOG,
    "conversation": LOG,
    "too long": MAIN,
    "line": MAIN,
    "why opened": LOG,
    "term opened": LOG,
}
# What screen readers pass over in silence, a status without text too.
SILENT = re.compile(r"(end of )?(paragraph|strong|time|mark|insertion|form|status)")
READ_ALOUD = """async (selector) => {
  const { virtual } = await import("/lector.js");
  await virtual.start({ container: document.querySelector(selector) });
  const first = await virtual.lastSpokenPhrase();
  let last = "";
  while (last !== `end of ${first}`) {
    await virtual.next();
    last = await virtual.lastSpokenPhrase();
  }
  const said = await virtual.spokenPhraseLog();
  await virtual.stop();
  return said;
}"""


def name_of(state: str) -> str:
    """Return the name of a state's files."""
    return state.replace(" ", "-")


def heard(page: Page, state: str) -> str:
    """Return what the virtual screen reader says, a phrase a line."""
    page.route(
        "**/lector.js", lambda route: route.fulfill(path=READER, content_type="text/javascript")
    )
    said = page.evaluate(READ_ALOUD, READ[state])
    return "".join(f"{phrase}\n" for phrase in said if not SILENT.fullmatch(phrase))


def outlined(page: Page, state: str) -> str:
    """Return the accessibility tree as the browser builds it."""
    return page.locator(READ[state]).aria_snapshot() + "\n"


def main() -> None:
    """Write every expectation anew."""
    from chromium import chromium  # noqa: PLC0415  needs the path above
    from reaching import reach  # noqa: PLC0415
    from serving import serving  # noqa: PLC0415

    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as var, serving(Path(var)) as site, chromium() as browser:
        for state in READ:
            page = reach(browser.new_page(base_url=site), state)
            (FOLDER / f"{name_of(state)}.txt").write_text(heard(page, state), encoding="utf-8")
            (FOLDER / f"{name_of(state)}.yml").write_text(outlined(page, state), encoding="utf-8")
            page.close()


if __name__ == "__main__":
    main()
