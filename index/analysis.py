"""The Spanish analyser: one function for what is indexed, asked and highlighted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import Stemmer

# Snowball separates these from their plurals; the stem of each is fixed here.
EXCEPTIONS = {
    "acto": "acto",
    "actos": "acto",
    "año": "año",
    "años": "año",
    "gobierno": "gobiern",
    "gobiernos": "gobiern",
    "linea": "line",
    "lineas": "line",
    "mujer": "mujer",
    "mujeres": "mujer",
    "obra": "obra",
    "obras": "obra",
}

# A letter may be followed by its accents, as some keyboards send them.
_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
# The longest word of a Spanish dictionary has 23 letters. What is longer is no word: it is
# cut, so that nothing works on megabytes of it.
_LONGEST = 40
_TILDE = "\u0303"
_snowball = Stemmer.Stemmer("spanish", 0)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: `word` is folded, `stem` its stem, `start` and `end` its characters."""

    word: str
    stem: str
    start: int
    end: int


def fold(text: str) -> str:
    """Lower case without accents; ñ is a letter and stays one."""
    if text.isascii():
        return text.lower()
    # Some letters of style (ℌ) have their capital as their plain form: fold the case last.
    plain = unicodedata.normalize("NFKD", text).casefold()
    decomposed = unicodedata.normalize("NFKD", plain)
    kept = [
        char
        for at, char in enumerate(decomposed)
        if not unicodedata.combining(char) or (char == _TILDE and decomposed[at - 1] == "n")
    ]
    return unicodedata.normalize("NFC", "".join(kept))


def stem(word: str) -> str:
    """Return the stem of a folded word."""
    return EXCEPTIONS.get(word) or fold(_snowball.stemWord(word))


def tokens(text: str) -> list[Token]:
    """Return every word of `text`, stop words too, with its place in `text`."""
    found = []
    for match in _WORD.finditer(text):
        word = fold(match[0][:_LONGEST])[:_LONGEST]
        found.append(Token(word, stem(word), match.start(), match.end()))
    return found


def content(found: list[Token]) -> list[Token]:
    """Return the tokens that are not stop words."""
    return [token for token in found if token.word not in STOP_WORDS]


def _read_stop_words() -> frozenset[str]:
    lines = (Path(__file__).parent / "stopwords.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(line.strip() for line in lines if line.strip() and line[0] != "#")


STOP_WORDS = _read_stop_words()
