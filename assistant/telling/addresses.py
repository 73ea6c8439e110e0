"""Internet addresses as they are dictated: piece by piece, punctuation named."""

from __future__ import annotations

import re

from assistant.telling.acronyms import acronyms, sounded, spelt
from assistant.telling.numbers import figures

ADDRESS = re.compile(
    r"https?://\S+|(?:[\w.-]+@)?(?:[\w-]+\.)+(?:mx|com|org|net|gob|edu)(?:/\S*)?", re.IGNORECASE
)
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_MARKS = {
    ".": "punto", "/": "diagonal", "-": "guion", "_": "guion bajo", "@": "arroba",
    "?": "signo de interrogación", "=": "igual", "&": "et", "#": "gato", ":": "dos puntos",
    "~": "tilde", "+": "más", "%": "por ciento",
}  # fmt: skip
_NAMED = {"www": "triple doble u", "org": "org"}
_PART = re.compile(r"\d+|[^\W\d_]+|.")
_PIECE = re.compile(r"(?:https?://)?[^/]+|/[^/]*", re.IGNORECASE)
_LONGEST_COUNTRY = 2


def address_pieces(written: str) -> list[tuple[str, str]]:
    """Cut an address before each slash; return each piece as written and as said.

    The scheme is not said: a browser puts it.
    """
    return [(piece, _said(_SCHEME.sub("", piece))) for piece in _PIECE.findall(written)]


def _said(piece: str) -> str:
    return " ".join(_part(part) for part in _PART.findall(piece))


def _part(part: str) -> str:
    if part.isdecimal():
        return figures(part)
    if not part[0].isalpha():
        return _MARKS.get(part, part)
    if part.casefold() in _NAMED:
        return _NAMED[part.casefold()]
    if part.upper() in acronyms():
        # Who attends knows the name, and whoever writes it down wants its letters.
        return part.casefold() if _is_name(part) else acronyms()[part.upper()].short
    return spelt(part) if len(part) <= _LONGEST_COUNTRY else sounded(part)


def _is_name(part: str) -> bool:
    """Whether a table has the small form too: it is how people know the site."""
    return part.casefold() in acronyms()
