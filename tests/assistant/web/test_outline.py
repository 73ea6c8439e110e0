from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.web.outline import outline, passage_view

if TYPE_CHECKING:
    from corpus.load import Corpus
    from corpus.model import Document


@pytest.fixture
def document(corpus: Corpus) -> Document:
    return corpus.documents[0]


def test_outline_reads_every_passage_once(document: Document) -> None:
    reading = [cited.passage.id for part in outline(document) for cited in part.reading]
    assert sorted(reading) == sorted(passage.id for passage in document.passages)


def test_lines_follow_their_objective(document: Document) -> None:
    second = outline(document)[2]
    assert [cited.passage.id for cited in second.reading] == [
        "OE2",
        *(passage.id for passage in document.children("OE2")),
    ]


def test_first_and_last_have_one_neighbour(document: Document) -> None:
    first, last = passage_view(document, "mision"), passage_view(document, "ficha.portal")
    assert first.previous is None
    assert first.next is not None
    assert last.next is None
    assert last.previous is not None


def test_neighbours_lead_through_the_whole_plan(document: Document) -> None:
    walked, view = ["mision"], passage_view(document, "mision")
    while view.next is not None:
        walked.append(view.next.passage.id)
        view = passage_view(document, walked[-1])
    assert len(set(walked)) == len(walked) == len(document.passages)


@pytest.mark.parametrize(
    ("passage_id", "heading"),
    [
        ("L2.4", "También en el Objetivo estratégico 2"),
        ("D1", "También en Debilidades"),
        ("ficha.nota", "También en la ficha de la publicación"),
    ],
)
def test_siblings_are_named_in_a_sentence(
    document: Document, passage_id: str, heading: str
) -> None:
    assert passage_view(document, passage_id).siblings_heading == heading


def test_objective_has_lines_and_other_objectives(document: Document) -> None:
    view = passage_view(document, "OE4")
    assert len(view.children) == 6
    assert [cited.passage.id for cited in view.siblings] == ["OE1", "OE2", "OE3", "OE5"]
    assert view.siblings_heading == "Los otros objetivos"
