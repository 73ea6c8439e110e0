"""What the pages weigh on the way (-s prints it), and that nothing jumps once it is seen."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import BrowserContext, Page

# In bytes as sent, with their headers.
FIRST_VISIT, SCRIPT, TYPICAL, LARGEST = 60_000, 20_000, 10_000, 10_000
TYPICAL_QUESTIONS = (
    *("¿Qué hace el IECM para la participación ciudadana?", "¿Qué dice la línea 2.4?"),
    "¿Cuáles son los objetivos del Instituto?",
    "¿Cuánto costó la campaña de identidad?",
)
LARGEST_QUESTIONS = (
    *("¿Cuáles son las líneas de acción?", "¿Cuál es el FODA?"),
    "¿Cuáles son las líneas? ¿Cuál es el FODA? ¿Cuáles son los objetivos?",
)
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}}
SHIFTS = """() => {
  window.shifted = [];
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
    if (!entry.hadRecentInput) window.shifted.push(entry.value);
  })).observe({ type: "layout-shift", buffered: true });
}"""

# As over a slow network.
LATE = """() => { const soon = window.fetch; window.fetch = (...asked) =>
  new Promise((done) => setTimeout(done, 1000)).then(() => soon(...asked)); }"""


@dataclass
class Sent:
    """What has arrived since the page was opened: kind of content and bytes on the way."""

    kinds: dict[str, str]
    weights: dict[str, float]
    encodings: dict[str, str]

    def bytes(self, kind: str = "") -> int:
        return round(sum(self.weights[one] for one in self.weights if kind in self.kinds[one]))

    def clear(self) -> None:
        self.weights.clear()


@pytest.fixture(params=["br", "gzip"])
def encoding(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(new_context: Callable[..., BrowserContext], encoding: str) -> Page:
    # Chromium asks for both here, but over http on another machine for gzip alone.
    return new_context(**PHONE, extra_http_headers={"Accept-Encoding": encoding}).new_page()


@pytest.fixture
def sent(page: Page) -> Iterator[Sent]:
    sent = Sent({}, {}, {})
    network = page.context.new_cdp_session(page)

    def arrived(event: dict[str, Any]) -> None:
        headers = {name.lower(): value for name, value in event["response"]["headers"].items()}
        sent.kinds[event["requestId"]] = event["response"]["mimeType"]
        sent.encodings[event["requestId"]] = headers.get("content-encoding", "")

    def finished(event: dict[str, Any]) -> None:
        sent.weights[event["requestId"]] = event["encodedDataLength"]

    network.on("Network.responseReceived", arrived)
    network.on("Network.loadingFinished", finished)
    network.send("Network.enable")
    yield sent
    network.detach()


def _turn(page: Page, sent: Sent, question: str) -> int:
    """Ask with the script and return what the answer weighed."""
    turns = page.locator("#conversacion > article")
    before = turns.count()
    page.fill("#pregunta", question)
    page.wait_for_load_state("networkidle")
    sent.clear()
    page.press("#pregunta", "Enter")
    expect(turns).to_have_count(before + 1)
    page.wait_for_load_state("networkidle")
    return sent.bytes("text/html")


def _figure(encoding: str, name: str, weight: int) -> int:
    sys.stdout.write(f"\n{encoding:4} {weight:7,} B  {name}")
    return weight


def test_first_visit_weighs_little(page: Page, sent: Sent, encoding: str) -> None:
    page.goto("/")
    page.wait_for_load_state("networkidle")
    kinds = {kind for one, kind in sent.kinds.items() if sent.encodings[one] == encoding}
    assert {"text/html", "text/css", "text/javascript"} <= kinds
    for kind in ("html", "css", "javascript", "svg"):
        _figure(encoding, f"primera visita: {kind}", sent.bytes(kind))
    assert _figure(encoding, "primera visita: todo", sent.bytes()) <= FIRST_VISIT
    assert 0 < sent.bytes("javascript") <= SCRIPT


def test_first_visit_with_the_clearer_letters_weighs_little(
    page: Page, sent: Sent, encoding: str
) -> None:
    page.add_init_script("localStorage.setItem('lectura', '{\"letra\": \"facil\"}')")
    page.goto("/")
    page.locator("html").evaluate("() => document.fonts.ready.then(() => true)")
    page.wait_for_load_state("networkidle")
    assert "font/woff2" in sent.kinds.values()
    assert _figure(encoding, "con la otra letra: todo", sent.bytes()) <= FIRST_VISIT


def test_answers_weigh_little(page: Page, sent: Sent, encoding: str) -> None:
    page.goto("/")
    for most, questions in ((TYPICAL, TYPICAL_QUESTIONS), (LARGEST, LARGEST_QUESTIONS)):
        for question in questions:
            weight = _figure(encoding, question, _turn(page, sent, question))
            assert 500 < weight <= most, question


def _shifted(page: Page) -> list[float]:
    page.evaluate("() => document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
    # Two frames later whatever moved has been told.
    page.evaluate("() => new Promise((done) => setTimeout(done, 200))")
    return list(page.evaluate("window.shifted"))


@pytest.fixture(params=[390, 1280])
def watched(new_context: Callable[..., BrowserContext], request: pytest.FixtureRequest) -> Page:
    context = new_context(viewport={"width": request.param, "height": 844})
    context.add_init_script(f"({SHIFTS})()")
    return context.new_page()


@pytest.mark.parametrize("path", ["/", "/plan", "/plan/L2.4", "/sin-internet"])
def test_nothing_jumps_while_a_page_loads(watched: Page, path: str) -> None:
    watched.goto(path)
    assert _shifted(watched) == []


def test_nothing_jumps_when_an_answer_is_a_page(watched: Page) -> None:
    watched.route("**/static/chat.js*", lambda route: route.fulfill(body=""))
    watched.goto("/")
    watched.locator("#pregunta").press_sequentially(TYPICAL_QUESTIONS[0])
    with watched.expect_navigation():
        watched.press("#pregunta", "Enter")
    assert _shifted(watched) == []


def _prepare(page: Page, question: str, number: int) -> None:
    """Have the answer ready before it is asked for, so that a busy machine makes nobody wait."""
    sent = {"X-Turno": str(number)}
    made = page.request.post("/", form={"pregunta": question}, headers=sent).text()
    page.route("/", lambda route: route.fulfill(body=made), times=1)


def _ask_slowly(page: Page) -> list[float]:
    page.goto("/")
    page.evaluate(LATE)
    page.locator("#pregunta").press_sequentially("hola")
    page.press("#pregunta", "Enter")
    expect(page.locator("#conversacion.waiting")).to_be_visible()
    expect(page.locator("#conversacion > article")).to_have_count(1)
    return _shifted(page)


def test_nothing_jumps_when_an_answer_takes_its_time(watched: Page) -> None:
    # The best of three: a busy machine may draw too late what was ready in time.
    assert [] in (_ask_slowly(watched) for _ in range(3))


def test_nothing_jumps_when_an_answer_is_added_at_once(watched: Page) -> None:
    watched.goto("/")
    for number, question in enumerate((TYPICAL_QUESTIONS[0], LARGEST_QUESTIONS[0]), 1):
        _prepare(watched, question, number)
        watched.locator("#pregunta").press_sequentially(question)
        watched.press("#pregunta", "Enter")
        expect(watched.locator("#conversacion > article")).to_have_count(number)
    assert _shifted(watched) == []


def test_a_jump_would_be_noticed(watched: Page) -> None:
    watched.goto("/")
    watched.evaluate("() => new Promise((done) => setTimeout(done, 600))")
    watched.locator("main").evaluate("(main) => { main.style.marginTop = '200px'; }")
    assert _shifted(watched) != []
