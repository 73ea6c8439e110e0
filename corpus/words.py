"""Whole words and phrases of a Spanish text, found with or without capitals and accents."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# One letter for one letter, so that a place in the folded text is a place in the text.
_FOLDED = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÑÁÉÍÓÚÜáéíóúü", "abcdefghijklmnopqrstuvwxyzñaeiouuaeiouu"
)


def fold(text: str) -> str:
    """Return a text of the same length in small letters without accents; ñ stays."""
    return text.translate(_FOLDED)


def places(text: str, phrase: str) -> Iterator[int]:
    """Yield where a folded phrase starts in a folded text, as whole words."""
    start = text.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(phrase, start + 1)
