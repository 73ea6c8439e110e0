"""What an agent may choose from while somebody waits: the answer first, then passages, each why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answers.answer import Status
from assistant.telling import texts
from assistant.telling.basket import Basket, in_basket, of_passages
from assistant.telling.reference import heading
from assistant.telling.voice import explained
from corpus.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answers.answer import Answer
    from assistant.answers.citation import Citation
    from assistant.answers.search import Found, Match
    from assistant.telling.script import Script

# As many as there are number keys.
MOST = 9


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something to be told: its name, why it is here, its quotes, and how each way tells it.

    `ranked` says by what it was placed: how sure the answer is, or the points of a passage in this
    one look-up. It is empty where nothing was ranked: what was named by its number, or is near.
    """

    title: str
    why: str
    told: Basket
    quotes: tuple[Citation, ...] = ()
    ranked: str = ""

    @property
    def codes(self) -> str:
        """The identifiers of its passages, with spaces between."""
        return " ".join(quote.passage.id for quote in self.quotes)

    @property
    def plain(self) -> Script | None:
        """The same in plain words, said to be no quote; None if there are none."""
        return explained(self.quotes)


def candidates(answer: Answer, found: Found) -> tuple[Candidate, ...]:
    """Return what there is to choose from, the best first."""
    if answer.status is Status.REJECTED:
        return ()
    return (_first(answer), *_passages(answer, found))[:MOST]


def _first(answer: Answer) -> Candidate:
    answered = answer.status is Status.ANSWERED
    quotes = answer.citations if answered else ()
    return Candidate(
        title=_title(answer, quotes),
        why=_why_answer(answer),
        told=in_basket([answer]),
        quotes=quotes,
        ranked=texts.SURE.format(share=answer.confidence * 100) if answered else "",
    )


def _title(answer: Answer, quotes: tuple[Citation, ...]) -> str:
    if len(quotes) == 1:
        return heading(quotes[0])
    return texts.WHOLE_ANSWERS[answer.status.value].format(count=len(quotes))


def _why_answer(answer: Answer) -> str:
    explanation = answer.explanation
    parts = []
    if explanation.matched:
        # The index knows words without accents; the plan does not write them so.
        written = {fold(word): word for word in _highlighted(answer.citations)}
        told = dict.fromkeys(written.get(word, word) for word in explanation.matched)
        parts.append(f"Tiene: {', '.join(told)}.")
    if explanation.synonyms:
        parts.append(f"Dicho de otro modo: {', '.join(explanation.synonyms)}.")
    if answer.corrections:
        mended = ", ".join(f"{one.written} → {one.searched}" for one in answer.corrections)
        parts.append(f"Se corrigió: {mended}.")
    return " ".join(parts)


def _passages(answer: Answer, found: Found) -> Iterator[Candidate]:
    """Yield each passage by itself: those of the answer, those near it, those with the words."""
    scores = {match.citation.passage.id: match for match in found.matches}
    own = answer.citations if len(answer.citations) != 1 else ()
    named = (*own, *answer.related)
    seen = {quote.passage.id for quote in answer.citations}
    for quote in named:
        seen.add(quote.passage.id)
        yield _passage(quote, scores.get(quote.passage.id), texts.NEAR_IT)
    for match in found.matches:
        if match.citation.passage.id not in seen:
            yield _passage(match.citation, match, "")


def _passage(quote: Citation, match: Match | None, otherwise: str) -> Candidate:
    held = dict.fromkeys(_highlighted([match.citation if match else quote]))
    return Candidate(
        title=heading(quote),
        why=f"Tiene: {', '.join(held)}." if held else otherwise,
        told=of_passages([quote]),
        quotes=(quote,),
        ranked=texts.POINTS.format(points=match.score) if match else "",
    )


def _highlighted(quotes: Sequence[Citation]) -> Iterator[str]:
    for quote in quotes:
        for segment in quote.segments:
            if segment.highlighted:
                yield segment.text.casefold()
