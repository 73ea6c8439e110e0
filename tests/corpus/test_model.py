from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from corpus.model import NAMES, Document, Edit, Kind, Passage, Period, Place, undo

JOIN = Edit(7, " ", "\n\n")
MEND = Edit(17, "y experta", "yexperta", "Palabras pegadas.")
PASSAGE = Passage("F1", Kind.STRENGTH, "Fortaleza 1", "persona capacita y experta", Place(3, 29))


def _passage(passage_id: str, kind: Kind, parent: str | None = None) -> Passage:
    return Passage(passage_id, kind, passage_id, passage_id, Place(0, 1), parent=parent)


@pytest.fixture
def document() -> Document:
    passages = (
        _passage("OE1", Kind.OBJECTIVE),
        _passage("OE2", Kind.OBJECTIVE),
        _passage("L1.1", Kind.ACTION_LINE, "OE1"),
        _passage("L2.1", Kind.ACTION_LINE, "OE2"),
        _passage("L2.2", Kind.ACTION_LINE, "OE2"),
        _passage("F1", Kind.STRENGTH),
        _passage("D1", Kind.WEAKNESS),
        _passage("O1", Kind.OPPORTUNITY),
        _passage("A1", Kind.THREAT),
    )
    day = date(2024, 3, 31)
    period = Period(2024, day, day)
    return Document(
        "d",
        "T",
        "t",
        "I",
        "1",
        "0",
        period,
        day,
        "https://x",
        passages,
        plain={},
        vocabulary=(),
        questions=(),
        glossary=(),
    )


def test_undo_without_edits_changes_nothing() -> None:
    assert undo("tal cual", ()) == "tal cual"


def test_undo_puts_back_several_edits_of_other_lengths() -> None:
    edits = (Edit(0, "uno", "1"), Edit(4, "", "\n"), Edit(4, "dos", "dos..", "punto"))
    assert undo("uno dos", edits) == "1 \ndos.."


def test_source_text_undoes_joins_and_mends() -> None:
    passage = Passage("F1", Kind.STRENGTH, "", PASSAGE.text, PASSAGE.place, (JOIN, MEND))
    assert passage.source_text == "persona\n\ncapacita yexperta"


def test_published_undoes_mends_and_keeps_joins() -> None:
    passage = Passage("F1", Kind.STRENGTH, "", PASSAGE.text, PASSAGE.place, (JOIN, MEND))
    assert passage.published == "persona capacita yexperta"
    assert passage.mends == (MEND,)


def test_passage_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        PASSAGE.text = "otra cosa"


def test_passage_is_found_by_its_exact_identifier(document: Document) -> None:
    assert document.get("L2.2") is document.passages[4]
    assert document.get("l2.2") is None


def test_kinds_are_returned_in_the_order_of_the_document(document: Document) -> None:
    found = document.of_kind(Kind.STRENGTH, Kind.OBJECTIVE)
    assert [passage.id for passage in found] == ["OE1", "OE2", "F1"]


def test_children_are_only_those_of_their_parent(document: Document) -> None:
    assert [passage.id for passage in document.children("OE2")] == ["L2.1", "L2.2"]
    assert document.children("F1") == ()


def test_lists_hold_every_passage_of_their_kind(document: Document) -> None:
    ids = {name: [passage.id for passage in found] for name, found in document.lists.items()}
    assert ids == {
        "lista.objetivos": ["OE1", "OE2"],
        "lista.lineas": ["L1.1", "L2.1", "L2.2"],
        "lista.OE1": ["L1.1"],
        "lista.OE2": ["L2.1", "L2.2"],
        "lista.fortalezas": ["F1"],
        "lista.debilidades": ["D1"],
        "lista.oportunidades": ["O1"],
        "lista.amenazas": ["A1"],
        "lista.foda": ["F1", "D1", "O1", "A1"],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [("https://a.mx", True), ("http://a.mx", True), ("ver https://a.mx", False), ("httpx", False)],
)
def test_link_is_an_address_and_nothing_else(text: str, expected: bool) -> None:  # noqa: FBT001
    assert Passage("p", Kind.RECORD, "", text, Place(0, 1)).is_link is expected


def test_every_kind_in_a_list_has_a_name() -> None:
    assert set(NAMES) == set(Kind) - {Kind.MISSION, Kind.VISION, Kind.RECORD}
    assert len({naming.prefix for naming in NAMES.values()}) == len(NAMES)
