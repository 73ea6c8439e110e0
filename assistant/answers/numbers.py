"""Numbers as people write them in a question, and as we write them in an answer.

Libraries that read number words miss those typed without accents ("decima", "veintidos"),
which is how most people type them.
"""

from __future__ import annotations

import re

LAST = -1
# "El de en medio", whatever the length of the list.
MIDDLE = -99
_TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70,
         "ochenta": 80, "noventa": 90}  # fmt: skip


_CARDINALS = (
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
    "once", "doce", "trece", "catorce", "quince", "dieciseis", "diecisiete", "dieciocho",
    "diecinueve", "veinte", "veintiuno", "veintidos", "veintitres", "veinticuatro",
    "veinticinco", "veintiseis", "veintisiete", "veintiocho", "veintinueve", "treinta",
)  # fmt: skip
_VALUES = {word: value for value, word in enumerate(_CARDINALS)} | _TENS
_ACCENTED = {16: "dieciséis", 22: "veintidós", 23: "veintitrés", 26: "veintiséis"}
_ORDINALS = {
    "primer": 1, "segund": 2, "tercer": 3, "cuart": 4, "quint": 5, "sext": 6, "septim": 7,
    "octav": 8, "noven": 9, "decim": 10, "undecim": 11, "duodecim": 12, "ultim": LAST,
    "penultim": LAST - 1, "antepenultim": LAST - 2,
}  # fmt: skip
_ORDINAL = re.compile(rf"(?!decimos$)({'|'.join(_ORDINALS)})(?:it)?(?:[oa]s?)?$")
_ORDINAL_DIGITS = re.compile(r"(\d{1,3})(?:er|era|ero|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na|o|a)$")


def cardinal(word: str) -> int | None:
    """Return the number a folded word is ("4", "cuatro"), or None."""
    if word.isascii() and word.isdigit():
        # Nothing in a plan has a number of more than three digits but years.
        return int(word) if len(word) <= 3 else None  # noqa: PLR2004
    return _VALUES.get(word)


def ordinal(word: str) -> int | None:
    """Return the place a folded word names ("quinta", "5ta"; LAST for "última"), or None."""
    if match := _ORDINAL_DIGITS.match(word):
        return int(match[1])
    if match := _ORDINAL.match(word):
        return _ORDINALS[match[1]]
    return None


def spelled(number: int, *, feminine: bool = False) -> str:
    """Write a small number as a word, larger ones in digits."""
    if not 0 <= number < len(_CARDINALS):
        return str(number)
    word = _ACCENTED.get(number, _CARDINALS[number])
    if feminine and word.endswith("uno"):
        return f"{word[:-1]}a"
    return word
