"""Where whoever reads aloud takes breath: groups of words, cut where the sentence lets them.

A group is some nine words and never more than twenty. Of all the ways to cut a sentence the one
that costs least is taken: each place has a price, and so has a group far from a breath's length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.telling.cuts import price
from corpus.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.telling.saying import Piece

MOST_WORDS, MOST_SYLLABLES = 20, 45
# What is said in one breath without haste, and how much a syllable more or less costs.
_GOOD, _LESS, _MORE = 22, 100, 45
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDS, _FALLS = re.compile(r"[.;…?!]$"), re.compile(r"[.;:…?!]$")


@dataclass(frozen=True, slots=True)
class Breath:
    """What is said before the next pause, and how many words and syllables that is."""

    pieces: tuple[Piece, ...]
    words: int
    syllables: int

    @property
    def written(self) -> str:
        """The words as the text has them, with the space after them."""
        return "".join(piece.written for piece in self.pieces)

    @property
    def said(self) -> str:
        """The words as they are said."""
        return " ".join(piece.said for piece in self.pieces if piece.said)

    @property
    def ends(self) -> bool:
        """Whether the voice falls: a sentence or one of its halves ends."""
        return bool(_FALLS.search(self.said))


def spoken_words(said: str) -> list[str]:
    """Return the words of what is said."""
    return _WORD.findall(said)


def spoken_syllables(said: str) -> int:
    """Count the syllables of what is said."""
    return sum(map(syllables, spoken_words(said)))


def breaths(pieces: Sequence[Piece]) -> tuple[Breath, ...]:
    """Cut pieces into breaths: always where a sentence ends, else where it costs least."""
    return tuple(breath for sentence in _sentences(pieces) for breath in _cut(sentence))


def _sentences(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    sentence: list[Piece] = []
    for at, piece in enumerate(pieces):
        sentence.append(piece)
        if _ENDS.search(piece.said) or _are_figures(*pieces[at : at + 2]):
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _are_figures(piece: Piece, following: Piece | None = None) -> bool:
    """Whether two figures or dates stand side by side with no word between them."""
    if following is None:
        return False
    return piece.written.strip()[-1:].isdigit() and following.written[:1].isdigit()


def _cut(sentence: list[Piece]) -> list[Breath]:
    """Return the cheapest groups, found from the first piece on."""
    lengths = [(len(spoken_words(one.said)), spoken_syllables(one.said)) for one in sentence]
    prices = [0.0, *(price(sentence, at) for at in range(1, len(sentence)))]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(sentence) + 1):
        best.append(_cheapest(best, lengths, prices, end))
    groups: list[Breath] = []
    end = len(sentence)
    while end:
        start = best[end][1]
        words, sounds = (sum(counts) for counts in zip(*lengths[start:end], strict=True))
        groups.insert(0, Breath(tuple(sentence[start:end]), words, sounds))
        end = start
    return groups


def _cheapest(
    best: list[tuple[float, int]], lengths: list[tuple[int, int]], prices: list[float], end: int
) -> tuple[float, int]:
    """Return the least that pieces up to `end` cost, and where the last group then starts."""
    found = (float("inf"), end - 1)
    words = sounds = 0
    for start in range(end - 1, -1, -1):
        words, sounds = words + lengths[start][0], sounds + lengths[start][1]
        if start < end - 1 and (words > MOST_WORDS or sounds > MOST_SYLLABLES):
            break
        over = sounds - _GOOD
        cost = best[start][0] + prices[start] + over * over / (_MORE if over > 0 else _LESS)
        if cost < found[0]:
            found = (cost, start)
    return found
