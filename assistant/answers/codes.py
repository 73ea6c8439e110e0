"""References in a question: "línea 4.4", "OE tres", "la quinta línea del objetivo cinco".

A question is rewritten with its numbers marked (#4 a number, @5 a place in order, #4.#4 a
code) and read by patterns. Numbers are exact; only the nouns beside them are corrected.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answers.numbers import LAST, cardinal, ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.analysis import Token

_SWOT = {
    "fortaleza": "lista.fortalezas",
    "debilidad": "lista.debilidades",
    "oportunidad": "lista.oportunidades",
    "amenaza": "lista.amenazas",
}
_LETTERS = {
    "oe": "oe", "l": "linea", "f": "fortaleza", "d": "debilidad", "o": "oportunidad",
    "a": "amenaza",
}  # fmt: skip
_LONGEST_RANGE = 30
_SPOKEN_STOP = {"punto", "coma"}
_GLUED = re.compile(r"([a-zñ]{1,12})(\d{1,3})$")

_NUMBER = r"(?: (?:numero|num|no|n))? #(\d+)"
_SERIES = r"(?: (?:numero|num|no|n))? (#\d+(?:(?: y | e | a | al |[ ,])#\d+)*)"
_PLACE = r"@(-?\d+) "
_OBJECTIVE = r"(?:objetivos?(?: estrategicos?)?|oe)"
_LINE = r"(?:lineas?(?: de accion)?|accion)"
_POINT = rf"({'|'.join(_SWOT)})(?:s|es)?(?: institucional(?:es)?)?"
_OF = r"(?: [a-zñ]+)? (?:del|de el|en el|de|para el) (?:el )?"

_LINE_OF_OBJECTIVE = re.compile(
    rf"(?<![a-zñ])(?:{_LINE}{_NUMBER}|{_PLACE}{_LINE}){_OF}(?:{_OBJECTIVE}{_NUMBER}|{_PLACE}{_OBJECTIVE})"
)
_OBJECTIVE_LINE = re.compile(rf"{_OBJECTIVE}{_NUMBER} {_LINE}{_NUMBER}")
_CODE = re.compile(r"(?<!\.)#(\d+)\.#(\d+)(?![.\d])")
_LOOSE_CODE = re.compile(rf"(?:{_LINE}(?: numero)? |^)#(\d+)[, ]#(\d+)$")
_OBJECTIVES = re.compile(rf"(?<![a-zñ]){_OBJECTIVE}{_SERIES}")
_NTH_OBJECTIVE = re.compile(rf"{_PLACE}{_OBJECTIVE}")
_POINTS = re.compile(rf"(?<![a-zñ]){_POINT}{_SERIES}")
_NTH_POINT = re.compile(rf"{_PLACE}{_POINT}")
_HALF_LINE = re.compile(rf"(?<![a-zñ])(?:{_LINE}{_NUMBER}|{_PLACE}{_LINE})")


@dataclass(frozen=True, slots=True)
class Code:
    """Something named by its number: an entry of `list`, the `number`-th, or LAST."""

    list: str
    number: int


def codes(text: str, found: tuple[Token, ...]) -> tuple[list[Code], str]:
    """Return what a question names by number, and the question without it."""
    rest = marked(text, found)
    named: list[tuple[int, Code]] = []
    for pattern, reader in _READERS:
        for match in pattern.finditer(rest):
            named += [(match.start(), code) for code in reader(match)]
        rest = pattern.sub(lambda match: " " * len(match[0]), rest)
    ordered = [code for _, code in sorted(named, key=lambda row: row[0])]
    return list(dict.fromkeys(ordered)), " ".join(rest.split())


def half_line(rest: str) -> int | None:
    """Return the number of a line named without its objective ("línea 3"), or None."""
    match = _HALF_LINE.search(rest)
    return int(match[1] or match[2]) if match else None


def marked(text: str, found: tuple[Token, ...]) -> str:
    """Rewrite a question: folded words, #n for numbers, @n for places, #n.#n for codes."""
    pieces: list[str] = []
    for token, before in zip(found, _gaps(text, found), strict=True):
        for piece in _pieces(token.word):
            glue = _glue(pieces, piece, before)
            if glue == "." and pieces[-1] in _SPOKEN_STOP:
                del pieces[-2:]
            pieces += [glue, piece]
    return "".join(pieces[1:])


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
    """Return "." or "," where only that stands between two numbers, a space elsewhere."""
    if not piece.startswith("#") or not pieces:
        return " "
    if pieces[-1].startswith("#"):
        return {".": ".", ",": ","}.get(before.rstrip(), " ")
    spoken = pieces[-1] in _SPOKEN_STOP and pieces[-3:-2] and pieces[-3].startswith("#")
    return "." if spoken else " "


def _line_of_objective(match: re.Match[str]) -> list[Code]:
    line, objective = match[1] or match[2], match[3] or match[4]
    return [Code(f"lista.OE{objective}", int(line))]


def _objective_line(match: re.Match[str]) -> list[Code]:
    return [Code(f"lista.OE{match[1]}", int(match[2]))]


def _series(numbers: str) -> list[int]:
    found = [int(number) for number in re.findall(r"\d+", numbers)]
    is_range = " a" in numbers and len(found) == 2  # noqa: PLR2004
    return [*range(found[0], min(found[1], found[0] + _LONGEST_RANGE) + 1)] if is_range else found


_READERS = (
    (_CODE, _objective_line),
    (_LINE_OF_OBJECTIVE, _line_of_objective),
    (_OBJECTIVE_LINE, _objective_line),
    (_OBJECTIVES, lambda match: [Code("lista.objetivos", n) for n in _series(match[1])]),
    (_NTH_OBJECTIVE, lambda match: [Code("lista.objetivos", int(match[1]))]),
    (_POINTS, lambda match: [Code(_SWOT[match[1]], n) for n in _series(match[2])]),
    (_NTH_POINT, lambda match: [Code(_SWOT[match[2]], int(match[1]))]),
    (_LOOSE_CODE, _objective_line),
)

__all__ = ["LAST", "Code", "codes", "half_line", "marked"]
