from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from corpus import Corpus, CorpusError, load
from corpus.load import read_all
from corpus.model import Kind, Period

if TYPE_CHECKING:
    from pathlib import Path

    from corpus import Document, Passage
    from tests.corpus.conftest import Plan

READING_ORDER = [
    *("mision", "vision", "OE1", "OE2", "L1.1", "L1.2", "L2.1", "F1", "F2", "D1", "O1", "A1"),
    *("ficha.instituto", "ficha.actualizacion", "ficha.periodo", "ficha.portal"),
]
DATES = {
    "no such day": (("31/03/2024\n\nS", "31/02/2024\n\nS"), "ficha.actualizacion: «31/02/2024»"),
    "no date": (("31/03/2024\n\nS", "31/marzo\n\nS"), "ficha.actualizacion: «31/marzo»"),
    "a date and more": (
        ("31/03/2024\n\nS", "31/03/2024 y más\n\nS"),
        "ficha.actualizacion: «31/03/2024 y más»",
    ),
    "no such month": (("/01/2024 31", "/13/2024 31"), "ficha.periodo: «01/13/2024"),
    "no such last day": (("2024 31/03", "2024 31/04"), "ficha.periodo: «31/04"),
    "no dates": (("2024 01/01/2024 31/03/2024", "2024 enero"), "ficha.periodo: «2024 enero»"),
    "an end before its start": (
        ("2024 01/01/2024 31/03/2024", "2024 31/03/2024 01/01/2024"),
        "ficha.periodo: «2024 31/03/2024 01/01/2024»",
    ),
}


def _says(root: Path) -> str:
    with pytest.raises(CorpusError) as caught:
        load(root)
    return str(caught.value)


def _with(document: Document, **changes: object) -> Corpus:
    return Corpus((replace(document, **changes),))


def _with_passage(document: Document, **changes: object) -> Corpus:
    first: Passage = replace(document.passages[0], **changes)
    return _with(document, passages=(first, *document.passages[1:]))


def test_passages_come_in_the_order_of_reading(plan: Plan) -> None:
    (document,) = plan.load().documents
    assert [passage.id for passage in document.passages] == READING_ORDER


def test_document_knows_its_dates_and_its_address(plan: Plan) -> None:
    (document,) = plan.load().documents
    assert document.period == Period(2024, date(2024, 1, 1), date(2024, 3, 31))
    assert document.updated == date(2024, 3, 31)
    assert document.source_url == "https://www.ejemplo.mx/acuerdos-del-consejo/ACU-01.pdf"


def test_document_carries_what_its_definition_says(plan: Plan) -> None:
    (document,) = plan.load().documents
    assert (document.id, document.title, document.version) == (
        "prueba",
        "Programa de prueba",
        "2024-03-31",
    )
    assert (document.short_title, document.institution) == ("Prueba", "Instituto de Prueba")


def test_small_plan_is_mended_and_joined(plan: Plan) -> None:
    (document,) = plan.load().documents
    texts = {passage.id: passage.text for passage in document.passages}
    assert texts["F1"] == "Personal con conocimiento y experiencia."
    assert texts["L1.1"] == "Atender con lenguaje claro y con respeto."
    assert texts["L1.2"] == "Cuidar los derechos político-electorales."


@pytest.mark.parametrize("case", DATES)
def test_wrong_date_is_not_answered_from(plan: Plan, case: str) -> None:
    (old, new), expected = DATES[case]
    plan.change(old, new)
    plan.write()
    assert expected in _says(plan.root)


def test_source_in_another_encoding_is_refused(plan: Plan) -> None:
    plan.encoding = "utf-16"
    plan.write()
    assert _says(plan.root).startswith("plan.txt: no está en UTF-8")


def test_missing_source_is_named(plan: Plan) -> None:
    (plan.write() / "plan.txt").unlink()
    assert _says(plan.root).startswith("plan.txt: no se puede leer")


def test_folder_without_documents_is_said(tmp_path: Path) -> None:
    assert _says(tmp_path) == f"{tmp_path}: no hay ningún documento."


def test_documents_are_read_in_the_order_of_their_names(plan: Plan) -> None:
    folder = plan.write()
    for name in ("b", "a"):
        shutil.copytree(folder, plan.root / name)
        definition = plan.root / name / "document.toml"
        definition.write_text(definition.read_text("utf-8").replace('"prueba"', f'"{name}"'))
    assert [reading.definition.id for reading in read_all(plan.root)] == ["a", "b", "prueba"]


def test_identifier_of_a_document_is_used_once(plan: Plan) -> None:
    shutil.copytree(plan.write(), plan.root / "copia")
    assert "prueba" in _says(plan.root)


def test_fingerprint_is_the_same_for_the_same_files(plan: Plan) -> None:
    assert plan.load().fingerprint == load(plan.root).fingerprint


@pytest.mark.parametrize(
    "changes",
    [{"text": "Otro."}, {"id": "otra"}, {"label": "Otro título"}, {"parent": "OE1"}],
    ids=lambda changes: next(iter(changes)),
)
def test_fingerprint_changes_with_every_passage(plan: Plan, changes: dict[str, str]) -> None:
    corpus = plan.load()
    changed = _with_passage(corpus.documents[0], **changes)
    assert changed.fingerprint != corpus.fingerprint


@pytest.mark.parametrize("changes", [{"id": "otro"}, {"version": "2"}, {"sha256": "0"}])
def test_fingerprint_changes_with_the_document(plan: Plan, changes: dict[str, str]) -> None:
    corpus = plan.load()
    assert _with(corpus.documents[0], **changes).fingerprint != corpus.fingerprint


def test_fingerprint_changes_with_the_order(plan: Plan) -> None:
    corpus = plan.load()
    backwards = _with(corpus.documents[0], passages=corpus.documents[0].passages[::-1])
    assert backwards.fingerprint != corpus.fingerprint


def test_every_kind_has_its_place_in_the_order(corpus: Corpus) -> None:
    kinds = [passage.kind for passage in corpus.documents[0].passages]
    assert list(dict.fromkeys(kinds)) == list(Kind)
