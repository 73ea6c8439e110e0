"""Two engines that know the rules of accessibility, each from its own makers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checks import bring, looks, unfolded

if TYPE_CHECKING:
    from playwright.sync_api import Page

VENDOR = Path(__file__).parents[1] / "vendor"
AXE = VENDOR / "axe-core/axe.min.js"
SNIFFER = VENDOR / "html_codesniffer/HTMLCS.js"
# Every rule runs; of those that pass, not every element is described.
AXE_RUNS = """async () => {
  const runOnly = [...new Set(axe.getRules().flatMap((rule) => rule.tags))];
  const found = await axe.run({ runOnly, resultTypes: ["violations", "incomplete"] });
  const told = (rules) => rules.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`));
  return {
    passed: found.passes.length,
    wrong: told(found.violations),
    unsure: told(found.incomplete),
  };
}"""
# Of its three kinds of message the first are errors; the others ask a person to look.
SNIFFER_RUNS = """() => new Promise((tell, fail) => HTMLCS.process("WCAG2AAA", document, () => tell(
  HTMLCS.getMessages().filter((one) => one.type === HTMLCS.ERROR).map((one) =>
    `${one.code}: ${one.msg} ${one.element.outerHTML ? one.element.outerHTML.slice(0, 200) : ""}`)
), fail))"""
# The words of a drawing have the page's own colours, but axe cannot see what is behind them;
# where a table's rows become blocks, each cell says its column itself; of the two maps each look
# shows one, and some words are for paper alone; the help with keys is looked at where it is open.
KNOWN = (
    *("> svg >", '[x="', '[y="', "> thead ", "hidden-content: thead "),
    *("hidden-content: .map-", "hidden-content: .print-only", "hidden-content: #ayuda"),
)


@dataclass(frozen=True)
class Signed:
    """An error of the second engine that we do not take for one, where it is found, and why."""

    rule: str
    element: str
    state: str
    reason: str

    def is_of(self, found: str) -> bool:
        """Whether this is the error that was found."""
        return self.rule in found and self.element in found


SIGNED = (
    Signed(
        "3_2.3_2_2.H32.2",
        'name="tamano"',
        "home",
        "Each choice of how to read holds as soon as it is made: there is nothing to send.",
    ),
)


def axe(page: Page, *only: str) -> list[str]:
    """Run every rule of axe-core, AAA and good practice too, in every look or those named."""
    bring(page, AXE, "axe")
    found = []
    for look in looks(page, *only):
        with unfolded(page):
            told = page.evaluate(AXE_RUNS)
        unsure = [one for one in told["unsure"] if not any(known in one for known in KNOWN)]
        few = [] if told["passed"] > 20 else [f"only {told['passed']} rules"]
        found += [f"{look}: {one}" for one in (*told["wrong"], *unsure, *few)]
    return found


def sniffed(page: Page) -> list[str]:
    """Run HTML_CodeSniffer with WCAG 2 AAA in every look; errors that are signed do not count."""
    told = (one for one in errors(page) if not any(signed.is_of(one) for signed in SIGNED))
    return list(dict.fromkeys(told))


def errors(page: Page) -> list[str]:
    """Return every error of the second engine."""
    bring(page, SNIFFER, "HTMLCS")
    found = []
    for look in looks(page):
        with unfolded(page):
            found += [f"{look}: {one}" for one in page.evaluate(SNIFFER_RUNS)]
    return found
