"""referrals.toml: matters that are not in the plan, whose they are, and how to reach them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.tables import TableFile
from index.analysis import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FILE = Path(__file__).parent / "referrals.toml"
# Of a contact, only `hours` may be left out; of a matter, only `alone`.
_CONTACT = dict.fromkeys(("id", "text", "hours", "source", "date"), str)
_MATTER = {
    **dict.fromkeys(("id", "body", "reason", "contact", "source", "checked_on"), str),
    "phrases": list,
    "alone": list,
}
OPTIONAL = ("hours", "alone")
# The part of a question, by weight, that a phrase good only by itself must make up.
_BY_ITSELF = 2 / 3

Phrase = frozenset[str]


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach a body and when, with the source of that and the source's date."""

    id: str
    text: str
    source: str
    date: str
    hours: str = ""

    @property
    def sourced(self) -> str:
        """How to reach the body and when, said with its source and date."""
        hours = f". Horario: {self.hours}" if self.hours else ""
        return f"{self.text}{hours} (según {self.source}, {self.date})"


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
    """A subject and the phrases it is known by, each a set of stems; `contact` is its id.

    The phrases `alone` are of many subjects: they count if the question says little else.
    """

    id: str
    referral: Referral
    phrases: tuple[Phrase, ...]
    contact: str = ""
    alone: tuple[Phrase, ...] = ()

    def weight_in(self, asked: Mapping[str, float], total: float) -> float:
        """Return the weight of the heaviest phrase that a question of weight `total` says, or 0."""
        by_itself = (value for value in _said(self.alone, asked) if value >= _BY_ITSELF * total)
        return max((*_said(self.phrases, asked), *by_itself), default=0.0)

    def overlap(self, asked: Mapping[str, float]) -> float:
        """Return the weight of the question's words that stand in any phrase."""
        known = frozenset().union(*self.phrases, *self.alone)
        return sum(weight for stem, weight in asked.items() if stem in known)


def read_referrals(path: Path = FILE) -> tuple[Matter, ...]:
    """Read the table; raises CorpusError with the line of a wrong entry."""
    file = _opened(path)
    contacts = {contact.id: contact.sourced for contact in _contacts(file)}
    owners: dict[Phrase, str] = {}
    return tuple(
        _matter(file, line, table, contacts, owners)
        for line, table in file.tables("matter", _MATTER)
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
    file = TableFile(path, may_be_empty=("contact",), optional=OPTIONAL)
    file.only("contact", "matter")
    return file


def _contacts(file: TableFile) -> list[Contact]:
    return [Contact(**table) for _, table in file.tables("contact", _CONTACT)]


def _matter(
    file: TableFile,
    line: int,
    table: dict[str, Any],
    contacts: dict[str, str],
    owners: dict[Phrase, str],
) -> Matter:
    """Build a matter; `owners` has whose each phrase is, and gets those of this one."""
    if table["contact"] and table["contact"] not in contacts:
        raise file.error(line, f"no hay un contacto «{table['contact']}»")
    named = {text: _stems(text) for text in (*table["phrases"], *table.get("alone", ()))}
    for text, phrase in named.items():
        if not phrase:
            raise file.error(line, f"la frase «{text}» no tiene palabras")
        if owners.setdefault(phrase, table["id"]) != table["id"]:
            raise file.error(line, f"la frase «{text}» suena igual que una de «{owners[phrase]}»")
    referral = Referral(
        table["body"],
        table["reason"],
        contacts.get(table["contact"], ""),
        table["source"],
        table["checked_on"],
    )
    phrases, alone = (
        tuple(named[text] for text in table.get(field, ())) for field in ("phrases", "alone")
    )
    return Matter(table["id"], referral, phrases, table["contact"], alone)


def _stems(text: str) -> Phrase:
    return frozenset(token.stem for token in tokens(text))


def _said(phrases: tuple[Phrase, ...], asked: Mapping[str, float]) -> Iterator[float]:
    """Yield the weight of each phrase that a question holds whole."""
    stems = asked.keys()
    return (sum(asked[stem] for stem in phrase) for phrase in phrases if phrase <= stems)
