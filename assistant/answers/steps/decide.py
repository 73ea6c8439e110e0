"""decide: sure enough to present the hits as the answer, or say that the plan does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import options, texts
from assistant.answers.answer import Answer, Status
from assistant.answers.ranking import ENOUGH

if TYPE_CHECKING:
    from assistant.answers.turn import Turn

_RELATED = 3


def decide(turn: Turn) -> Answer | None:
    """Stop with the nearest passages as related unless the best one holds enough."""
    if turn.hits and turn.coverage[turn.hits[0].key] >= ENOUGH:
        return None
    related = turn.cite_hits(turn.hits[:_RELATED])
    return turn.reply(
        Status.NOT_IN_PLAN,
        texts.NEAREST if related else texts.NOTHING_FOUND,
        related=related,
        options=options.anywhere(turn.tools.document),
        confidence=turn.coverage[turn.hits[0].key] if turn.hits else 0.0,
    )
