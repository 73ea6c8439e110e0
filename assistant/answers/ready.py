"""Which questions are ours: reviewed beforehand, or offered by answers about the whole plan.

Only their answers may be remembered. What people write is not kept, not even in memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.own_words import IN_ENGLISH, IN_SPANISH
from corpus.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answers.own_words import Offers
    from corpus import Document


def offered_about(document: Document) -> frozenset[str]:
    """Return every question that an answer may offer about the parts of a document.

    Not those that put back a corrected word: they hold what somebody wrote.
    """
    return frozenset(_offered(IN_SPANISH.offers, document)) | frozenset(
        _offered(IN_ENGLISH.offers, document)
    )


def _offered(offers: Offers, document: Document) -> Iterator[str]:
    for list_id, passages in document.lists.items():
        yield offers.see_list(list_id, len(passages))[0]
    for passage in document.passages:
        yield offers.see_passage(passage)[0]
        if passage.kind is Kind.OBJECTIVE:
            yield offers.see_objective(passage.id.removeprefix("OE"))[0]
        if passage.kind is Kind.ACTION_LINE:
            yield offers.see_line(passage)[0]
