"""The plan of 2025 as it is read, against what was counted by hand on the published text."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from corpus.load import DOCUMENTS, Reading, read
from corpus.model import Kind, Period

if TYPE_CHECKING:
    from corpus import Corpus, Document, Passage

FOLDER = DOCUMENTS / "iecm-programa-de-trabajo-2025"
SOURCE = FOLDER / "iecm-programa-de-trabajo-2025.txt"
PORTAL = (
    "https://www.iecm.mx/normatividad-y-transparencia/transparencia/"
    "articulo-121/articulo-121-fraccion-xxii/"
)
SHA256 = "269fb541e457346f09d8b65b0879043d31c930db73e34ae032fa573348d785eb"

LINES = {"OE1": 4, "OE2": 5, "OE3": 4, "OE4": 6, "OE5": 6}
POINTS = {"F": 6, "D": 5, "O": 6, "A": 5}
OBJECTIVES = list(LINES)
ACTION_LINES = [f"L{oe[2:]}.{n}" for oe, count in LINES.items() for n in range(1, count + 1)]
FODA = [f"{letter}{n}" for letter, count in POINTS.items() for n in range(1, count + 1)]
PLAN = ["mision", "vision", *OBJECTIVES, *ACTION_LINES, *FODA]
RECORD = [
    "ficha.instituto",
    "ficha.fundamento",
    "ficha.actualizacion",
    "ficha.vinculacion",
    "ficha.area",
    "ficha.nota",
    "ficha.periodo",
    "ficha.acuerdo",
    "ficha.portal",
]


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(FOLDER)


@pytest.fixture(scope="module")
def document(corpus: Corpus) -> Document:
    (document,) = corpus.documents
    return document


def _passage(document: Document, passage_id: str) -> Passage:
    passage = document.get(passage_id)
    assert passage is not None, passage_id
    return passage


def test_source_is_the_published_file(document: Document) -> None:
    assert hashlib.sha256(SOURCE.read_bytes()).hexdigest() == SHA256
    assert document.sha256 == SHA256


def test_passages_are_54_of_the_plan_and_9_of_the_record(document: Document) -> None:
    record = document.of_kind(Kind.RECORD)
    assert (len(document.passages) - len(record), len(record)) == (54, 9)


def test_identifiers_are_those_of_the_plan_in_order(document: Document) -> None:
    assert [passage.id for passage in document.passages] == PLAN + RECORD


def test_mission_and_vision_are_not_swapped(document: Document) -> None:
    assert _passage(document, "mision").text.startswith("Administrar mecanismos e instrumentos")
    assert _passage(document, "vision").text.startswith("Seguiremos siendo una institución")


@pytest.mark.parametrize(("objective", "count"), LINES.items())
def test_objective_has_all_its_lines(document: Document, objective: str, count: int) -> None:
    lines = document.lists[f"lista.{objective}"]
    assert [line.id for line in lines] == [f"L{objective[2:]}.{n + 1}" for n in range(count)]
    assert all(line.kind is Kind.ACTION_LINE for line in lines)


def test_lists_of_the_plan_are_complete(document: Document) -> None:
    ids = {name: [passage.id for passage in found] for name, found in document.lists.items()}
    assert ids["lista.objetivos"] == OBJECTIVES
    assert ids["lista.lineas"] == ACTION_LINES
    assert ids["lista.foda"] == FODA


@pytest.mark.parametrize(
    ("name", "kind", "letter"),
    [
        ("lista.fortalezas", Kind.STRENGTH, "F"),
        ("lista.debilidades", Kind.WEAKNESS, "D"),
        ("lista.oportunidades", Kind.OPPORTUNITY, "O"),
        ("lista.amenazas", Kind.THREAT, "A"),
    ],
)
def test_each_list_of_the_foda_is_complete(
    document: Document, name: str, kind: Kind, letter: str
) -> None:
    found = document.lists[name]
    assert [passage.id for passage in found] == [f"{letter}{n + 1}" for n in range(POINTS[letter])]
    assert {passage.kind for passage in found} == {kind}


def test_dates_are_those_of_the_record(document: Document) -> None:
    assert document.period == Period(2025, date(2025, 10, 1), date(2025, 12, 31))
    assert document.updated == date(2025, 12, 31)


def test_document_links_to_its_portal(document: Document) -> None:
    assert document.source_url == PORTAL


def test_no_character_is_unaccounted_for(reading: Reading) -> None:
    account = reading.account
    assert (account.unaccounted, account.claimed_twice) == ((), 0)
    assert account.in_passages + sum(account.furniture.values()) == account.total


def test_account_covers_the_whole_source(reading: Reading) -> None:
    assert reading.account.total == len(SOURCE.read_bytes().decode("utf-8"))
    lengths = [p.place.end - p.place.start for p in reading.parsed.passages]
    assert reading.account.in_passages == sum(lengths)


def test_nothing_is_wrong_with_the_plan(reading: Reading) -> None:
    assert reading.problems == ()
