"""A text cut to a length where its sentence lets it, never in a word."""

from __future__ import annotations

import re

from assistant.telling.cuts import leans

_END = "…"
_SPACE = re.compile(r"\s+")
# At least this share of the room is used before a comma is taken for the end of a clause.
_SHARE = 0.6


def size(text: str) -> int:
    """Count UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shortened(text: str, room: int) -> str:
    """Return a text if it fits, else its first clauses or words with «…»; "" if none fits."""
    if size(text) <= room:
        return text
    words: list[str] = []
    for word in _SPACE.split(text.strip()):
        if size(" ".join([*words, word])) > room - 1:
            break
        words.append(word)
    return _ended(_to_clause(words), room)


def _to_clause(words: list[str]) -> list[str]:
    """Drop the words after the last comma or stop, if enough are left."""
    ends = [at + 1 for at, word in enumerate(words) if word[-1] in ",;:.)"]
    last = ends[-1] if ends else 0
    return words[:last] if last >= _SHARE * len(words) else words


def _ended(words: list[str], room: int) -> str:
    while words and leans(words[-1]):
        words = words[:-1]
    text = " ".join(words).rstrip(" ,;:.")
    return f"{text}{_END}" if text and room > 0 else ""
