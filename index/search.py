"""A person's words to hits: analysed, corrected, ranked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.analysis import STOP_WORDS, Token, content, stem, tokens
from index.joined import Joiner
from index.spelling import Speller, sound

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.backend import SearchBackend
    from index.lexicon import Lexicon

MAX_TERMS = 48
LIMIT = 10

_QUOTATION = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, by its key, and its score (only comparable within one query)."""

    key: str
    score: float


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


class Searcher:
    """Searches one generation of the index; safe to share between threads."""

    def __init__(self, backend: SearchBackend, lexicon: Lexicon, version: str) -> None:
        self._backend = backend
        self._speller = Speller(lexicon)
        self._joiner = Joiner(lexicon)
        self.lexicon = lexicon
        self.version = version

    def read(self, text: str) -> Wording:
        """Cut `text` into words and correct those that neither the index nor Spanish knows.

        What stands in quotation marks is taken as it is written.
        """
        quoted = [match.span() for match in _QUOTATION.finditer(text)]
        read: list[Token] = []
        corrections: list[Corrected] = []
        for token in self._whole(tokens(text)):
            as_written = any(start <= token.start and token.end <= end for start, end in quoted)
            written = text[token.start : token.end]
            better = (token.word,) if as_written else self._better(token)
            if better != (token.word,) or " " in written:
                searched = " ".join(self.lexicon.surface(word) for word in better)
                corrections.append(Corrected(token.start, token.end, written, searched))
            read += [replace(token, word=word, stem=stem(word)) for word in better]
        return Wording(tuple(read), tuple(corrections))

    def _whole(self, found: list[Token]) -> list[Token]:
        """Join words that were broken in two."""
        whole: list[Token] = []
        for token in found:
            near = bool(whole) and token.start == whole[-1].end + 1
            joined = self._joiner.join(whole[-1], token) if near else None
            whole[len(whole) - bool(joined) :] = [joined or token]
        return whole

    def _better(self, token: Token) -> tuple[str, ...]:
        """Return the words that a token stands for if it is none itself."""
        if token.word in STOP_WORDS:
            return (token.word,)
        better = self._speller.correct(token.word)
        if better and sound(better) == sound(token.word):
            return (better,)
        return self._joiner.cut(token.word) or (better or token.word,)

    def words(self, text: str) -> list[Token]:
        """Return every word of `text` without correction."""
        return tokens(text)

    def as_written(self, text: str) -> list[Token]:
        """Return the words of `text` worth searching, without correction."""
        return content(tokens(text))

    def rank(self, terms: Iterable[Token], limit: int = LIMIT) -> tuple[Hit, ...]:
        """Return up to `limit` hits for the terms, best first."""
        asked = list(terms)[:MAX_TERMS]
        return tuple(Hit(key, score) for key, score in self._backend.rank(asked, limit))

    def search(self, text: str, limit: int = LIMIT) -> tuple[Hit, ...]:
        """Read `text` and rank the entries for it."""
        return self.rank(self.read(text).content, limit)
