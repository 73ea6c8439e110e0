"""A single part or datum that a question asks for and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import options, texts
from assistant.answers.answer import Answer, AnswerKind, Status

if TYPE_CHECKING:
    from assistant.answers.turn import Turn


# A question asks for a fact if at most this much of its weight lies elsewhere.
_ELSEWHERE = 0.25


def fact(turn: Turn, *, record: bool) -> Answer | None:
    """Answer from the legal record, or from the other single parts, if a cue fits best."""
    weight = turn.tools.searcher.lexicon.weight
    asked = {token.stem: weight(token) for token in turn.asked}
    plain = turn.plain
    shares = {
        cue.id: cue.share(asked, plain)
        for cue in turn.tools.cues.facts
        if cue.id.startswith("ficha.") is record
    }
    best = max(shares, key=lambda name: shares[name])
    return _reply(turn, best) if shares[best] >= 1 - _ELSEWHERE else None


def _reply(turn: Turn, passage_id: str) -> Answer | None:
    document = turn.tools.document
    passage = document.get(passage_id)
    if passage is None:
        return None
    periods = passage_id == "ficha.periodo"
    return turn.reply(
        Status.ANSWERED,
        texts.period(document) if periods else texts.FACTS[passage_id],
        kind=AnswerKind.FACT,
        citations=turn.cite([passage]),
        options=options.after(document, passage),
    )
