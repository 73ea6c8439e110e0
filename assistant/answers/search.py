"""Searching the plan's own words: which passages hold them. What is found is no answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from assistant.answers.answer import Correction, Option
from assistant.answers.citation import Citation
from assistant.answers.codes import codes
from assistant.answers.references import passage_of
from assistant.answers.steps.clean import clean
from assistant.answers.steps.language import language
from index import key
from index.analysis import content, tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from assistant.answers.turn import Turn
    from corpus import Kind
    from index.analysis import Token

# What a program may ask of one search: characters, passages, and how many to pass over.
LONGEST_QUERY = 500
MOST_RESULTS, FEW_RESULTS, FURTHEST = 100, 20, 10_000


class Problem(StrEnum):
    """Why nothing could be searched."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_TEXT = "not_text"
    ONLY_LITTLE_WORDS = "only_little_words"


@dataclass(frozen=True, slots=True)
class Match:
    """A passage that holds the words, those highlighted; scores compare within one search."""

    citation: Citation
    score: float

    def as_json(self, *, english: bool) -> dict[str, Any]:
        """Return the match as plain data."""
        return {
            "passage": self.citation.as_json(english=english),
            "kind": self.citation.passage.kind.value,
            "score": round(self.score, 3),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search found: some of `total` matches, best first, or the `problem`.

    `words` is what was written, cleaned, and `searched` what was searched in its place, mended
    or in Spanish. `whole` is whether each match holds all the words; if none does, each holds
    some. `undo` offers a search for a corrected word as it was written.
    """

    words: str
    index_version: str
    searched: str = ""
    total: int = 0
    matches: tuple[Match, ...] = ()
    whole: bool = True
    corrections: tuple[Correction, ...] = ()
    undo: tuple[Option, ...] = ()
    problem: Problem | None = None

    def as_json(self, offset: int, limit: int, *, english: bool = False) -> dict[str, Any]:
        """Return what was found as plain data, with which part of it was asked for."""
        return {
            "query": self.words,
            "searched": self.searched,
            "problem": self.problem,
            "all_words": self.whole,
            "corrections": [{"from": one.written, "to": one.searched} for one in self.corrections],
            "total": self.total,
            "offset": offset,
            "limit": limit,
            "matches": [match.as_json(english=english) for match in self.matches],
            "index_version": self.index_version,
        }


def find(
    turn: Turn, kinds: Collection[Kind] = (), offset: int = 0, limit: int | None = None
) -> Found:
    """Find the passages (of some kinds, if given) whose text or label holds the turn's words."""
    problem = _problem(turn)
    words, version = turn.text, turn.tools.searcher.version
    if problem is not None:
        return Found(words=words, index_version=version, problem=problem)
    language(turn)
    translated = turn.text != words
    named, turn.terms = _asked(turn)
    if named is None and not turn.terms:
        return Found(words=words, index_version=version, problem=Problem.ONLY_LITTLE_WORDS)
    matches, whole = _matches(turn, named or (), kinds)
    made = turn.words.corrections
    return Found(
        words=words,
        index_version=version,
        searched=_mended(turn),
        total=len(matches),
        matches=tuple(matches[offset : None if limit is None else offset + limit]),
        whole=whole,
        corrections=tuple(Correction(*pair) for pair in turn.words.pairs),
        # Put back into a translation, a word would stand among others than the person's.
        undo=()
        if translated
        else tuple(Option(*turn.own.offers.search_as_written(words, one)) for one in made),
    )


def _problem(turn: Turn) -> Problem | None:
    """Clean the words as every question is cleaned, and say why they were sent back."""
    if clean(turn) is None:
        return None
    if not turn.text:
        return Problem.EMPTY
    return Problem.TOO_LONG if turn.wording is None else Problem.NOT_TEXT


def _asked(turn: Turn) -> tuple[list[str] | None, list[Token]]:
    """Return the keys of passages named by number (None if no number is), and the other words."""
    document = turn.tools.document
    found, rest = codes(turn.text, turn.words.tokens)
    if not found:
        return None, turn.words.content
    passages = [passage_of(document, code) for code in found]
    named = [key(document, passage) for passage in passages if passage is not None]
    nouns = turn.tools.cues.nouns
    return named, [token for token in content(tokens(rest)) if token.stem not in nouns]


def _matches(turn: Turn, named: Iterable[str], kinds: Collection[Kind]) -> tuple[list[Match], bool]:
    """Return what was named, then what holds every word, or at least some of them."""
    tools, stems = turn.tools, {term.stem for term in turn.terms}
    scores = {hit.key: hit.score for hit in tools.searcher.rank(turn.terms, len(tools.by_key))}
    held = {name: len(stems & tools.text_stems[name]) for name in tools.by_key}
    whole = len(stems) in held.values() or not stems
    holding = [name for name in held if held[name] >= (len(stems) if whole else 1) and stems]
    ordered = sorted(holding, key=lambda name: (-held[name], -scores.get(name, 0.0)))
    found = (
        Match(Citation(passage, document, turn.highlights(name, stems)), scores.get(name, 0.0))
        for name in dict.fromkeys((*named, *ordered))
        for document, passage in [tools.by_key[name]]
    )
    return [one for one in found if not kinds or one.citation.passage.kind in kinds], whole


def _mended(turn: Turn) -> str:
    """Return the words with each correction in its place."""
    text = turn.text
    for one in reversed(turn.words.corrections):
        text = f"{text[: one.start]}{one.searched}{text[one.end :]}"
    return text
