"""retrieve: the question's words are searched; how much of it each hit holds is measured."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from corpus import Kind
from index.analysis import content, tokens

if TYPE_CHECKING:
    from assistant.answers.turn import Turn
    from index import Hit
    from index.analysis import Token


_SELF_ASSESSMENT = {
    Kind.STRENGTH: "lista.fortalezas",
    Kind.WEAKNESS: "lista.debilidades",
    Kind.OPPORTUNITY: "lista.oportunidades",
    Kind.THREAT: "lista.amenazas",
}
_NAMED, _UNNAMED = 1.3, 0.9


def retrieve(turn: Turn) -> None:
    """Rank passages for the question; never stops it."""
    turn.terms = turn.asked or turn.words.content
    found = [_weighed(turn, hit) for hit in turn.tools.searcher.rank(turn.terms)]
    turn.hits = tuple(sorted(found, key=lambda hit: -hit.score))
    turn.coverage = {hit.key: _coverage(turn, hit.key) for hit in turn.hits}


def _weighed(turn: Turn, hit: Hit) -> Hit:
    """Put what the institute plans before what it says of itself, unless that is asked."""
    kind = turn.tools.by_key[hit.key][1].kind
    if kind not in _SELF_ASSESSMENT:
        return hit
    named = turn.nouns(turn.plain)
    factor = _NAMED if named & {_SELF_ASSESSMENT[kind], "lista.foda"} else _UNNAMED
    return replace(hit, score=round(hit.score * factor, 6))


def _coverage(turn: Turn, key: str) -> float:
    """Return the share of the question's terms, by rarity, that a passage and its parent hold."""
    weight = turn.tools.searcher.lexicon.weight
    held = _stems(turn, key)
    asked = {term.stem: weight(term) for term in turn.terms}
    total = sum(asked.values())
    return sum(weight for stem, weight in asked.items() if stem in held) / total if total else 0.0


def _stems(turn: Turn, key: str) -> set[str]:
    document, passage = turn.tools.by_key[key]
    found: list[Token] = [*turn.tools.passage_tokens[key], *content(tokens(passage.label))]
    parent = document.get(passage.parent) if passage.parent else None
    if parent is not None:
        found += turn.tools.passage_tokens[f"{document.id}#{parent.id}"]
    return {token.stem for token in found}
