"""How a page is brought to each state, as a person would."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from states import STATES
from ways import WAYS

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


@dataclass
class Visit:
    """A page in a state: what it asked for on the way, what the browser told, how it arrived."""

    page: Page
    requested: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    # Elements that hold a script, a sheet or a style, or another page, before any check comes.
    inline: int = 0


INLINE = "script:not([src]), style, [style], iframe, object"
# Of the question, or of the words to be searched in the plan.
FIELD = "#pregunta, #palabras"


def reach(page: Page, state: str) -> Page:
    """Bring a page to a state as a person would."""
    if state in WAYS:
        way, seen = WAYS[state]
        way(page)
        page.get_by_text(seen).locator("visible=true").first.wait_for()
        return page
    address, asked, heading = STATES[state]
    if isinstance(asked, tuple):
        page.goto(address)
        told = _talk(page, asked)
    else:
        without_script(page)
        page.goto(address)
        if asked is not None:
            _ask(page, asked)
        told = page.get_by_role("heading", level=1)
    assert told.inner_text().startswith(heading)
    return page


def without_script(page: Page) -> None:
    """Let the script of the conversation arrive empty."""
    page.route("**/static/chat.js*", lambda route: route.fulfill(body=""))


def _ask(page: Page, question: str) -> None:
    page.fill(FIELD, question)
    with page.expect_navigation():
        page.press(FIELD, "Enter")


def _talk(page: Page, questions: tuple[str, ...]) -> Locator:
    """Ask one after another; return the heading of the last answer."""
    turns = page.locator("#conversacion > article")
    for number, question in enumerate(questions):
        page.fill("#pregunta", question)
        page.press("#pregunta", "Enter")
        turns.nth(number).wait_for()
    return turns.last.get_by_role("heading", level=2).first
