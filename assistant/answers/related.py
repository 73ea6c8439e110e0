"""Passages of elsewhere in the plan that share telling words with one."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from corpus import Kind
from index import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus import Document, Passage
    from index import Searcher

_MOST = 3
# Of the score that a passage has for its own words; below it, what is shared says little.
_SHARE = 0.33


def related(searcher: Searcher, document: Document, passage: Passage) -> tuple[Passage, ...]:
    """Return up to three, the most alike first; never those that stand beside it anyway."""
    if passage.kind is Kind.RECORD:
        return ()
    elsewhere = {key(document, one): one for one in _elsewhere(document, passage)}
    hits = searcher.rank(searcher.as_written(passage.text), limit=len(document.passages))
    own = key(document, passage)
    least = _SHARE * next((hit.score for hit in hits if hit.key == own), 0.0)
    alike = (hit.key for hit in hits if hit.score >= least)
    return tuple(islice((elsewhere[one] for one in alike if one in elsewhere), _MOST))


def _elsewhere(document: Document, passage: Passage) -> Iterator[Passage]:
    """Yield what is neither the passage, nor over, under or beside it, nor of the record."""
    for one in document.passages:
        beside = one.kind is passage.kind and one.parent == passage.parent
        over_or_under = passage.id == one.parent or one.id == passage.parent
        if one.kind is not Kind.RECORD and not beside and not over_or_under:
            yield one
