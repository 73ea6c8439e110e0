from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.order import beside, reading

if TYPE_CHECKING:
    from corpus import Corpus
    from corpus.model import Document


@pytest.fixture
def document(corpus: Corpus) -> Document:
    return corpus.documents[0]


def test_every_passage_is_read_once(document: Document) -> None:
    assert sorted(one.id for one in reading(document)) == sorted(
        one.id for one in document.passages
    )


def test_lines_are_read_after_their_objective(document: Document) -> None:
    ids = [one.id for one in reading(document)]
    assert ids[:4] == ["mision", "vision", "OE1", "L1.1"]
    assert ids[ids.index("OE2") - 1] == "L1.4"


@pytest.mark.parametrize(
    ("passage", "before", "after"),
    [("mision", None, "vision"), ("L2.1", "OE2", "L2.2"), ("ficha.portal", "ficha.acuerdo", None)],
)
def test_neighbours_are_those_of_the_reading(
    document: Document, passage: str, before: str | None, after: str | None
) -> None:
    found = document.get(passage)
    assert found is not None
    assert tuple(one.id if one else None for one in beside(document, found)) == (before, after)
