"""acronyms.toml: how each acronym is said aloud."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.syllables import roman_value
from corpus.tables import TableFile

FILE = Path(__file__).parent / "acronyms.toml"
_ACRONYM = {"written": list, "said": str, "short": str}

# Two capitals in a row are what is looked for in a text; a plural may end in a small s.
CAPITALS = re.compile(r"[A-ZÁÉÍÓÚÜÑ]{2,}")
_LETTERS = dict(
    zip(
        "abcdefghijklmnñopqrstuvwxyz",
        (
            *("a", "be", "ce", "de", "e", "efe", "ge", "hache", "i", "jota", "ka", "ele", "eme"),
            *("ene", "eñe", "o", "pe", "cu", "erre", "ese", "te", "u", "uve", "doble u", "equis"),
            *("i griega", "zeta"),
        ),
        strict=True,
    )
)
_SAYABLE = re.compile(r"(?:[^aeiouáéíóú]{0,3}[aeiouáéíóú])+[^aeiouáéíóú]?")


@dataclass(frozen=True, slots=True)
class Acronym:
    """What is said for an acronym, and how the acronym itself sounds."""

    said: str
    short: str


def read_acronyms(path: Path = FILE) -> dict[str, Acronym]:
    """Read the acronyms by each of their spellings; raises CorpusError with the line."""
    file = TableFile(path)
    file.only("acronym")
    found: dict[str, Acronym] = {}
    for line, table in file.tables("acronym", _ACRONYM):
        for written in table["written"]:
            if written in found:
                raise file.error(line, f"«{written}» está dos veces")
            found[written] = Acronym(table["said"], table["short"])
    return found


@cache
def acronyms() -> dict[str, Acronym]:
    """Return the acronyms of the file, read once."""
    return read_acronyms()


def uncovered(text: str) -> list[str]:
    """Return the runs of capitals that neither the table nor Roman numerals explain."""
    known = acronyms()
    return [run for run in CAPITALS.findall(text) if run not in known and roman_value(run) is None]


def spelt(word: str) -> str:
    """Say a word letter by letter."""
    return " ".join(_LETTERS.get(letter, letter) for letter in word.casefold())


def sounded(word: str) -> str:
    """Say an unknown acronym or a piece of an address: as a word if it can be, else spelt."""
    small = word.casefold()
    if roman_value(word.upper()) is not None:
        return spelt(word)
    return small if _SAYABLE.fullmatch(small) else spelt(small)
