"""Searching a question's words and measuring how much of it each passage holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answers.asking import kinds
from assistant.answers.features import features
from corpus.model import NAMES, SWOT

if TYPE_CHECKING:
    from assistant.answers.turn import Turn
    from index import Hit

# The share of the question's words, by rarity, that the best passage must hold. The raw
# score says little (it depends on the question's length); this share separates well.
ENOUGH = 0.4

_NAMED, _UNNAMED = 1.3, 0.9

# Few questions of one or two words were there to fit the doubt on. A text that has every word asked
# answers three times in four.
_WHOLE, _ALL = 0.75, 0.999


def rank(turn: Turn) -> None:
    """Put into the turn its search terms, the hits for them and their coverage."""
    turn.terms = turn.asked or turn.words.content
    found = [_weighed(turn, hit) for hit in turn.tools.searcher.rank(turn.terms)]
    turn.hits = tuple(sorted(found, key=lambda hit: -hit.score))
    turn.coverage = {hit.key: _coverage(turn, hit.key) for hit in turn.hits}
    if turn.hits:
        best = features(turn, turn.hits[0])
        fitted = turn.tools.doubt.confidence(best)
        turn.confidence = max(fitted, _WHOLE) if _holds_all(turn, best) else fitted


def _holds_all(turn: Turn, found: dict[str, float]) -> bool:
    """Whether the best text has every word of a question that wants no datum of a plan's lack."""
    return found["text_coverage"] >= _ALL and not kinds(turn.plain)


def _weighed(turn: Turn, hit: Hit) -> Hit:
    """Put what the institute plans before what it says of itself, unless that is asked."""
    kind = turn.tools.by_key[hit.key][1].kind
    if kind not in SWOT:
        return hit
    named = turn.nouns(turn.plain)
    factor = _NAMED if named & {NAMES[kind].list, "lista.foda"} else _UNNAMED
    return replace(hit, score=round(hit.score * factor, 6))


def _coverage(turn: Turn, name: str) -> float:
    """Return the share of the question's terms, by weight, that a passage holds."""
    weight = turn.tools.searcher.lexicon.weight
    credit = turn.tools.credits[name]
    asked = {term.stem: weight(term) for term in turn.terms}
    total = sum(asked.values())
    held = sum(value * credit.get(stem, 0.0) for stem, value in asked.items())
    return held / total if total else 0.0
