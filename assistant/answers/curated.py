"""Answers that people of the institute wrote and two of them approved: which question gets one."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rapidfuzz.distance import OSA

from corpus.words import fold
from index.analysis import tokens
from index.spelling import sound

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from assistant.answers.tools import Tools
    from corpus import Passage

Words = tuple[str, ...]
_ARTICLES = frozenset(["el", "la", "los", "las", "lo", "un", "una", "unos", "unas"])
_CONTRACTED = {"al": "a", "del": "de"}
# Capitals that no sentence begins with.
_NAME = re.compile(r"(?<=\w )[A-ZÁÉÍÓÚÜÑ]\w+|(?<=, )[A-ZÁÉÍÓÚÜÑ]\w+")
# How people begin and end, written without accents.
_GREETED = r"hola|buen(?:os|as)? (?:dias?|tardes|noches)|buenas|disculp[ae]n?|oye|oigan?|perdone?"
_ASKED = (
    r"(?:solo )?(?:quiero|quisiera|queria|me gustaria|necesito) (?:saber|preguntar)(?: si)?"
    r"|(?:me )?(?:puedes?|pueden|podrias?|podrian) (?:decir|decirme|explicar|explicarme)"
    r"|(?:tengo )?una (?:duda|pregunta|consulta)|(?:no )?sabes?(?: usted)?|digame|dime"
)
_THANKED = r"por ?favor|por ?fa|porfis|plis|(?:muchas )?gracias"
_MANNERS = re.compile(rf"^ (?:{_GREETED}|{_ASKED}|{_THANKED}) | (?:{_THANKED}) $")
# How many letters may be wrong in a word of at least so many, the longest first.
_TYPOS = ((9, 2), (5, 1))


@dataclass(frozen=True, slots=True)
class Curated:
    """A short answer: the institute's explanation, beside the passages that it leans on.

    `number` is that of the gap it was written for and `passages` are identifiers.
    """

    number: int
    text: str
    questions: tuple[str, ...]
    passages: tuple[str, ...]
    valid_until: date

    def as_json(self) -> dict[str, Any]:
        """Return the explanation as plain data."""
        return {"text": self.text, "valid_until": self.valid_until.isoformat()}


def fingerprint(passage: Passage) -> str:
    """Return what changes with the text of a passage: its SHA-256, in hexadecimal digits."""
    return hashlib.sha256(passage.text.encode()).hexdigest()


class Curations:
    """All curated answers that are published, by the questions they answer; never changed."""

    def __init__(self, tools: Tools, published: Iterable[Curated] = ()) -> None:
        self._tools = tools
        self._questions = [
            (_words(each), _named(each), one) for one in published for each in one.questions
        ]

    def match(self, text: str) -> Curated | None:
        """Return the answer to the same question: the same words, up to typing errors.

        All of them and no others, in the same order or with the end said first («talleres de
        pintura, ¿cuánto cuestan?»); only articles and manners do not count. A question word, a
        condition or a number more or less asks for something else.
        """
        if not self._questions:
            return None
        asked = _words(text)
        told = [each for each in self._questions if len(each[0]) == len(asked)]
        same = (one for known, _, one in told if known == asked)
        near = (one for known, named, one in told if self._is_like(asked, known, named))
        return next(same, None) or next(near, None)

    def says_something(self, text: str) -> bool:
        """Whether a question has words to be known by."""
        return bool(self._tools.cues.telling(tokens(text)))

    def _is_like(self, asked: Words, known: Words, named: frozenset[str]) -> bool:
        turned = (asked[at:] + asked[:at] for at in range(len(asked)))
        return any(
            all(
                written == meant or (meant not in named and self._is_meant(written, meant))
                for written, meant in zip(words, known, strict=True)
            )
            for words in turned
        )

    def _is_meant(self, written: str, meant: str) -> bool:
        """Whether a word is none that there is, and this one but for a letter."""
        lexicon = self._tools.searcher.lexicon
        if meant not in lexicon.spanish or lexicon.is_spanish(written):
            return False
        # Of a number a digit more is another one.
        if any(map(str.isdigit, written)):
            return False
        near = OSA.distance(written, meant) <= _wrong_letters(meant)
        return near or sound(written) == sound(meant)


def _named(question: str) -> frozenset[str]:
    """Return the acronyms and names of a question: of those a letter less is another one."""
    return frozenset(map(fold, _NAME.findall(question)))


def _words(text: str) -> Words:
    """Return what a question says, word by word, without manners and articles."""
    plain = f" {' '.join(token.word for token in tokens(text))} "
    while (short := _MANNERS.sub(" ", plain)) != plain:
        plain = short
    split = (_CONTRACTED.get(word, word) for word in plain.split())
    return tuple(word for word in split if word not in _ARTICLES)


def _wrong_letters(word: str) -> int:
    return next((most for length, most in _TYPOS if len(word) >= length), 0)
