"""compose: the hits become quotes with highlights, a lead-in and what to ask next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import options
from assistant.answers.answer import Answer, AnswerKind, Explanation, Status
from assistant.answers.ranking import ENOUGH
from corpus import Kind

if TYPE_CHECKING:
    from assistant.answers.turn import Turn
    from index import Hit

MOST_QUOTES = 5
# A further passage is quoted if it comes near to the best one by its score (of about 1) and
# by the words it holds.
_NEAR, _NEAR_FOUND = 0.0, 0.5


def compose(turn: Turn) -> Answer:
    """Quote the best passage and those as good as it."""
    quoted = _quoted(turn)
    citations = turn.cite_hits(quoted)
    best = citations[0]
    is_fact = best.passage.kind is Kind.RECORD
    return turn.reply(
        Status.ANSWERED,
        turn.own.texts.found(best.document, [citation.passage.id for citation in citations]),
        kind=AnswerKind.FACT if is_fact else AnswerKind.PASSAGE,
        citations=citations,
        options=options.after(turn.own.offers, best.document, best.passage),
        confidence=turn.confidence,
        explanation=Explanation(
            matched=_matched(turn, quoted[0].key),
            runner_up=_passage_id(turn, turn.hits[1]) if len(turn.hits) > 1 else None,
        ),
    )


def _quoted(turn: Turn) -> list[Hit]:
    best = turn.hits[0]
    if turn.tools.by_key[best.key][1].kind is Kind.RECORD:
        return [best]
    return [best] + [
        hit
        for hit in turn.hits[1:MOST_QUOTES]
        if hit.score >= _NEAR
        and turn.found.get(hit.key, 0.0) >= _NEAR_FOUND * max(turn.found.values())
        and turn.coverage[hit.key] >= ENOUGH
    ]


def _matched(turn: Turn, key: str) -> tuple[str, ...]:
    held = {token.stem for token in turn.tools.passage_tokens[key]}
    return tuple(dict.fromkeys(term.word for term in turn.terms if term.stem in held))


def _passage_id(turn: Turn, hit: Hit) -> str:
    return turn.tools.by_key[hit.key][1].id
