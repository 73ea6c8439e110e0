"""glosario.toml: the plan's hard terms in plain words, and where a text uses them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.readability import measure
from corpus.tables import TableFile
from corpus.words import fold, places

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

_REVIEW = dict.fromkeys(("author", "date", "state"), str)
_ENTRY = {"id": str, "term": str, "forms": list, "plain": str}
MOST_WORDS = 40


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term, the spellings by which texts have it, and what it means: ours, never a quote."""

    id: str
    term: str
    forms: tuple[str, ...]
    plain: str


@dataclass(frozen=True, slots=True)
class TermPlace:
    """Characters `start` to `end` (exclusive) of a text, where it uses a term."""

    start: int
    end: int
    entry: GlossaryEntry


def read_glossary(path: Path, texts: Iterable[str]) -> tuple[GlossaryEntry, ...]:
    """Read the terms; each form must stand in one of `texts`. Raises CorpusError with the line."""
    if not path.exists():
        return ()
    file = TableFile(path)
    file.only("review", "entry")
    file.table("review", _REVIEW)
    # A line's end is no part of any form: none is found across two texts.
    everything, seen = "\n".join(map(fold, texts)), set[str]()
    entries = []
    for line, table in file.tables("entry", _ENTRY):
        reason = _wrong(table["id"], table["term"], table["forms"], everything, seen)
        if reason is None and measure(table["plain"]).words > MOST_WORDS:
            reason = f"«plain» tiene más de {MOST_WORDS} palabras"
        if reason is not None:
            raise file.error(line, reason)
        entries.append(GlossaryEntry(**{**table, "forms": tuple(table["forms"])}))
    return tuple(entries)


def _wrong(
    entry_id: str, term: str, forms: list[str], everything: str, seen: set[str]
) -> str | None:
    """Return what is wrong with an entry, and remember its names in `seen`."""
    for name in (f"id {entry_id}", f"término {fold(term)}"):
        if name in seen:
            return f"«{entry_id}» ({term}) ya está en otra entrada"
        seen.add(name)
    for form in map(fold, forms):
        if form in seen:
            return f"la forma «{form}» está dos veces"
        if next(places(everything, form), None) is None:
            return f"la forma «{form}» no aparece en ningún pasaje ni texto claro"
        seen.add(form)
    return None


def terms_in(text: str, glossary: Collection[GlossaryEntry]) -> tuple[TermPlace, ...]:
    """Find the terms a text uses, in order: the longest form wins, each term once at its first."""
    folded = fold(text)
    found = [
        TermPlace(start, start + len(form), entry)
        for entry in glossary
        for form in entry.forms
        for start in places(folded, fold(form))
    ]
    apart: list[TermPlace] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in apart):
            apart.append(one)
    first: dict[str, TermPlace] = {}
    for one in sorted(apart, key=lambda one: one.start):
        first.setdefault(one.entry.id, one)
    return tuple(first.values())
