"""The syllables of a Spanish word as it is written, and the words that a number is said with.

By the rules of the «Ortografía de la lengua española» (RAE and ASALE, 2010): an open vowel beside
a closed one is one syllable, «ciu-dad»; an accent on the closed one parts them, «pa-ís».
"""

from __future__ import annotations

import re

_VOWELS = re.compile(r"[aeoáéóiuíúü]+")
_SILENT_U = re.compile(r"(?<=[qg])u(?=[eiéí])")
_VOWEL_Y = re.compile(r"^y$|(?<=[aeiouáéíóú])y$")
_DOUBLE = re.compile(r"i[ií]|u[uú]")

# Initials that cannot be said as a word (IECM, PDF) are spelt.
_SAYABLE = re.compile(r"(?:[^AEIOUÁÉÍÓÚ]{0,2}[AEIOUÁÉÍÓÚ])+[^AEIOUÁÉÍÓÚ]?")
_LETTERS = dict.fromkeys("FHJLMNÑRSXZ", 2) | {"W": 4}

_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}

_TO_29 = (
    *("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
    *("diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete"),
    *("dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés"),
    *("veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve"),
)
_TENS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_HUNDREDS = (
    *("ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos"),
    *("setecientos", "ochocientos", "novecientos"),
)
_THOUSANDS = 10_000


def syllables(word: str) -> int:
    """Count the syllables of one word, or of initials as they are said; never fewer than one."""
    if "-" in word:
        return sum(map(syllables, word.split("-")))
    if len(word) > 1 and word.isupper():
        if (number := roman_value(word)) is not None:
            return sum(map(syllables, _said(number)))
        if not _SAYABLE.fullmatch(word):
            return sum(_LETTERS.get(letter, 1) for letter in word)
    # An h is not heard and parts nothing: «prohi-bir», but «a-ho-ra» for its open vowels.
    heard = _SILENT_U.sub("", _VOWEL_Y.sub("i", word.casefold())).replace("h", "")
    return max(1, sum(_nuclei(run) for run in _VOWELS.findall(heard)))


def _nuclei(run: str) -> int:
    """Count the syllables of vowels in a row: open ones part, closed ones only if accented."""
    opened = sum(vowel in "aeoáéó" for vowel in run)
    if not opened:
        return 1 + len(_DOUBLE.findall(run))
    return opened + sum(vowel in "íú" for vowel in run)


def number_in_words(number: str) -> list[str]:
    """Say a number as it is read: «2.4», «1,000», «31/12/2025»."""
    whole = re.sub(r",(?=\d{3}(?!\d))", "", number)
    said: list[str] = []
    for part in re.findall(r"\d+|(?<=\d)[.,](?=\d)", whole):
        if not part.isdigit():
            said.append("punto")
        elif int(part) < _THOUSANDS:
            said += _said(int(part))
        else:
            said += [_TO_29[int(figure)] for figure in part]
    return said


def _said(number: int) -> list[str]:
    """Say a whole number under ten thousand."""
    thousands, rest = divmod(number, 1000)
    hundreds, below = divmod(rest, 100)
    said = [*([_TO_29[thousands]] if thousands > 1 else []), *(["mil"] if thousands else [])]
    if hundreds:
        said.append("cien" if rest == 100 else _HUNDREDS[hundreds - 1])  # noqa: PLR2004
    if below >= len(_TO_29):
        tens, below = divmod(below, 10)
        said += [_TENS[tens - 3], *(["y"] if below else [])]
    return [*said, _TO_29[below]] if below or not said else said


def roman_value(word: str) -> int | None:
    """Return the number that a word writes in Roman numerals, or None if it writes none."""
    if not word or not _ROMAN.fullmatch(word):
        return None
    values = [_ROMAN_VALUES[letter] for letter in word]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))
