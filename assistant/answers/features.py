"""What is known of a search when it must be decided whether it answers the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.asking import Asks, focus, kinds
from corpus import Kind
from index.analysis import STOP_WORDS, stem

if TYPE_CHECKING:
    from assistant.answers.turn import Turn
    from index import Hit

# About the spread of a log-likelihood ratio.
_UNIT = 5.0

NAMES = (
    "coverage",
    "text_coverage",
    "likeness",
    "margin",
    "strength",
    "unknown",
    "terms",
    "focus",
    "lead",
    "over_beyond",
    "over_mean",
    "in_plan",
    "record",
    *(f"asks_{kind}" for kind in Asks),
)


def features(turn: Turn, hit: Hit) -> dict[str, float]:
    """Describe a hit by numbers of about -2 to 2, named as in `NAMES`.

    coverage: share of the question held in any field; text_coverage: in the quoted text;
    likeness: to the form most like the question; margin: lead over the next hit; strength:
    score for each unit of weight; unknown: share of words the index has not; terms: how many
    words were searched; focus: how far the passage lacks the word asked for; record: whether it
    is of the legal record; asks_x: whether a datum of that kind is asked for; lead, over_beyond,
    over_mean: log-likelihood ratios to the next passage, to what the plan does not say, and to
    any passage; in_plan: that of any passage at all to what the plan does not say.
    """
    lexicon = turn.tools.searcher.lexicon
    asked = turn.weights(turn.terms)
    total = sum(asked.values()) or 1.0
    forms = turn.tools.forms[hit.key]
    score = turn.found.get(hit.key, 0.0)
    rest = max((value for key, value in turn.found.items() if key != hit.key), default=0.0)
    return {
        "coverage": turn.coverage.get(hit.key, 0.0),
        "text_coverage": _share(asked, turn.tools.text_stems[hit.key]),
        "likeness": max((_likeness(asked, form) for form in forms), default=0.0),
        "margin": max(0.0, (score - rest) / (score or 1.0)),
        "strength": min(2.0, score / total / 10),
        "unknown": sum(w for stem, w in asked.items() if stem not in lexicon.stems) / total,
        "terms": min(1.0, len(asked) / 12),
        "focus": _focus(turn, hit),
        **_likelihoods(turn, hit),
        "in_plan": turn.tools.searcher.over_beyond(turn.words.tokens) / _UNIT,
        **_asked_for(turn, hit),
    }


def _asked_for(turn: Turn, hit: Hit) -> dict[str, float]:
    """Say what datum is asked for; only the legal record has dates."""
    is_record = turn.tools.by_key[hit.key][1].kind is Kind.RECORD
    asks = kinds(turn.plain) - ({Asks.DATE} if is_record else set())
    return {"record": float(is_record), **{f"asks_{kind}": float(kind in asks) for kind in Asks}}


def _likelihoods(turn: Turn, hit: Hit) -> dict[str, float]:
    """Compare how likely the question is for the hit, for other passages and for neither."""
    own = turn.likelihood.get(hit.key, 0.0)
    others = [v for k, v in turn.likelihood.items() if k in turn.tools.by_key and k != hit.key]
    beyond = [v for k, v in turn.likelihood.items() if k not in turn.tools.by_key]
    if not others or not beyond:
        return {"lead": 0.0, "over_beyond": 0.0, "over_mean": 0.0}
    return {
        "lead": (own - max(others)) / _UNIT,
        "over_beyond": (own - max(beyond)) / _UNIT,
        "over_mean": (own - sum(others) / len(others)) / _UNIT,
    }


def _focus(turn: Turn, hit: Hit) -> float:
    """Return how far the passage lacks the very word that is asked for (0 if there is none)."""
    word = focus(turn.plain)
    if word is None or word in STOP_WORDS or stem(word) in turn.tools.cues.neutral:
        return 0.0
    return 1.0 - turn.tools.credits[hit.key].get(stem(word), 0.0)


def _share(asked: dict[str, float], held: frozenset[str]) -> float:
    total = sum(asked.values())
    return sum(w for stem, w in asked.items() if stem in held) / total if total else 0.0


def _likeness(asked: dict[str, float], form: dict[str, float]) -> float:
    """Return the weighted overlap of two sets of stems (Ruzicka, 1958)."""
    shared = sum(min(weight, form[stem]) for stem, weight in asked.items() if stem in form)
    union = sum(asked.values()) + sum(form.values()) - shared
    return shared / union if union else 0.0
