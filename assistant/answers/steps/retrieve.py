"""retrieve: the question's words are searched; how much of it each hit holds is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.ranking import rank

if TYPE_CHECKING:
    from assistant.answers.turn import Turn


def retrieve(turn: Turn) -> None:
    """Rank passages for the question; never stops it."""
    rank(turn)
