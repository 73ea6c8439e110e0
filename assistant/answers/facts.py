"""Single parts and data that a question asks for and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import options
from assistant.answers.answer import Answer, AnswerKind, Status
from assistant.answers.lists import whole

if TYPE_CHECKING:
    from assistant.answers.cues import Fact
    from assistant.answers.turn import Turn
    from corpus import Passage

# A question asks for facts if at most this much of its weight lies elsewhere.
_ELSEWHERE = 0.25


def facts(turn: Turn) -> Answer | None:
    """Answer with the single parts of the plan that are asked for, if nothing else is."""
    asked = turn.weights(turn.asked)
    plain = turn.plain
    cues = turn.tools.cues.facts
    best = max(cues, key=lambda cue: cue.share(asked, plain))
    if best.share(asked, plain) >= 1 - _ELSEWHERE:
        return _reply(turn, [best.id])
    named = [cue for cue in cues if cue.words & asked.keys()]
    return _reply(turn, [cue.id for cue in named]) if _covered(asked, named) else None


def single_parts(turn: Turn) -> list[Passage]:
    """Return the single parts of the plan that a question names: its misión, its visión."""
    document, asked = turn.tools.document, {token.stem for token in turn.asked}
    named = [cue.id for cue in turn.tools.cues.facts if cue.words & asked]
    return [passage for name in named if (passage := document.get(name))]


def _covered(asked: dict[str, float], cues: list[Fact]) -> bool:
    """Whether several facts together are all that is asked for ("misión y visión")."""
    own = {stem for cue in cues for stem in cue.words | cue.support}
    held = sum(weight for stem, weight in asked.items() if stem in own)
    return len(cues) > 1 and held >= (1 - _ELSEWHERE) * sum(asked.values())


def _reply(turn: Turn, passage_ids: list[str]) -> Answer | None:
    document = turn.tools.document
    if passage_ids[0] in document.lists:
        return whole(turn, passage_ids[:1])
    passages = [passage for name in passage_ids if (passage := document.get(name))]
    if not passages:
        return None
    return turn.reply(
        Status.ANSWERED,
        turn.own.texts.facts(document, passage_ids),
        kind=AnswerKind.FACT,
        citations=turn.cite(passages),
        options=options.after(turn.own.offers, document, passages[0]),
    )
