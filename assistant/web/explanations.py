"""What is told beside the quotes, in the language of the page: plain texts and hard words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from assistant.web.interface import ENGLISH, SPANISH, is_english

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.answers.citation import Citation
    from corpus.glossary import GlossaryEntry
    from corpus.model import Document

_NAME = re.compile("“([^”]*)”")


@dataclass(frozen=True, slots=True)
class Explained:
    """A hard word of the plan, what it is called in `language` if that differs, and its meaning."""

    id: str
    term: str
    gloss: str
    plain: str
    language: str


def plain_text(citation: Citation) -> Markup | str | None:
    """Return a quote in plain words of the page's language, or in Spanish for want of them."""
    english = _english(citation)
    return citation.plain if english is None else _with_names(english)


def summary(citation: Citation) -> str:
    """Return what a quote says, for where no word can be marked as Spanish."""
    return _english(citation) or citation.passage.text


def plain_language(citation: Citation) -> str:
    """Return the language of a quote's plain words."""
    return ENGLISH if _english(citation) else SPANISH


def _english(citation: Citation) -> str | None:
    return citation.document.english.plain.get(citation.passage.id) if is_english() else None


def _with_names(english: str) -> Markup:
    """Mark what English texts have between “ and ”: what the plan calls something in Spanish."""
    pieces = _NAME.split(english)
    return Markup("").join(
        Markup('“<span lang="es-MX">%s</span>”') % piece if at % 2 else piece
        for at, piece in enumerate(pieces)
    )


def explained(entries: Iterable[GlossaryEntry], document: Document) -> list[Explained]:
    """Explain hard words in the language of the page, or in Spanish for want of it."""
    glossary = document.english.glossary if is_english() else {}
    found = []
    for entry in entries:
        other = glossary.get(entry.id)
        if other is None:
            found.append(Explained(entry.id, entry.term, "", entry.plain, SPANISH))
        else:
            gloss = _beside(entry.term, other.term)
            found.append(Explained(entry.id, entry.term, gloss, other.plain, ENGLISH))
    return found


def _beside(term: str, english: str) -> str:
    """Return what English calls a term, without the term itself that it stands beside."""
    if english.startswith(term):
        return english.removeprefix(term).strip(" ()")
    return english.removesuffix(f" ({term.lower()})")


def titles(document: Document) -> dict[str, str]:
    """Return the short names of the plan's parts in the language of the page."""
    return (document.english.titles if is_english() else {}) or document.titles
