"""Answers that people of the institute wrote and two of them approved: which question gets one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rapidfuzz.distance import OSA

from assistant.answers.clauses import asked_part
from index.analysis import tokens
from index.spelling import sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from assistant.answers.tools import Tools
    from corpus import Passage
    from index.analysis import Token

# Without them a question asks for the opposite.
_NEGATIONS = frozenset({"no", "sin", "nunca", "tampoco", "ni"})
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


@dataclass(frozen=True, slots=True)
class _Asked:
    words: tuple[Token, ...]
    stems: frozenset[str]
    negated: bool


class Curations:
    """All curated answers that are published, by the questions they answer; never changed."""

    def __init__(self, tools: Tools, published: Iterable[Curated] = ()) -> None:
        self._tools = tools
        self._questions = [
            (self._read(question), one) for one in published for question in one.questions
        ]

    def match(self, text: str) -> Curated | None:
        """Return the answer to a question that says the same words, up to typing errors.

        All of its words and no others, in any order: a question that asks for more, or for the
        opposite, is another question.
        """
        if not self._questions:
            return None
        asked = self._read(text)
        near = [pair for pair in self._questions if self._is_like(asked, pair[0])]
        same = (one for known, one in near if known.stems == asked.stems)
        return next(same, near[0][1] if near else None)

    def says_something(self, text: str) -> bool:
        """Whether a question has words to be known by."""
        return bool(self._read(text).stems)

    def _read(self, text: str) -> _Asked:
        found = tokens(asked_part(" ".join(token.word for token in tokens(text))))
        telling = self._tools.cues.telling(found)
        # A number is always asked for, also where it names a part of the plan.
        told = [one for one in found if one in telling or any(map(str.isdigit, one.word))]
        negated = any(token.word in _NEGATIONS for token in found)
        return _Asked(tuple(told), frozenset(token.stem for token in told), negated)

    def _is_like(self, asked: _Asked, known: _Asked) -> bool:
        if not asked.stems or asked.negated != known.negated:
            return False
        beside = [token for token in asked.words if token.stem not in known.stems]
        missing = [token for token in known.words if token.stem not in asked.stems]
        return len(beside) == len(missing) and all(
            self._is_typo(written, missing) for written in beside
        )

    def _is_typo(self, written: Token, meant: Sequence[Token]) -> bool:
        """Whether a word is none, and sounds like one of these or is it but for a letter."""
        if self._tools.searcher.lexicon.is_spanish(written.word):
            return False
        return any(
            sound(written.word) == sound(one.word)
            or OSA.distance(written.word, one.word) <= _wrong_letters(one.word)
            for one in meant
        )


def _wrong_letters(word: str) -> int:
    return next((most for length, most in _TYPOS if len(word) >= length), 0)
