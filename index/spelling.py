"""RapidFuzz finds the index's word that a mistyped one stands for; identifiers are not words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from index.lexicon import Lexicon

# One slip in four letters, two in eight: the likeness 1 - distance/length must reach this.
CUTOFF = 0.75
SHORTEST = 4
_CANDIDATES = 8
_SOUNDS = (
    ("qua", "kua"), ("quo", "kuo"), ("qu", "k"), ("ce", "se"), ("ci", "si"), ("ge", "je"),
    ("gi", "ji"), ("ch", "#"), ("h", ""), ("v", "b"), ("z", "s"), ("ll", "y"), ("c", "k"),
    ("x", "s"), ("w", "u"),
)  # fmt: skip


class Speller:
    """Corrects words that neither the index nor Spanish knows."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def correct(self, word: str) -> str | None:
        """Return the index's word for a folded `word`, or None if it needs or has none."""
        if not word.isalpha() or self._lexicon.knows(word):
            return None
        return self._with_tilde(word) or self._nearest(word)

    def _with_tilde(self, word: str) -> str | None:
        """Typed without ñ: *ano* may stand for *año* although it is a word."""
        for at, letter in enumerate(word):
            variant = f"{word[:at]}ñ{word[at + 1 :]}"
            if letter == "n" and variant in self._lexicon.words:
                return variant
        return None

    def _nearest(self, word: str) -> str | None:
        if len(word) < SHORTEST or self._lexicon.is_spanish(word):
            return None
        found = process.extract(
            word,
            self._lexicon.word_list,
            scorer=OSA.normalized_similarity,
            score_cutoff=CUTOFF,
            limit=_CANDIDATES,
        )
        if not found:
            return None
        return max(found, key=lambda row: self._preference(word, row[0], row[1]))[0]

    def _preference(
        self, word: str, candidate: str, likeness: float
    ) -> tuple[float, bool, bool, int, str]:
        same_sound = sound(word) == sound(candidate)
        # A word that sounds the same outweighs one slip of the keyboard.
        score = likeness + (0.2 if same_sound else 0.0)
        same_start = word[0] == candidate[0]
        return score, same_sound, same_start, self._lexicon.words[candidate], candidate


def sound(word: str) -> str:
    """Return a key that Spanish spellings of one sound share (b/v, s/c/z, ll/y, g/j, h)."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return word
