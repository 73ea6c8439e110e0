"""A person's text read word by word: cut, joined, corrected, and what was done to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from index.analysis import STOP_WORDS, Token, content, stem, tokens
from index.joined import Joiner
from index.spelling import Speller, sound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.lexicon import Lexicon

_QUOTATION = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_SENTENCE = re.compile(r"[.?!:¿¡…\n]\s*[\"«“(]?$")
_BEFORE = 8
# Little words by their sound ("qual": cual).
_LITTLE = {sound(word): word for word in sorted(STOP_WORDS, reverse=True) if len(word) > 2}  # noqa: PLR2004
# A name is corrected only where it is nearly the word.
_NAME = 0.85


@dataclass(frozen=True, slots=True)
class Corrected:
    """At `start` to `end` of a text stands `written`; `searched` was searched instead."""

    start: int
    end: int
    written: str
    searched: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A text read word by word: its tokens after correction, and what was corrected."""

    tokens: tuple[Token, ...]
    corrections: tuple[Corrected, ...]

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Each correction once, as what was written and what was searched."""
        return tuple(dict.fromkeys((one.written, one.searched) for one in self.corrections))

    @property
    def content(self) -> list[Token]:
        """The tokens worth searching."""
        return content([*self.tokens])


class Reader:
    """Reads texts by the words that an index and Spanish know; safe to share between threads."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._speller = Speller(lexicon)
        self._joiner = Joiner(lexicon)

    def read(self, text: str) -> Wording:
        """Cut `text` into words and correct those that neither the index nor Spanish knows.

        What stands in quotation marks is taken as it is written.
        """
        quotes = [match.span() for match in _QUOTATION.finditer(text)]
        read: list[Token] = []
        corrections: list[Corrected] = []
        for token in self._whole(text, quotes):
            as_written = any(start <= token.start and token.end <= end for start, end in quotes)
            written = text[token.start : token.end]
            if as_written:
                better: tuple[str, ...] = (token.word,)
            else:
                is_name = _is_name(written, text[max(0, token.start - _BEFORE) : token.start])
                better = self._meant(token.word, is_name=is_name)
            small = len(better) == 1 and better[0] in STOP_WORDS
            if (better != (token.word,) and not small) or " " in written:
                searched = " ".join(self._lexicon.surface(word) for word in better)
                corrections.append(Corrected(token.start, token.end, written, searched))
            as_it_is = better == (token.word,)
            read += [token] if as_it_is else [_as_meant(token, word) for word in better]
        return Wording(tuple(read), tuple(corrections))

    def _whole(self, text: str, quotes: Sequence[tuple[int, int]]) -> list[Token]:
        """Join words that were broken in two by a space, outside quotation marks."""
        whole: list[Token] = []
        for token in tokens(text):
            between = text[whole[-1].end : token.start] if whole else ""
            if between == "." and _initials(text, whole[-1], token):
                whole[-1] = _as_one(whole[-1], token)
                continue
            near = between == " "
            quoted = any(start <= token.start < end for start, end in quotes)
            joined = self._joiner.join(whole[-1], token) if near and not quoted else None
            whole[len(whole) - bool(joined) :] = [joined or token]
        return whole

    def _meant(self, word: str, *, is_name: bool) -> tuple[str, ...]:
        """Return the words that a folded word stands for if it is none itself."""
        if word in STOP_WORDS:
            return (word,)
        better = self._speller.correct(word)
        if better is None and not self._lexicon.is_spanish(word) and sound(word) in _LITTLE:
            return (_LITTLE[sound(word)],)
        if better and sound(better) == sound(word):
            return (better,)
        if is_name and (better is None or OSA.normalized_similarity(word, better) < _NAME):
            return (word,)
        return self._joiner.cut(word) or (better or word,)


def _initials(text: str, before: Token, token: Token) -> bool:
    """Whether a letter goes on an abbreviation such as F.O.D.A."""
    letters = text[before.start : before.end].split(".")
    return (
        len(token.word) == 1
        and token.word.isalpha()
        and all(len(letter) == 1 and letter.isalpha() for letter in letters)
    )


def _as_meant(token: Token, word: str) -> Token:
    return Token(word, stem(word), token.start, token.end)


def _as_one(before: Token, token: Token) -> Token:
    word = before.word + token.word
    return Token(word, stem(word), before.start, token.end)


def _is_name(written: str, before: str) -> bool:
    """Whether a word begins with a capital that no beginning of a sentence asks for."""
    starts = not before.strip() or bool(_SENTENCE.search(before))
    return not starts and written[:1].isupper() and written[1:].islower()
