"""A telephone script: what the agent reads, breath by breath, and how long that takes.

Spanish is read aloud at 7.82 syllables a second without its pauses (Pellegrino, Coupé and
Marsico, «A cross-language perspective on speech information rate», Language 87, 2011). Whoever
listens understands best at 170 to 190 words a minute, pauses included (Emma Rodero, «Influence of
speech rate and information density on recognition», Media Psychology 19, 2016), and somebody on
the telephone takes notes: we read slower, at `RATE`, which with the pauses gives about 150.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from assistant.telling.breaths import Breath, breaths
from assistant.telling.saying import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable

# Syllables a second; seconds of a pause within a sentence and where one ends.
RATE = 7.0
BREATH, STOP = 0.35, 0.7


class Role(StrEnum):
    """Whose words a part of a script is, and what for."""

    OWN = "own"
    QUOTE = "quote"
    REFERENCE = "reference"
    EXPLANATION = "explanation"


@dataclass(frozen=True)
class Utterance:
    """A text that is said whole, and what it is in the script."""

    text: str
    role: Role = Role.OWN

    @cached_property
    def breaths(self) -> tuple[Breath, ...]:
        """The text cut where whoever reads takes breath."""
        if self.role in (Role.QUOTE, Role.EXPLANATION):
            return _of_the_corpus(self.text)
        return breaths(pieces(self.text))

    @property
    def lines(self) -> list[str]:
        """Each breath as it is said; a pause without words is no line."""
        return [breath.said for breath in self.breaths if breath.said]


@lru_cache(maxsize=512)
def _of_the_corpus(text: str) -> tuple[Breath, ...]:
    """Cut what the institution or we have published; nothing that a person writes is kept."""
    return breaths(pieces(text))


@dataclass(frozen=True)
class Script:
    """What is read to the person on the line, in order."""

    utterances: tuple[Utterance, ...]

    @property
    def lines(self) -> list[str]:
        """Every breath of the script."""
        return [line for one in self.utterances for line in one.lines]

    @property
    def text(self) -> str:
        """The script to be copied: a breath a line, a blank line between its parts."""
        return "\n\n".join("\n".join(one.lines) for one in self.utterances)

    @cached_property
    def seconds(self) -> float:
        """How long it takes to read, pauses included."""
        told = [breath for one in self.utterances for breath in one.breaths if breath.said]
        spoken = sum(breath.syllables for breath in told) / RATE
        return spoken + sum(STOP if breath.ends else BREATH for breath in told)

    @property
    def words(self) -> int:
        """How many words are said."""
        return sum(breath.words for one in self.utterances for breath in one.breaths)

    @property
    def clock(self) -> str:
        """The time it takes as minutes and seconds, rounded up: «1:05»."""
        minutes, seconds = divmod(math.ceil(self.seconds), 60)
        return f"{minutes}:{seconds:02}"


def script(utterances: Iterable[Utterance]) -> Script:
    """Put utterances together, without the empty ones."""
    return Script(tuple(one for one in utterances if one.text))
