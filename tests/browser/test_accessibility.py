from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from states import STATES

from assistant.web.statement import read_check

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

AXE = Path(__file__).parents[1] / "vendor/axe-core/axe.min.js"
LOOKS: dict[str, tuple[int, dict[str, Any]]] = {
    "1280 light": (1280, {"color_scheme": "light", "forced_colors": "none"}),
    "320 light": (320, {"color_scheme": "light", "forced_colors": "none"}),
    "1280 dark": (1280, {"color_scheme": "dark", "forced_colors": "none"}),
    "forced colours": (1280, {"color_scheme": "light", "forced_colors": "active"}),
}
# The words of a drawing have the page's own colours, but axe cannot see what is behind them;
# where a table's rows become blocks, each cell says its column itself; of the two maps each look
# shows one, and some words are for paper alone.
KNOWN = ("> svg >", '[y="', "> thead ", "hidden-content: .map-", "hidden-content: .print-only")
# What is folded or hidden until it is of use is looked at as well.
OPEN_OR_CLOSE = """(open) => {
  document.querySelectorAll("details").forEach((details) => { details.open = open; });
  const hidden = open ? "[hidden]" : "[data-was-hidden]";
  document.querySelectorAll(hidden).forEach((one) => {
    one.hidden = !open;
    one.toggleAttribute("data-was-hidden", open);
  });
}"""
RUN_EVERY_RULE = """async () => {
  const tags = [...new Set(axe.getRules().flatMap((rule) => rule.tags))];
  const found = await axe.run({ runOnly: { type: "tag", values: tags } });
  const told = (rules) => rules.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`));
  return {
    passed: found.passes.length,
    wrong: told(found.violations),
    unsure: told(found.incomplete),
  };
}"""


def test_axe_finds_nothing(shown: Page) -> None:
    page = shown
    page.add_script_tag(path=AXE)
    page.evaluate(OPEN_OR_CLOSE, arg=True)
    for look, (width, media) in LOOKS.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(**media)
        found = page.evaluate(RUN_EVERY_RULE)
        unsure = [one for one in found["unsure"] if not any(known in one for known in KNOWN)]
        assert (look, found["wrong"], unsure) == (look, [], [])
        assert found["passed"] > 20
    page.emulate_media(color_scheme="light", forced_colors="none")
    page.evaluate(OPEN_OR_CLOSE, arg=False)


def test_axe_would_find_something(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(bypass_csp=True).new_page()
    page.goto("/")
    page.add_script_tag(path=AXE)
    page.evaluate("document.documentElement.lang = ''")
    assert "html-has-lang" in str(page.evaluate(RUN_EVERY_RULE)["wrong"])


def test_statement_claims_no_more_states_than_these() -> None:
    assert len(STATES) > read_check().states
