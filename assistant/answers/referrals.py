"""referrals.toml: matters that are not in the plan, whose they are, and how to reach them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.tables import TableFile
from index.analysis import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = Path(__file__).parent / "referrals.toml"
_CONTACT = dict.fromkeys(("id", "text", "source", "date"), str)
_MATTER = {
    **dict.fromkeys(("id", "body", "reason", "contact", "source", "checked_on"), str),
    "phrases": list,
}


@dataclass(frozen=True, slots=True)
class Referral:
    """Who is competent and why; `contact` bears its source and date, or is empty."""

    body: str
    reason: str
    contact: str
    source: str
    checked_on: str


@dataclass(frozen=True, slots=True)
class Matter:
    """A subject and the phrases it is known by, each a set of stems."""

    id: str
    referral: Referral
    phrases: tuple[frozenset[str], ...]

    def weight_in(self, asked: Mapping[str, float]) -> float:
        """Return the weight of the heaviest phrase that a question holds whole, or 0."""
        stems = asked.keys()
        return max(
            (sum(asked[stem] for stem in phrase) for phrase in self.phrases if phrase <= stems),
            default=0.0,
        )

    def overlap(self, asked: Mapping[str, float]) -> float:
        """Return the weight of the question's words that stand in any phrase."""
        known = frozenset().union(*self.phrases)
        return sum(weight for stem, weight in asked.items() if stem in known)


def read_referrals(path: Path = FILE) -> tuple[Matter, ...]:
    """Read the table; raises CorpusError with the line of a wrong entry."""
    file = TableFile(path, may_be_empty=("contact",))
    file.only("contact", "matter")
    contacts = {
        table["id"]: f"{table['text']} (según {table['source']}, {table['date']})"
        for _, table in file.tables("contact", _CONTACT)
    }
    return tuple(
        _matter(file, line, table, contacts) for line, table in file.tables("matter", _MATTER)
    )


def _matter(file: TableFile, line: int, table: dict[str, Any], contacts: dict[str, str]) -> Matter:
    if table["contact"] and table["contact"] not in contacts:
        raise file.error(line, f"no hay un contacto «{table['contact']}»")
    referral = Referral(
        table["body"],
        table["reason"],
        contacts.get(table["contact"], ""),
        table["source"],
        table["checked_on"],
    )
    phrases = tuple(
        frozenset(token.stem for token in tokens(phrase)) for phrase in table["phrases"]
    )
    return Matter(table["id"], referral, phrases)
