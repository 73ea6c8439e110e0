"""Ranking passages for a question, and measuring how much of it each one holds.

Two judges: Whoosh's BM25F over the passages and the ways to ask for them, and naive Bayes
over questions whose answer is known. Together they are right more often than either.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answers.asking import kinds
from assistant.answers.features import features
from corpus.model import NAMES, SWOT, SWOT_LIST
from index import Hit

if TYPE_CHECKING:
    from assistant.answers.turn import Turn

# The share of the question's words, by rarity, that a passage must hold to be quoted beside
# the best one, or to be the objective whose lines are asked for.
ENOUGH = 0.4

_NAMED, _UNNAMED = 1.3, 0.9
# What a unit of log-likelihood counts beside a BM25F score of 1 for the best hit.
_BAYES = 0.15
_CANDIDATES = 10
# A follow-up says little by itself: what it is found for together with the earlier question
# counts double (tried on 100 of them: 82 right, 80 in equal parts, 69 alone, 65 together).
_JOINED = 2
_NOWHERE = -2.0

# Few questions of one or two words were there to fit the doubt on. A text that has every word asked
# answers three times in four.
_WHOLE, _ALL = 0.75, 0.999


def rank(turn: Turn) -> None:
    """Put into the turn its search terms, the hits for them and their coverage.

    A question that leans on an earlier one is ranked alone and together with it.
    """
    _rank_alone(turn)
    if turn.leans_on:
        _lean(turn)


def _lean(turn: Turn) -> None:
    whole = f"{turn.leans_on} {turn.text}"
    joined = replace(turn, text=whole, wording=turn.tools.searcher.read(whole), leans_on="")
    _rank_alone(joined)
    alone, together = _scores(turn), _scores(joined)
    fused = {
        key: (alone.get(key, _NOWHERE) + _JOINED * together.get(key, _NOWHERE)) / (1 + _JOINED)
        for key in dict.fromkeys((*together, *alone))
    }
    ordered = sorted(fused, key=lambda key: -round(fused[key], 6))[:_CANDIDATES]
    turn.hits = tuple(Hit(key, round(fused[key], 6)) for key in ordered)
    turn.terms, turn.found = joined.terms, joined.found
    turn.coverage = {key: _coverage(joined, key) for key in ordered}
    if turn.hits and not kinds(turn.plain):
        joined.coverage = turn.coverage
        together_sure = turn.tools.doubt.confidence(features(joined, turn.hits[0]))
        turn.confidence = max(turn.confidence, together_sure)


def _scores(turn: Turn) -> dict[str, float]:
    return {hit.key: max(hit.score, _NOWHERE) for hit in turn.hits}


def _rank_alone(turn: Turn) -> None:
    turn.terms = turn.asked or turn.words.content
    turn.found = {hit.key: _weighed(turn, hit) for hit in turn.tools.searcher.rank(turn.terms)}
    turn.likelihood = _likelihood(turn)
    turn.hits = _hits(turn)
    turn.coverage = {hit.key: _coverage(turn, hit.key) for hit in turn.hits}
    if turn.hits:
        best = features(turn, turn.hits[0])
        fitted = turn.tools.doubt.confidence(best)
        turn.confidence = max(fitted, _WHOLE) if _holds_all(turn, best) else fitted


def _likelihood(turn: Turn) -> dict[str, float]:
    """Return how likely the question is for each passage and each other matter.

    An English question is compared with English ones as well as in translation.
    """
    bayes = turn.tools.searcher.bayes
    likelihood = bayes.scores(turn.words.tokens)
    if turn.untranslated is not None:
        for key, value in bayes.scores(turn.untranslated.tokens).items():
            likelihood[key] += value
    return likelihood


def _hits(turn: Turn) -> tuple[Hit, ...]:
    """Order what either judge found by both; 1 is a hit that both find best."""
    if not turn.found:
        return ()
    likely = {key: value for key, value in turn.likelihood.items() if key in turn.tools.by_key}
    highest, likeliest = max(turn.found.values()), max(likely.values(), default=0.0)
    candidates = sorted(likely, key=lambda key: -likely[key])[:_CANDIDATES]
    scores = {
        key: turn.found.get(key, 0.0) / highest + _BAYES * (likely.get(key, likeliest) - likeliest)
        for key in dict.fromkeys((*turn.found, *candidates))
    }
    ordered = sorted(scores, key=lambda key: -round(scores[key], 6))
    return tuple(Hit(key, round(scores[key], 6)) for key in ordered[:_CANDIDATES])


def _holds_all(turn: Turn, found: dict[str, float]) -> bool:
    """Whether the best text has every word of a question that wants no datum of a plan's lack."""
    return found["text_coverage"] >= _ALL and not kinds(turn.plain)


def _weighed(turn: Turn, hit: Hit) -> float:
    """Put what the institute plans before what it says of itself, unless that is asked."""
    kind = turn.tools.by_key[hit.key][1].kind
    if kind not in SWOT:
        return hit.score
    named = turn.nouns(turn.plain)
    factor = _NAMED if named & {NAMES[kind].list, SWOT_LIST} else _UNNAMED
    return round(hit.score * factor, 6)


def _coverage(turn: Turn, name: str) -> float:
    """Return the share of the question's terms, by weight, that a passage holds."""
    credit = turn.tools.credits[name]
    asked = turn.weights(turn.terms)
    total = sum(asked.values())
    held = sum(value * credit.get(stem, 0.0) for stem, value in asked.items())
    return held / total if total else 0.0
