"""Print the booklet again: `make booklet`, or `python tests/browser/booklet.py`."""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
# The script runs from a checkout, where the packages are not installed.
sys.path.insert(0, str(ROOT))

from chromium import chromium  # noqa: E402 (needs the path above)
from serving import serving  # noqa: E402

from assistant.web.booklet import FILE  # noqa: E402
from assistant.web.rendering import STATIC  # noqa: E402
from corpus import load  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Page

# What the committed file was printed from, and that file.
RECORD = Path(__file__).with_name("booklet.json")
LARGEST_BYTES = 300_000

# On paper nobody follows a link to the site, and this one is served on a port of the moment.
PREPARE = """(title) => {
  document.title = title;
  document.querySelectorAll("a[href]").forEach((link) => {
    const inside = link.getAttribute("href").startsWith("#");
    if (!inside && link.host === location.host) link.removeAttribute("href");
  });
}"""
PRINTED = """() => [
  document.title,
  document.documentElement.lang,
  ...[...document.querySelectorAll("h1, h2, h3")].map((one) => one.tagName + one.innerText),
  document.body.innerText,
].join(" ")"""
_FOR_PAPER = re.compile(r"^@(?:media [^{]*\bprint\b|page)[^{]*\{.*?^\}", re.MULTILINE | re.DOTALL)


def main() -> None:
    """Write the booklet and what it was printed from; fail if it is too heavy."""
    FILE.touch()
    with tempfile.TemporaryDirectory() as var, serving(Path(var)) as site, chromium() as browser:
        page = browser.new_page(base_url=site)
        opened(page)
        record = {"printed": printed(page)}
        page.pdf(path=FILE, tagged=True, outline=True, prefer_css_page_size=True, format="Letter")
    content = FILE.read_bytes()
    if len(content) > LARGEST_BYTES:
        sys.exit(f"{FILE.name} pesa {len(content)} bytes; el máximo es {LARGEST_BYTES}.")
    record["file"] = hashlib.sha256(content).hexdigest()
    RECORD.write_text(f"{json.dumps(record, indent=2)}\n", encoding="utf-8")
    sys.stdout.write(f"{FILE.relative_to(ROOT)}: {len(content)} bytes\n")


def title() -> str:
    """Name the booklet as a reader of PDFs shows it."""
    return f"{load().documents[0].title}: cuadernillo"


def opened(page: Page) -> None:
    """Open the plan as it goes on paper."""
    page.goto("/plan")
    page.emulate_media(media="print")
    page.evaluate(PREPARE, arg=title())


def printed(page: Page) -> str:
    """Return a digest of all words that are printed, in order, and of the rules for paper.

    Not of the file: two printings differ by their date, and by the fonts of the machine.
    """
    sheets = "".join((STATIC / name).read_text("utf-8") for name in ("style.css", "booklet.css"))
    rules = _FOR_PAPER.findall(sheets)
    words = " ".join(page.evaluate(PRINTED).split())
    return hashlib.sha256("\n".join((words, *rules)).encode()).hexdigest()


if __name__ == "__main__":
    main()
