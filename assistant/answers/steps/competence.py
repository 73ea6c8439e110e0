"""competence: a matter of another authority, or not of the plan, is sent to who has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import options
from assistant.answers.answer import Answer, Status
from index import BEYOND

if TYPE_CHECKING:
    from assistant.answers.referrals import Matter
    from assistant.answers.turn import Turn

# What is asked of the Institute and the plan does not say, as preguntas.jsonl calls it.
_OF_THE_PLAN, _INSTITUTE = "programa", "IECM"
# The part of the question that must be about the matter; and if it may well be the plan's.
_ABOUT, _WHOLE = 0.2, 0.9
# How far a body must be ahead of anything else that a question may be about, if none of its
# phrases is said.
_LEAD = 2.0
# The part of it that must then be known, by weight: what a body is likeliest asked rests on the
# words that are known, and an unknown one may be the very thing that is asked about.
_MOST = 0.5
# The part that must be of one matter, if its body has several.
_SOME = 0.25


def competence(turn: Turn) -> Answer | None:
    """Refer a question to the body whose matter it is, unless the plan surely answers it."""
    matter = _agreed(turn) or _said(turn) or _near(turn)
    if matter is None or (turn.sure and turn.confidence > turn.tools.doubt.over_referral):
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
    asked, total = _asked(turn), _total(turn)
    whole = asked | _of_earlier(turn)
    weights = [
        (matter.weight_in(whole, total) if matter.overlap(asked) else 0.0, matter)
        for matter in turn.tools.referrals
    ]
    weight, matter = max(weights, key=lambda row: row[0])
    about = _WHOLE if turn.sure or _is_own(turn, matter) else _ABOUT
    return matter if weight and weight >= about * total else None


def _is_own(turn: Turn, matter: Matter) -> bool:
    """Whether the Institute's matter is likelier something else that is asked of the Institute."""
    about, lead = turn.likeliest
    return about == _OF_THE_PLAN and lead >= _LEAD and matter.referral.body == _INSTITUTE


def _agreed(turn: Turn) -> Matter | None:
    """Return the matter whose phrase is said, of the body that questions like this one are for.

    In a long story the phrase may be a small part of what is told, and others be said on the way.
    """
    asked, total, ours = _asked(turn), _total(turn), _of_likeliest(turn)
    matter = max(ours, key=lambda matter: matter.weight_in(asked, total), default=None)
    return matter if matter and matter.weight_in(asked, total) else None


def _near(turn: Turn) -> Matter | None:
    """Return the matter of a body whose words most of the question is made of."""
    ours, total = _of_likeliest(turn), _total(turn)
    if not ours or _known(turn, ours[0].referral.body) < _MOST * total:
        return None
    asked = turn.weights(turn.terms)
    near = max(ours, key=lambda matter: matter.overlap(asked))
    some = 0.0 if len(ours) == 1 else _SOME * total
    return near if near.overlap(asked) > some else None


def _of_likeliest(turn: Turn) -> list[Matter]:
    """Return the matters of the body that questions like this one are for."""
    body, lead = turn.likeliest
    if lead < _LEAD or turn.sure:
        return []
    return [matter for matter in turn.tools.referrals if matter.referral.body == body]


def _known(turn: Turn, body: str) -> float:
    """Return the weight of the words that questions for a body are known to have."""
    seen = turn.tools.searcher.bayes.has_seen
    asked = turn.weights(turn.terms)
    return sum(weight for stem, weight in asked.items() if seen(stem, f"{BEYOND}{body}"))


def _total(turn: Turn) -> float:
    return sum(turn.weights(turn.terms).values())


def _of_earlier(turn: Turn) -> dict[str, float]:
    """Return the weight of each stem of the question that this one leans on."""
    return turn.weights(turn.tools.searcher.read(turn.leans_on).tokens) if turn.leans_on else {}


def _asked(turn: Turn) -> dict[str, float]:
    """Return the weight of each stem of the question, corrected and as written."""
    written = turn.tools.searcher.as_written(turn.text)
    return turn.weights((*turn.words.tokens, *written))
