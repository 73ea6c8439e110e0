from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.entry import Entry, entries, key

if TYPE_CHECKING:
    from corpus import Corpus


@pytest.fixture(scope="module")
def rows(corpus: Corpus) -> dict[str, Entry]:
    return {row.key: row for row in entries(corpus)}


def test_every_passage_is_an_entry_in_order(corpus: Corpus, rows: dict[str, Entry]) -> None:
    (document,) = corpus.documents
    assert list(rows) == [f"{document.id}#{passage.id}" for passage in document.passages]


def test_key_names_document_and_passage(corpus: Corpus) -> None:
    (document,) = corpus.documents
    assert key(document, document.passages[0]) == "iecm-programa-de-trabajo-2025#mision"


def test_line_is_found_under_its_objective(corpus: Corpus, rows: dict[str, Entry]) -> None:
    (document,) = corpus.documents
    objective, line = document.get("OE2"), document.get("L2.4")
    assert objective is not None
    assert line is not None
    entry = rows[key(document, line)]
    assert (entry.text, entry.context) == (line.text, objective.text)


def test_passage_without_parent_has_no_context(corpus: Corpus, rows: dict[str, Entry]) -> None:
    (document,) = corpus.documents
    with_context = {name for name, row in rows.items() if row.context}
    assert with_context == {key(document, line) for line in document.lists["lista.lineas"]}


@pytest.mark.parametrize("passage_id", ["ficha.acuerdo", "ficha.portal"])
def test_link_is_found_by_its_label(
    corpus: Corpus, rows: dict[str, Entry], passage_id: str
) -> None:
    row = rows[f"{corpus.documents[0].id}#{passage_id}"]
    assert row.text == ""
    assert row.title.startswith("Hipervínculo al Programa")
