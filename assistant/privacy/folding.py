"""Text as its data would be typed into a form: plain capitals and digits, one for one."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

# Letters of the Greek and Cyrillic scripts that look like ours: copied, or put to deceive.
_LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТУҮХԚԜԌӀΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ", "ABESIJKMHOPCTYYXQWGIABEZHIKMNOPTYXC"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without accents, invisible characters and other shapes of letters and digits.

    `places[i]` is where its character `i` stands in the text it comes from.
    """

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a part of it begins and ends in the text it comes from."""
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """Fold a text: full-width letters, digits of any script, accents (Ñ stays), lower case."""
    made: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for plain in _plain(char):
            made.append(plain)
            places.append(place)
    return Folded("".join(made), tuple(places))


def _plain(char: str) -> str:
    if char.isascii():
        return char.upper()
    if unicodedata.category(char) in {"Cf", "Mn", "Me"}:
        return ""
    if char in "ñÑ":
        return "Ñ"
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit)
    decomposed = unicodedata.normalize("NFKD", char)
    plain = "".join(one for one in decomposed if unicodedata.category(one) != "Mn")
    return plain.upper().translate(_LOOKALIKES)
