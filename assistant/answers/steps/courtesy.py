"""courtesy: greetings, thanks, insults, voting advice and orders get a constant, polite text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import options
from assistant.answers.answer import Answer, Status

if TYPE_CHECKING:
    from assistant.answers.turn import Turn


def courtesy(turn: Turn) -> Answer | None:
    """Answer a message that asks nothing of the plan."""
    weight = turn.tools.searcher.lexicon.weight
    searcher = turn.tools.searcher
    weights = {token.word: weight(token) for token in searcher.as_written(turn.text)}
    plain = " ".join(token.word for token in searcher.words(turn.text))
    if turn.nouns(plain):
        # "Bot, ¿cuáles son los objetivos?" is a question, however it begins.
        return None
    for kind in turn.tools.courtesies:
        if kind.said_in(weights, plain):
            return turn.reply(
                Status.COURTESY,
                turn.tools.told(kind, turn.own.language),
                options=options.anywhere(turn.own.offers, turn.tools.document),
            )
    return None
