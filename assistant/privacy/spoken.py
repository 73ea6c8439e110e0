"""Numbers written out in words: «cincuenta y cinco doce treinta y cuatro…»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.privacy.folding import Folded

_FEWEST = 9
# «5512345678 un saludo» says none.
_FEWEST_SAID = 3
_WORD = re.compile(r"[A-ZÑ0-9]+")
_ONE = "CERO UN UNO UNA DOS TRES CUATRO CINCO SEIS SIETE OCHO NUEVE"
_TWO = (
    "DIEZ ONCE DOCE TRECE CATORCE QUINCE DIECISEIS DIECISIETE DIECIOCHO DIECINUEVE VEINTE VEINTIUN"
    " VEINTIUNO VEINTIDOS VEINTITRES VEINTICUATRO VEINTICINCO VEINTISEIS VEINTISIETE VEINTIOCHO"
    " VEINTINUEVE TREINTA CUARENTA CINCUENTA SESENTA SETENTA OCHENTA NOVENTA"
)
_THREE = "CIEN CIENTO DOSCIENTOS TRESCIENTOS CUATROCIENTOS QUINIENTOS SEISCIENTOS OCHOCIENTOS"
_DIGITS = {
    word: size for size, words in ((1, _ONE), (2, _TWO), (3, _THREE)) for word in words.split()
}


def spoken_numbers(folded: Folded) -> Iterator[tuple[int, int]]:
    """Yield where nine digits or more are written one after the other in words."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(folded.text):
        if word[0] in _DIGITS or word[0].isdigit() or (word[0] == "Y" and run):
            run.append(word)
        else:
            yield from _told(run)
            run = []
    yield from _told(run)


def _told(run: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Yield a run with digits enough, of which some are said: «5512 treinta y cuatro…»."""
    while run and run[-1][0] == "Y":
        run.pop()
    # «cincuenta y cinco» has two digits, not three.
    sizes = [-1 if one[0] == "Y" else _DIGITS.get(one[0], len(one[0])) for one in run]
    said = sum(one[0] in _DIGITS for one in run)
    if sum(sizes) >= _FEWEST and said >= _FEWEST_SAID:
        yield run[0].start(), run[-1].end()
