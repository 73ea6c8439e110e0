"""referrals.toml: matters that are not in the plan, whose they are, and how to reach them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
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
class Contact:
    """How to reach a body, with the source of that and the source's date."""

    id: str
    text: str
    source: str
    date: str

    @property
    def sourced(self) -> str:
        """How to reach the body, said with its source and date."""
        return f"{self.text} (según {self.source}, {self.date})"


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
    """A subject and the phrases it is known by, each a set of stems; `contact` is its id."""

    id: str
    referral: Referral
    phrases: tuple[frozenset[str], ...]
    contact: str = ""

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
    file = _opened(path)
    contacts = {contact.id: contact.sourced for contact in _contacts(file)}
    return tuple(
        _matter(file, line, table, contacts) for line, table in file.tables("matter", _MATTER)
    )


@cache
def read_contacts(body: str, path: Path = FILE) -> tuple[Contact, ...]:
    """Return the contacts that the matters of `body` name; raises CorpusError."""
    file = _opened(path)
    matters = [table for _, table in file.tables("matter", _MATTER)]
    named = {table["contact"] for table in matters if table["body"] == body}
    return tuple(contact for contact in _contacts(file) if contact.id in named)


def read_contact_list(path: Path = FILE) -> list[Contact]:
    """Return every contact of the file; raises CorpusError."""
    return _contacts(_opened(path))


def _opened(path: Path) -> TableFile:
    file = TableFile(path, may_be_empty=("contact",))
    file.only("contact", "matter")
    return file


def _contacts(file: TableFile) -> list[Contact]:
    return [Contact(**table) for _, table in file.tables("contact", _CONTACT)]


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
    return Matter(table["id"], referral, phrases, table["contact"])
