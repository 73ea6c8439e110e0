from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus import Kind

if TYPE_CHECKING:
    from assistant.answers import Answerer
    from corpus import Document


def _related(answerer: Answerer, document: Document, passage_id: str) -> list[str]:
    (passage,) = [one for one in document.passages if one.id == passage_id]
    return [one.id for one in answerer.related(passage)]


@pytest.mark.parametrize(
    ("passage_id", "first"), [("D3", "F3"), ("D5", "L5.5"), ("L2.5", "L1.4"), ("A5", "D1")]
)
def test_what_shares_telling_words_is_related(
    answerer: Answerer, document: Document, passage_id: str, first: str
) -> None:
    assert _related(answerer, document, passage_id)[0] == first


def test_what_shares_little_is_not(answerer: Answerer, document: Document) -> None:
    assert _related(answerer, document, "A1") == []


def test_family_and_record_are_never_among_them(answerer: Answerer, document: Document) -> None:
    for passage in document.passages:
        found = answerer.related(passage)
        assert len(found) <= 3
        assert not [one for one in found if one.kind is Kind.RECORD or one.id == passage.parent]
        assert not [
            one for one in found if one.kind is passage.kind and one.parent == passage.parent
        ]
