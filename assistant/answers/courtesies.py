"""courtesy.toml: messages that ask nothing of the plan, and what each gets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.tables import TableFile
from index.analysis import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = Path(__file__).parent / "courtesy.toml"
_COURTESY = {"id": str, "message": str, "words": list, "phrases": list}
_NEARLY_ALL = 0.75
# "¿En qué son buenos?" has a greeting's word and is none.
_ASKS = re.compile(r"\b(?:en que|que son|cual|cuales|cuant[oa]s?|donde|quienes)\b")


@dataclass(frozen=True, slots=True)
class Courtesy:
    """A kind of message: its words, its phrases, and the constant text it gets."""

    id: str
    message: str
    words: frozenset[str]
    phrases: tuple[str, ...]

    def said_in(self, weights: Mapping[str, float], plain: str) -> bool:
        """Whether a message, its words weighed and itself folded, is of this kind."""
        if any(f" {phrase} " in f" {plain} " for phrase in self.phrases):
            return True
        if _ASKS.search(plain):
            return False
        total = sum(weights.values())
        own = sum(weight for word, weight in weights.items() if word in self.words)
        return own > 0 and own >= _NEARLY_ALL * total


def read_courtesies(path: Path = FILE) -> tuple[Courtesy, ...]:
    """Read the file in its order, which decides between kinds; raises CorpusError."""
    file = TableFile(path, may_be_empty=("words", "phrases"))
    file.only("courtesy")
    return tuple(
        Courtesy(
            table["id"],
            table["message"],
            frozenset(token.word for word in table["words"] for token in tokens(word)),
            tuple(fold(phrase) for phrase in table["phrases"]),
        )
        for _, table in file.tables("courtesy", _COURTESY)
    )
