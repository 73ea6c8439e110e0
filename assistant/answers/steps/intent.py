"""intent: a whole list or a courtesy that no rule has seen, known from questions like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import options
from assistant.answers.answer import Answer, Status
from assistant.answers.lists import whole

if TYPE_CHECKING:
    from assistant.answers.turn import Turn

# How far (in log-likelihood) it must be ahead of anything else that the question may be.
_LIST_LEAD, _COURTESY_LEAD = 3.0, 3.0
_LIST, _COURTESY = "lista.", "cortesia."


def intent(turn: Turn) -> Answer | None:
    """Answer what is likeliest a whole list or a courtesy."""
    about, lead = turn.likeliest
    if about.startswith(_LIST) and lead >= _LIST_LEAD:
        return whole(turn, [about])
    if about.startswith(_COURTESY) and lead >= _COURTESY_LEAD:
        name = about.removeprefix(_COURTESY)
        kind = next((kind for kind in turn.tools.courtesies if kind.id == name), None)
        ways_in = options.anywhere(turn.own.offers, turn.tools.document)
        return (
            turn.reply(Status.COURTESY, turn.tools.told(kind, turn.own.language), options=ways_in)
            if kind
            else None
        )
    return None
