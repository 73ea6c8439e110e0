"""A question with its numbers marked: #4 a number, @5 a place in order, #4.#4 a code.

"4", "cuatro" and "IV" after a noun are numbers; "quinta" and "5ta" are places.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers.numbers import LAST, MIDDLE, cardinal, ordinal
from corpus.model import NAMES, SWOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.analysis import Token

_LETTERS = {"oe": "oe", "l": "linea"} | {
    NAMES[kind].prefix.lower(): NAMES[kind].singular for kind in SWOT
}
_SPOKEN_STOP = {"punto", "coma"}
_GLUED = re.compile(r"([a-zñ]{1,12})(\d{1,3})$")
# "L 2.4" and "F 3": a letter apart from its number, where nothing else is said.
_LETTER_ALONE = re.compile(rf"^({'|'.join(_LETTERS)}) #(\d+(?:[ .,-]#\d+)?)$")
_TENS = re.compile(r"#([3-9]0) y #([1-9])(?![.\d])")
# "O.E. 4" is read as three words.
_APART = re.compile(r"\bo e(?= [#@])")
_ROMAN = re.compile(
    r"\b(objetivos?(?: estrategicos?)?|obj(?: estr?)?|oe|linea"
    r"|fortaleza|debilidad|oportunidad|amenaza)"
    r"(?: (?:no|num|numero))? (i{1,3}|iv|vi{0,3}|ix|x)\b"
)
# "La oportunidad tercera", but not "el objetivo 2, tercera línea".
_PART = (
    r"objetivos?(?: estrategicos?)?|oe|lineas?(?: de accion)?"
    r"|fortaleza|debilidad|oportunidad|amenaza"
)
_NOUN_FIRST = re.compile(rf"\b({_PART}) @(-?\d+)(?! (?:{_PART})\b(?! #))")
_ROMANS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
# Lines and numbers of other things.
_ELSEWHERE = re.compile(
    r"\blineas? (?:de captura|de credito|telefonicas?|#\d+ del (?:metro|metrobus|tren)\b"
    r"|del (?:metro|metrobus|tren) #\d+)(?: #\d+(?:\.#\d+)?)?|\bobjetivos? #?\d{4}\b"
    r"|(?:\bcada|#1 por|\buna por) (?:#1|una)(?![.\d\w])"
)
# "La 2.5" and "la dos cinco" are lines; a magnitude or a percentage is "el 2.5".
_THE_LINE = re.compile(r"\blas? #(\d+)[ .,-]#(\d+)(?![.\d])(?! #)")
# "Oportunidá" is known by its stem and is not corrected.
_SAID_SHORT = re.compile(r"\b(oportunida|debilida)\b")
# Places that are no ordinals.
_PLACES = (
    (
        re.compile(r"\b(?:que (?:queda|esta|va) )?(?:del medio|(?:de )?en medio)\b(?! de )"),
        f"@{MIDDLE}",
    ),
    (re.compile(r"\b(?:que (?:aparece|viene|esta|va) )?(?:hasta el|al) final\b"), f"@{LAST}"),
)
# "No la 4.3 sino la 4.4".
_NOT_BUT = re.compile(r"^.*\bno\b.*#.*\bsino\b(?=.*#)")


def marked(text: str, found: tuple[Token, ...]) -> str:
    """Rewrite a question: folded words, #n for numbers, @n for places, #n.#n for codes."""
    pieces: list[str] = []
    for token, before in zip(found, _gaps(text, found), strict=True):
        for piece in _pieces(token.word):
            glue = _glue(pieces, piece, before)
            if glue == "." and pieces[-1] in _SPOKEN_STOP:
                del pieces[-2:]
            pieces += [glue, piece]
    whole = _TENS.sub(lambda match: f"#{int(match[1]) + int(match[2])}", "".join(pieces[1:]))
    whole = _ROMAN.sub(lambda match: f"{match[1]} #{_ROMANS.index(match[2])}", whole)
    for place, sign in _PLACES:
        whole = place.sub(sign, whole)
    whole = _SAID_SHORT.sub(r"\1d", whole)
    whole = _NOUN_FIRST.sub(_place_first, " ".join(_NOT_BUT.sub("", whole).split()))
    whole = _ELSEWHERE.sub(" ", _APART.sub("oe", whole))
    whole = _THE_LINE.sub(r"linea #\1.#\2", whole)
    return _LETTER_ALONE.sub(lambda match: f"{_LETTERS[match[1]]} #{match[2]}", whole)


def _place_first(match: re.Match[str]) -> str:
    """Write "oportunidad @3" as a number, and "oportunidad @-1" the other way round."""
    noun, place = match[1], int(match[2])
    return f"{noun} #{place}" if place > 0 else f"@{place} {noun}"


def _gaps(text: str, found: tuple[Token, ...]) -> Iterator[str]:
    at = 0
    for token in found:
        yield text[at : token.start]
        at = token.end


def _pieces(word: str) -> list[str]:
    if (place := ordinal(word)) is not None:
        return [f"@{place}"]
    if (number := cardinal(word)) is not None:
        return [f"#{number}"]
    if match := _GLUED.match(word):
        return [_LETTERS.get(match[1], match[1]), f"#{int(match[2])}"]
    return [word]


def _glue(pieces: list[str], piece: str, before: str) -> str:
    """Return the sign that alone stands between two numbers, a space elsewhere."""
    if not piece.startswith("#") or not pieces:
        return " "
    if pieces[-1].startswith("#"):
        return {".": ".", ",": ",", "-": "-", "–": "-"}.get(before.strip(), " ")
    spoken = pieces[-1] in _SPOKEN_STOP and pieces[-3:-2] and pieces[-3].startswith("#")
    return "." if spoken else " "
