from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.identifiers import find_passage

if TYPE_CHECKING:
    from corpus import Corpus


@pytest.mark.parametrize(
    ("typed", "meant"), [("oe2", "OE2"), ("Visión", "vision"), ("L2.40", None), ("", None)]
)
def test_passage_is_found_however_its_identifier_is_typed(
    corpus: Corpus, typed: str, meant: str | None
) -> None:
    document = corpus.documents[0]
    assert find_passage(document, typed) is (document.get(meant) if meant else None)
