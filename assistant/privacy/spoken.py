"""Numbers written out in words: «cincuenta y cinco doce treinta y cuatro…»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.privacy.folding import Folded

_FEWEST = 9
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
    run: list[tuple[int, int]] = []
    digits = 0
    for word in _WORD.finditer(folded.text):
        size = _DIGITS.get(word[0], 0)
        if size:
            run.append(word.span())
            digits += size
        elif word[0].isdigit() and run:
            digits += len(word[0])
        elif word[0] == "Y" and run:
            # «cincuenta y cinco» has two digits, not three.
            digits -= 1
        else:
            yield from _told(run, digits)
            run, digits = [], 0
    yield from _told(run, digits)


def _told(run: list[tuple[int, int]], digits: int) -> Iterator[tuple[int, int]]:
    if digits >= _FEWEST:
        yield run[0][0], run[-1][1]
