"""The audit's findings: which of them are failures, and the table that is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import tools
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from signed import SIGNED

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PACKAGES = {
    "nu": "vnu-jar",
    "html-validate": "html-validate",
    "ibm": "accessibility-checker-engine",
}
WHOLE = 100
# The frame asks search engines not to list it: there is the page itself for that.
UNLISTED = ("/widget/",)
MOST_MILLISECONDS = 2000


@dataclass(frozen=True)
class Findings:
    """What nobody signed, by tool; milliseconds, by look; Lighthouse's reports, by page."""

    states: int
    found: dict[str, list[str]]
    times: dict[str, int]
    reports: dict[str, dict[str, Any]]

    def failures(self) -> list[str]:
        """Return what keeps the audit from passing."""
        scores = {
            f"{page} {name}": score(report, name)
            for page, report in self.reports.items()
            for name in CATEGORIES
            if is_asked(page, name)
        }
        return [
            *(f"{tool}: {told}" for tool, every in self.found.items() for told in every),
            *(f"{look}: {ms} ms" for look, ms in self.times.items() if ms > MOST_MILLISECONDS),
            *(f"Lighthouse {place}: {one}" for place, one in scores.items() if one < WHOLE),
        ]

    def table(self) -> str:
        """Return the document that is kept."""
        environment = Environment(  # noqa: S701  Markdown, from our own figures
            loader=FileSystemLoader(Path(__file__).parent),
            undefined=StrictUndefined,
            keep_trailing_newline=True,
        )
        return environment.get_template("medida.md.jinja").render(
            today=f"{datetime.now(UTC):%Y-%m-%d}",
            version=tools.version,
            packages=PACKAGES,
            signed=SIGNED,
            categories=CATEGORIES,
            score=score,
            is_asked=is_asked,
            most=MOST_MILLISECONDS,
            **vars(self),
        )


def is_asked(page: str, category: str) -> bool:
    """Whether a page is made for what this score is about."""
    return category != "seo" or page not in UNLISTED


def score(report: dict[str, Any], category: str) -> int:
    """Return one of Lighthouse's four scores, of 100."""
    return round(report["categories"][category]["score"] * WHOLE)
