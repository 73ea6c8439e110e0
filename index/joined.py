"""Words run together ("cuandofue") and broken apart ("parti cipar"), set right by the lexicon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.analysis import STOP_WORDS, Token, stem

if TYPE_CHECKING:
    from index.lexicon import Lexicon

_SHORTEST = 4
# Shorter pieces must be stop words: nearly any typing error could be cut into rare short words.
_SHORTEST_PIECE = 4
_LONGEST_PIECE = 23
_MOST_PIECES = 8
# How common a word must be (tenths of Zipf) to be a piece; what being uncommon costs, and each
# further piece.
_COMMON = 40
_COMMONEST, _PER_PIECE = 90, 10
_INDEXED = 55
# "encontrarse", "explíqueme" and "dígannos" are words, though no dictionary lists them.
_PRONOUN = re.compile(r"(?:me|te|se|nos|l[aeo]s?)+")
_SHORTEST_HALF = 2


class Joiner:
    """Cuts and joins words that neither the index nor Spanish knows."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def cut(self, word: str) -> tuple[str, ...]:
        """Return the words that a folded `word` is made of, or nothing if it is one or none."""
        if len(word) < _SHORTEST or not word.isalpha() or self._is_known(word):
            return ()
        found = self._best_cut(word)
        return () if len(found) > 1 and _PRONOUN.fullmatch("".join(found[1:])) else found

    def join(self, first: Token, second: Token) -> Token | None:
        """Return the index's word that two tokens make together, if either alone is no word."""
        word = first.word + second.word
        if min(len(first.word), len(second.word)) < _SHORTEST_HALF:
            return None
        if word not in self._lexicon.words or (self._is_word(first) and self._is_word(second)):
            return None
        return Token(word, stem(word), first.start, second.end)

    def _is_known(self, word: str) -> bool:
        return self._lexicon.knows(word) or self._lexicon.is_spanish(word)

    def _is_word(self, token: Token) -> bool:
        return token.word in STOP_WORDS or self._lexicon.meaningful(token)

    def _best_cut(self, word: str) -> tuple[str, ...]:
        """Find the cheapest way to cut a word (shortest path over its letters)."""
        best: list[tuple[int, tuple[str, ...]] | None] = [(0, ())] + [None] * len(word)
        for end in range(2, len(word) + 1):
            for start in range(max(0, end - _LONGEST_PIECE), end - 1):
                before = best[start]
                if before is None or len(before[1]) == _MOST_PIECES:
                    continue
                cost = self._cost(word[start:end])
                if cost is None:
                    continue
                here = best[end]
                if here is None or before[0] + cost < here[0]:
                    best[end] = (before[0] + cost, (*before[1], word[start:end]))
        found = best[-1]
        return found[1] if found and set(found[1]) - STOP_WORDS and len(found[1]) > 1 else ()

    def _cost(self, piece: str) -> int | None:
        """Return how unlikely a piece is, or None if it is no word."""
        zipf = self._lexicon.spanish.get(piece, 0)
        if piece in self._lexicon.words:
            zipf = max(zipf, _INDEXED)
        if zipf < _COMMON or (len(piece) < _SHORTEST_PIECE and piece not in STOP_WORDS):
            return None
        return _COMMONEST - zipf + _PER_PIECE
