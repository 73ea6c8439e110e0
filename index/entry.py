"""What goes into an index: a text with its key, its title and what it stands under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.model import NAMES, is_link

if TYPE_CHECKING:
    from corpus import Corpus, Document, Passage


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to find. `key` is unique in its index; `context` is the text of its parent."""

    key: str
    text: str
    title: str = ""
    context: str = ""


def key(document: Document, passage: Passage) -> str:
    """Return the key of a passage; identifiers are unique only within their document."""
    return f"{document.id}#{passage.id}"


def entries(corpus: Corpus) -> list[Entry]:
    """Return an entry for every passage of every document, in reading order."""
    return [
        Entry(
            key(document, passage),
            _searchable(passage.text),
            _title(passage),
            _context(document, passage),
        )
        for document in corpus.documents
        for passage in document.passages
    ]


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
