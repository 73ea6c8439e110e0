"""competence: a matter of another authority, or not of the plan, is sent to who has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import options, texts
from assistant.answers.answer import Answer, Status

if TYPE_CHECKING:
    from assistant.answers.turn import Turn

# The part of the question that must be about the matter, and how sure a plan's answer must
# be to come before it.
_ABOUT = 0.15
_RELATED = 2


def competence(turn: Turn) -> Answer | None:
    """Refer a question to the body whose matter it is, unless the plan surely answers it."""
    lexicon = turn.tools.searcher.lexicon
    asked = {token.stem: lexicon.weight(token) for token in turn.words.tokens}
    asked |= {
        token.stem: lexicon.weight(token) for token in turn.tools.searcher.as_written(turn.text)
    }
    weights = [(matter.weight_in(asked), matter) for matter in turn.tools.referrals]
    weight, matter = max(weights, key=lambda row: row[0])
    total = sum({term.stem: lexicon.weight(term) for term in turn.terms}.values())
    if not weight or weight < _ABOUT * total:
        return None
    if turn.sure and turn.confidence > turn.tools.doubt.over_referral:
        return None
    return turn.reply(
        Status.REFERRAL,
        texts.referral(matter.referral.reason),
        referral=matter.referral,
        related=turn.cite_hits(turn.hits[:_RELATED]),
        options=options.anywhere(turn.tools.document),
    )
