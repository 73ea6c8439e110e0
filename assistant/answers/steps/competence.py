"""competence: a matter of another authority, or not of the plan, is sent to who has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import options
from assistant.answers.answer import Answer, Status

if TYPE_CHECKING:
    from assistant.answers.referrals import Matter
    from assistant.answers.turn import Turn

# The part of the question that must be about the matter.
_ABOUT = 0.15
# How far a body must be ahead of anything else that a question may be about, if none of its
# phrases is said.
_LEAD = 2.0


def competence(turn: Turn) -> Answer | None:
    """Refer a question to the body whose matter it is, unless the plan surely answers it."""
    matter = _said(turn) or _likely(turn)
    over = turn.tools.doubt.over_referral
    if matter is None or (turn.sure and turn.confidence > over):
        return None
    referral = turn.tools.referral(matter, turn.own.language)
    return turn.reply(
        Status.REFERRAL,
        turn.own.texts.referral(referral.reason),
        referral=referral,
        options=options.anywhere(turn.own.offers, turn.tools.document),
    )


def _said(turn: Turn) -> Matter | None:
    """Return the matter whose phrase makes up enough of the question."""
    asked, earlier = _asked(turn), _of_earlier(turn)
    whole = asked | earlier
    weights = [
        (matter.weight_in(whole) if matter.overlap(asked) else 0.0, matter)
        for matter in turn.tools.referrals
    ]
    weight, matter = max(weights, key=lambda row: row[0])
    total = sum(turn.weights(turn.terms).values())
    return matter if weight and weight >= _ABOUT * total else None


def _likely(turn: Turn) -> Matter | None:
    """Return the nearest matter of the body that questions like this one are for."""
    body, lead = turn.likeliest
    if lead < _LEAD or turn.sure:
        return None
    asked = _asked(turn)
    near = [
        (matter.overlap(asked), matter)
        for matter in turn.tools.referrals
        if matter.referral.body == body
    ]
    overlap, matter = max(near, key=lambda row: row[0], default=(0.0, None))
    return matter if overlap or len(near) == 1 else None


def _of_earlier(turn: Turn) -> dict[str, float]:
    """Return the weight of each stem of the question that this one leans on."""
    return turn.weights(turn.tools.searcher.read(turn.leans_on).tokens) if turn.leans_on else {}


def _asked(turn: Turn) -> dict[str, float]:
    """Return the weight of each stem of the question, corrected and as written."""
    written = turn.tools.searcher.as_written(turn.text)
    return turn.weights((*turn.words.tokens, *written))
