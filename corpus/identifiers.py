"""A passage by its identifier, however somebody typed it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.model import Document, Passage


def find_passage(document: Document, typed: str) -> Passage | None:
    """Return the passage meant, whatever the case and the accents its identifier was typed with."""
    meant = _folded(typed)
    return next((one for one in document.passages if _folded(one.id) == meant), None)


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.strip().casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
