"""record: facts of the legal record: law, period, dates, area, links, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.facts import facts

if TYPE_CHECKING:
    from assistant.answers.answer import Answer
    from assistant.answers.turn import Turn


def record(turn: Turn) -> Answer | None:
    """Answer a question for data of the record."""
    return facts(turn, record=True)
