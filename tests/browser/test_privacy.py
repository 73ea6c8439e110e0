from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reaching import Visit

# What the browser says of an answer that is an error, or that a state keeps from arriving.
EXPECTED = (
    "Failed to load resource: the server responded with a status of 4",
    "Failed to load resource: the server responded with a status of 500",
    "Failed to load resource: net::ERR_INTERNET_DISCONNECTED",
    # The policy that a webmaster tries forbids the frame: that is what the page shows. The browser
    # says so when it gets round to it, so the page may be gone by then.
    "Framing 'http://127.0.0.1:",
)
STORED = "localStorage.length + sessionStorage.length + document.cookie.length"


def test_nothing_leaves_the_site_or_stays_in_the_browser(visit: Visit, site: str) -> None:
    page = visit.page
    assert visit.requested
    assert [url for url in visit.requested if not url.startswith(f"{site}/")] == []
    assert [url for url in visit.requested if "pregunta" in url] == []
    assert [text for text in visit.told if not text.startswith(EXPECTED)] == []
    assert page.context.cookies() == []
    assert page.evaluate(STORED) == 0
    assert visit.inline == 0
