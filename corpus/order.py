"""The order in which a document is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.model import Document, Passage


def reading(document: Document) -> tuple[Passage, ...]:
    """Return every passage in the order it is read: each objective before its lines."""
    return tuple(
        one
        for passage in document.passages
        if passage.parent is None
        for one in (passage, *document.children(passage.id))
    )


def beside(document: Document, passage: Passage) -> tuple[Passage | None, Passage | None]:
    """Return what is read before and after a passage."""
    every = reading(document)
    at = every.index(passage)
    after = every[at + 1 : at + 2]
    return (every[at - 1] if at else None), (after[0] if after else None)
