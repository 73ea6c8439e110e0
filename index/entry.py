"""What goes into an index: a text with its key, its title and what it stands under."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.model import NAMES, is_link
from index.analysis import tokens

if TYPE_CHECKING:
    from corpus import Corpus, Document, Passage


BEYOND = "#"
IN_PLAN = "="


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to find. `key` is unique in its index; `context` is the text of its parent.

    `plain`, `asks` and `citizen` are other words for the text: explained, asked for, and
    named by citizens.
    """

    key: str
    text: str
    title: str = ""
    context: str = ""
    plain: str = ""
    asks: tuple[str, ...] = ()
    citizen: str = ""

    @property
    def other_words(self) -> str:
        """What it is explained by, asked for by and called by citizens."""
        return " . ".join((self.plain, *self.asks, self.citizen))

    @property
    def every_word(self) -> str:
        """All that an entry can be found by, but for its context."""
        return f"{self.title} . {self.text} . {self.other_words}"


def key(document: Document, passage: Passage) -> str:
    """Return the key of a passage; identifiers are unique only within their document."""
    return f"{document.id}#{passage.id}"


def entries(corpus: Corpus) -> list[Entry]:
    """Return an entry for every passage of every document, in reading order."""
    return [
        entry_of(document, passage)
        for document in corpus.documents
        for passage in document.passages
    ]


def examples(corpus: Corpus) -> list[tuple[str, str]]:
    """Return texts and questions, each with the key of a passage that answers it.

    What no passage answers has what it is about instead, after BEYOND.
    """
    found = []
    for document in corpus.documents:
        for passage in document.passages:
            entry = entry_of(document, passage)
            texts = (passage.text, entry.plain, *entry.asks)
            found += [(entry.key, text) for text in texts if text]
        for question in document.questions:
            keys = [f"{document.id}#{name}" for name in question.passages]
            found += [(key, question.text) for key in keys or [f"{BEYOND}{question.about}"]]
    return found


def entry_of(document: Document, passage: Passage) -> Entry:
    """Return all that a passage can be found by."""
    plain = document.plain.get(passage.id)
    words = plain.words if plain else ()
    return Entry(
        key(document, passage),
        _searchable(passage.text),
        _title(passage),
        _context(document, passage),
        plain.text if plain else "",
        plain.asks if plain else (),
        " . ".join((*words, *_citizen_words(document, passage))),
    )


def _citizen_words(document: Document, passage: Passage) -> list[str]:
    """Return the citizens' words for every term of the institution that the passage holds."""
    text = _plain(passage.text)
    return [
        word
        for term in document.vocabulary
        if _plain(term.institution) in text
        for word in term.citizen
    ]


@lru_cache(maxsize=1000)
def _plain(text: str) -> str:
    return f" {' '.join(token.word for token in tokens(text))} "


def _title(passage: Passage) -> str:
    """Call a passage by its label and by the name of its list, in the plural."""
    naming = NAMES.get(passage.kind)
    return f"{passage.label} {naming.plural}" if naming else passage.label


def _searchable(text: str) -> str:
    """Leave out addresses: a link is found by its label."""
    return "" if is_link(text) else text


def _context(document: Document, passage: Passage) -> str:
    parent = document.get(passage.parent) if passage.parent else None
    return parent.text if parent else ""
