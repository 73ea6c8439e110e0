"""Searching a question's words and measuring how much of it each passage holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.model import NAMES, SWOT
from index.analysis import content, tokens

if TYPE_CHECKING:
    from assistant.answers.turn import Turn
    from index import Hit
    from index.analysis import Token

# The share of the question's words, by rarity, that the best passage must hold. The raw
# score says little (it depends on the question's length); this share separates well.
ENOUGH = 0.4

_NAMED, _UNNAMED = 1.3, 0.9


def rank(turn: Turn) -> None:
    """Put into the turn its search terms, the hits for them and their coverage."""
    turn.terms = turn.asked or turn.words.content
    found = [_weighed(turn, hit) for hit in turn.tools.searcher.rank(turn.terms)]
    turn.hits = tuple(sorted(found, key=lambda hit: -hit.score))
    turn.coverage = {hit.key: _coverage(turn, hit.key) for hit in turn.hits}


def _weighed(turn: Turn, hit: Hit) -> Hit:
    """Put what the institute plans before what it says of itself, unless that is asked."""
    kind = turn.tools.by_key[hit.key][1].kind
    if kind not in SWOT:
        return hit
    named = turn.nouns(turn.plain)
    factor = _NAMED if named & {NAMES[kind].list, "lista.foda"} else _UNNAMED
    return replace(hit, score=round(hit.score * factor, 6))


def _coverage(turn: Turn, name: str) -> float:
    """Return the share of the question's terms, by weight, that a passage and its parent hold."""
    weight = turn.tools.searcher.lexicon.weight
    held = _stems(turn, name)
    asked = {term.stem: weight(term) for term in turn.terms}
    total = sum(asked.values())
    return sum(value for stem, value in asked.items() if stem in held) / total if total else 0.0


def _stems(turn: Turn, name: str) -> set[str]:
    document, passage = turn.tools.by_key[name]
    found: list[Token] = [*turn.tools.passage_tokens[name], *content(tokens(passage.label))]
    parent = document.get(passage.parent) if passage.parent else None
    if parent is not None:
        found += content(tokens(parent.text))
    return {token.stem for token in found}
