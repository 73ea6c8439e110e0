"""What every page has to pass, one function each: a page goes in, what is wrong comes out.

The tests of the states call these, and so do those that put defects into a page on purpose.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Frame, Page, ViewportSize

OURS = Path(__file__).with_name("checks.js")
# 1280 × 1024 enlarged to 400 % leaves 320 × 256.
SMALLEST: ViewportSize = {"width": 320, "height": 256}
WIDE: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 320, "height": 900}
LOOKS: dict[str, tuple[ViewportSize, dict[str, Any]]] = {
    "1280 light": (WIDE, {"color_scheme": "light", "forced_colors": "none"}),
    "320 light": (NARROW, {"color_scheme": "light", "forced_colors": "none"}),
    "1280 dark": (WIDE, {"color_scheme": "dark", "forced_colors": "none"}),
    "forced colours": (WIDE, {"color_scheme": "light", "forced_colors": "active"}),
}
# The widest spacing of text a person may set (WCAG 1.4.12).
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""
NEVER_BROKEN = ".site-name a, button.primary"
ADD_SHEET = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
START_OF_PAGE = "document.body.tabIndex = -1; document.body.focus()"


def bring(page: Page | Frame, script: Path, name: str) -> None:
    """Put a script into a page unless it is there; as a debugger would, under the page's policy."""
    if page.evaluate(f"window.{name} === undefined"):
        page.evaluate(f"{script.read_text(encoding='utf-8')}\n;0")


def run(page: Page, check: str, *given: str) -> Any:  # noqa: ANN401  whatever the script returns
    """Call one function of checks.js, which arrives in the page when first needed."""
    bring(page, OURS, "checks")
    return page.evaluate(f"(given) => checks.{check}(...given)", list(given))


@contextmanager
def unfolded(page: Page) -> Iterator[None]:
    """Look also at what is folded or hidden until it is of use."""
    run(page, "unfold")
    yield
    run(page, "restore")


@contextmanager
def styled(page: Page, css: str) -> Iterator[None]:
    """Let the person's own style hold for a while."""
    page.evaluate(ADD_SHEET, css)
    yield
    page.evaluate("document.adoptedStyleSheets.pop()")


def looks(page: Page, *only: str) -> Iterator[str]:
    """Give a page each look in turn, or only those that are named, then the usual one."""
    for look in only or LOOKS:
        size, media = LOOKS[look]
        page.set_viewport_size(size)
        page.emulate_media(**media)
        yield look
    page.emulate_media(color_scheme="light", forced_colors="none")


def sideways(page: Page) -> list[str]:
    """Nothing is cut or needs a second direction of scroll at 400 % (WCAG 1.4.10)."""
    page.set_viewport_size(SMALLEST)
    with unfolded(page):
        found = [*run(page, "outside"), *run(page, "twoWays")]
        with styled(page, SPACED):
            return [*found, *run(page, "outside")]


def enlarged(page: Page, width: int, percent: int) -> list[str]:
    """Nothing is cut with larger letters, nor any word of a name broken."""
    page.set_viewport_size({"width": width, "height": 800})
    with styled(page, f"html {{ font-size: {percent}% !important }}"):
        return [*run(page, "outside"), *run(page, "brokenWords", NEVER_BROKEN)]


def spacing(page: Page) -> list[str]:
    """No text is cut or runs over other when its spacing grows (WCAG 1.4.12)."""
    found = []
    for size in (NARROW, WIDE):
        page.set_viewport_size(size)
        with unfolded(page), styled(page, SPACED):
            found += run(page, "cut")
    return found


def growth(page: Page) -> list[str]:
    """All text grows with the size the person gave to letters."""
    page.set_viewport_size(WIDE)
    with unfolded(page):
        return list(run(page, "stiff"))


def targets(page: Page) -> list[str]:
    """What is pressed measures 44 pixels each way."""
    found = []
    for size in (NARROW, WIDE):
        page.set_viewport_size(size)
        with unfolded(page):
            found += run(page, "small")
    return found


def rings(page: Page) -> list[str]:
    """The focus is seen on everything, 3 to 1 against what surrounds it, in every look."""
    found = []
    # From here on the browser takes it that the keyboard is used.
    page.keyboard.press("Tab")
    for look in looks(page):
        with unfolded(page):
            found += [f"{look}: {one}" for one in run(page, "rings")]
    return found


def walk(page: Page, size: ViewportSize = SMALLEST) -> list[str]:
    """Tab goes through the page and out of it, and where it stands is never hidden."""
    page.set_viewport_size(size)
    page.evaluate(START_OF_PAGE)
    stops: list[int] = []
    found: list[str] = []
    while True:
        page.keyboard.press("Tab")
        where = run(page, "stop")
        if where is None:
            return found if len(stops) > 4 else [*found, f"only {len(stops)} stops"]
        number, element, why = where
        # A field for a date is one element in which day, month, year and calendar are stops.
        if stops.count(number) > (3 if 'type="date"' in element else 0):
            return [*found, f"trapped at {element}"]
        stops.append(number)
        found += [f"{why}: {element}"] if why else []


def honest(page: Page) -> list[str]:
    """What can be pressed says so, what is open says so, and a link leads where it says."""
    return [*run(page, "fakes"), *run(page, "expanded"), *run(page, "astray")]


def private(page: Page) -> list[str]:
    """The browser is asked not to keep what is written."""
    return list(run(page, "kept"))


def still(page: Page) -> list[str]:
    """Nothing moves for whoever asked for it."""
    page.emulate_media(reduced_motion="reduce")
    found = run(page, "moving")
    page.emulate_media(reduced_motion="no-preference")
    return list(found)


def announced(page: Page) -> list[str]:
    """A new answer is announced exactly once, and the focus stays where it was."""
    turns = page.locator("#conversacion > article")
    before = turns.count()
    run(page, "listen")
    page.fill("#pregunta", "debilidad 5")
    page.press("#pregunta", "Enter")
    turns.nth(before).wait_for()
    answer = turns.nth(before).locator("blockquote").text_content() or ""
    # Whatever else arrives does so at once.
    page.wait_for_timeout(200)
    times = sum(text.count(answer) for text in page.evaluate("window.heard"))
    focused = page.evaluate("document.activeElement.id")
    return [
        *([] if times == 1 else [f"announced {times} times"]),
        *([] if focused == "pregunta" else [f"focus moved to {focused or 'another element'}"]),
    ]
