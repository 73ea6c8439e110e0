"""curated: what people of the institute answered and approved comes before any search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import options
from assistant.answers.answer import Answer, AnswerKind, Status

if TYPE_CHECKING:
    from assistant.answers.curated import Curated
    from assistant.answers.turn import Turn


def curated(turn: Turn) -> Answer | None:
    """Answer a question that a curated answer was published for."""
    found = turn.curations.match(turn.text) if turn.curations else None
    return presented(turn, found) if found else None


def presented(turn: Turn, found: Curated) -> Answer:
    """Present a curated answer: the explanation, and the passages that it leans on."""
    # Its words were not searched, so none was corrected.
    turn.wording = None
    document = turn.tools.document
    passages = [one for one in map(document.get, found.passages) if one is not None]
    return turn.reply(
        Status.ANSWERED,
        turn.own.texts.CURATED,
        kind=AnswerKind.PASSAGE,
        citations=turn.cite(passages),
        # A version of before may lean on what the plan no longer has.
        options=options.after(turn.own.offers, document, passages[0]) if passages else (),
        curated=found,
    )
