"""References in a question: "línea 4.4", "OE tres", "la quinta línea del objetivo cinco".

A question is rewritten with its numbers marked (#4 a number, @5 a place in order, #4.#4 a
code) and read by patterns. Numbers are exact; only the nouns beside them are corrected.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answers.marking import marked
from corpus.model import LINES, NAMES, OBJECTIVES, SWOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.analysis import Token

_POINTS = {NAMES[kind].singular: NAMES[kind].list for kind in SWOT}
_LONGEST_RANGE = 30
_START = r"(?<![a-zñ])"
_NO = r"(?: (?:numero|num|no|n))?"
_JOINT = r"(?: [ye](?: el| la)? | a(?: el| la)? | al |[ ,-])"
_NUMBER = rf"{_NO} #(\d+)(?![.\d])"
_NUMBERS = rf"(?: de la| del| de el)?{_NO} (#\d+(?:{_JOINT}#\d+)*)(?![.\d])"
_PLACES = r"(@-?\d+(?:(?: y | e |[ ,])(?:el |la )?@-?\d+)*) (?:de (?:sus|las|los|tus|esas) )?"
_OBJECTIVE = r"(?:(?:objetivos?|obj)(?: (?:estrategicos?|estr?))?|oe)"
_LINE = r"(?:lineas?(?: de accion)?|accion)"
_POINT = rf"({'|'.join(_POINTS)})(?:s|es)?(?: institucional(?:es)?)?"
_OF = r"(?:(?: [a-zñ]+)? (?:del|de el|en el|de|para el) (?:el )?| (?:el )?)"
_FIRST = r"(?:#(\d+) @(-?1)|@(-?1) #(\d+)) "
_OF_OBJECTIVE = rf"{_OF}(?:{_OBJECTIVE}{_NUMBER}|@(-?\d+) {_OBJECTIVE})"

_LINES_OF_OBJECTIVE = re.compile(rf"{_START}(?:{_LINE}{_NUMBERS}|{_PLACES}{_LINE}){_OF_OBJECTIVE}")
_FIRST_LINES = re.compile(rf"{_FIRST}{_LINE}{_OF_OBJECTIVE}")
_NTH_OF_OBJECTIVE = re.compile(rf"\bla (@-?\d+)(?: y @-1)?{_OF_OBJECTIVE}")
_OBJECTIVE_NTH = re.compile(rf"{_OBJECTIVE}{_NUMBER}(?: y)?(?: la| su)? @(-?\d+) {_LINE}")
_OBJECTIVE_LINE = re.compile(rf"{_OBJECTIVE}{_NUMBER}( y (?:su|la))? {_LINE}{_NUMBER}(?! del? )")
_BARE_LINES = re.compile(
    rf"\blas? (#\d+(?:{_JOINT}(?:la )?#\d+)*) (?:del|de el|en el) {_OBJECTIVE}{_NUMBER}"
)
_NTH_OF_ALL = re.compile(
    rf"@(-?\d+) {_LINE} (?:de todo el|del|de todos los) (?:plan|programa|documento|objetivos)\b"
)
_CODES = re.compile(r"(?<!\.)#(\d+)\.#(\d+) ?(?:a|al|a linea|-) ?#\1\.#(\d+)(?![.\d])")
_UNITS = "millones|millon|mil|pesos|mdp|por ciento|grados|kilometros|metros"
_CODE = re.compile(
    r"(?:\b(?:punto|inciso|numeral|apartado) )?"
    rf"(?<!\.)#(\d+)\.#(\d+)(?![.\d]| (?:{_UNITS})\b)"
)
_LOOSE_CODE = re.compile(rf"(?:{_LINE}(?: numero)? |^)#(\d+)[, -]#(\d+)$")
_OBJECTIVES = re.compile(rf"{_START}{_OBJECTIVE}{_NUMBERS}")
_NTH_OBJECTIVES = re.compile(rf"{_PLACES}{_OBJECTIVE}")
_FIRST_OBJECTIVES = re.compile(rf"{_FIRST}{_OBJECTIVE}")
_LINES_OF = re.compile(rf"{_START}lineas(?: de accion)? (?:del|de el|de la) #(\d+)$")
_NTH_POINTS = re.compile(rf"{_PLACES}{_POINT}")
_FIRST_POINTS = re.compile(rf"{_FIRST}{_POINT}")
_NUMBER_OF = r"(?:numero|num|no) #(\d+) de (?:los|las|sus) "
_NUMBER_OF_OBJECTIVES = re.compile(rf"{_NUMBER_OF}{_OBJECTIVE}")
_NUMBER_OF_POINTS = re.compile(rf"{_NUMBER_OF}{_POINT}")
_NUMBERED_POINTS = re.compile(rf"{_START}{_POINT}{_NUMBERS}")
_HALF_LINE = re.compile(rf"{_START}(?:{_LINE}{_NUMBER}|@(-?\d+) {_LINE})")


@dataclass(frozen=True, slots=True)
class Code:
    """Something named by its number: an entry of `list`; numbers below 0 count from the end."""

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


def _series(numbers: str) -> list[int]:
    """Return the numbers of "#1 y #3", and all from the first to the last of "#1 a #3"."""
    found = [int(number) for number in re.findall(r"(?<!\d)-?\d+", numbers.replace("-#", " a#"))]
    is_range = " a" in numbers.replace("-#", " a#") and len(found) == 2  # noqa: PLR2004
    return [*range(found[0], min(found[1], found[0] + _LONGEST_RANGE) + 1)] if is_range else found


def _first(many: str | None, place: str | None) -> list[int]:
    """Return the places of "los primeros tres" (1, 2, 3) or "los últimos tres" (-3, -2, -1)."""
    count = min(int(many or 1), _LONGEST_RANGE)
    return [*range(1, count + 1)] if place == "1" else [*range(-count, 0)]


def _named(list_id: str, numbers: list[int]) -> list[Code]:
    return [Code(list_id, number) for number in numbers]


def _lines(match: re.Match[str]) -> list[Code]:
    return _named(f"lista.OE{match[3] or match[4]}", _series(match[1] or match[2]))


def _first_lines(match: re.Match[str]) -> list[Code]:
    places = _first(match[1] or match[4], match[2] or match[3])
    return _named(f"lista.OE{match[5] or match[6]}", places)


def _line(match: re.Match[str]) -> list[Code]:
    return [Code(f"lista.OE{match[1]}", int(match[2]))]


def _objective_line(match: re.Match[str]) -> list[Code]:
    """Read "objetivo 4 línea 6" as the line, "objetivo 4 y su línea 6" as both."""
    objective = _named(OBJECTIVES, [int(match[1])]) if match[2] else []
    return [*objective, Code(f"lista.OE{match[1]}", int(match[3]))]


def _line_range(match: re.Match[str]) -> list[Code]:
    last = min(int(match[3]), int(match[2]) + _LONGEST_RANGE)
    return _named(f"lista.OE{match[1]}", [*range(int(match[2]), last + 1)])


def _objectives(match: re.Match[str]) -> list[Code]:
    return _named(OBJECTIVES, _series(match[1]))


def _first_of(match: re.Match[str]) -> list[Code]:
    list_id = _POINTS[match[5]] if match.re.groups > _GROUPS_OF_FIRST else OBJECTIVES
    return _named(list_id, _first(match[1] or match[4], match[2] or match[3]))


_GROUPS_OF_FIRST = 4
_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], list[Code]]], ...] = (
    (_CODES, _line_range),
    (_CODE, _line),
    (_FIRST_LINES, _first_lines),
    (_OBJECTIVE_LINE, _objective_line),
    (_LINES_OF_OBJECTIVE, _lines),
    (_NTH_OF_OBJECTIVE, lambda match: _named(f"lista.OE{match[2] or match[3]}", _series(match[1]))),
    (_OBJECTIVE_NTH, _line),
    (_BARE_LINES, lambda match: _named(f"lista.OE{match[2]}", _series(match[1]))),
    (_NTH_OF_ALL, lambda match: _named(LINES, _series(match[1]))),
    (_NUMBER_OF_OBJECTIVES, _objectives),
    (_NUMBER_OF_POINTS, lambda match: _named(_POINTS[match[2]], _series(match[1]))),
    (_OBJECTIVES, _objectives),
    (_FIRST_OBJECTIVES, _first_of),
    (_NTH_OBJECTIVES, _objectives),
    (_LINES_OF, _objectives),
    (_NUMBERED_POINTS, lambda match: _named(_POINTS[match[1]], _series(match[2]))),
    (_FIRST_POINTS, _first_of),
    (_NTH_POINTS, lambda match: _named(_POINTS[match[2]], _series(match[1]))),
    (_LOOSE_CODE, _line),
)
