"""What is quoted of the plan of 2025 is what was published, with its lines joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.load import DOCUMENTS

if TYPE_CHECKING:
    from corpus import Corpus, Document, Passage

SOURCE = DOCUMENTS / "iecm-programa-de-trabajo-2025" / "iecm-programa-de-trabajo-2025.txt"
IDS = """
    mision vision OE1 OE2 OE3 OE4 OE5 L1.1 L1.2 L1.3 L1.4 L2.1 L2.2 L2.3 L2.4 L2.5 L3.1 L3.2 L3.3
    L3.4 L4.1 L4.2 L4.3 L4.4 L4.5 L4.6 L5.1 L5.2 L5.3 L5.4 L5.5 L5.6 F1 F2 F3 F4 F5 F6 D1 D2 D3 D4
    D5 O1 O2 O3 O4 O5 O6 A1 A2 A3 A4 A5 ficha.instituto ficha.fundamento ficha.periodo ficha.area
    ficha.actualizacion ficha.vinculacion ficha.nota ficha.acuerdo ficha.portal
"""
every_passage = pytest.mark.parametrize("passage_id", IDS.split())

ERRATA = {
    ("vision", "políticoelectorales", "político-electorales"),
    ("OE2", "cuentas..", "cuentas."),
    ("F1", "yexperiencia", "y experiencia"),
    ("F3", "electoral..", "electoral."),
    ("F4", "Programaseducativos", "Programas educativos"),
    ("O4", "recursos..", "recursos."),
    ("A2", "laboral..", "laboral."),
}
TEXTS = {
    "OE4": "Innovar y optimizar los procesos sustantivos y de apoyo, así como los servicios que "
    "brinda el Instituto y aprovechar el uso de la tecnología, para ampliar el alcance hacia la "
    "población.",
    "L2.1": "Garantizar el ejercicio de los derechos político-electorales de la ciudadanía, a "
    "través de la organización de procesos electorales sencillos y con una visión incluyente.",
    "L3.4": "Fomentar la publicación de materiales de interés de públicos diversos en temas que "
    "son atribución del IECM.",
    "F2": "Mecanismos de la participación ciudadana, fomento a la educación cívica y capacitación "
    "en procesos electorales.",
    "O6": "Aprovechar la apreciación de la ciudadanía por la democracia para difundir la cultura "
    "cívica.",
    "ficha.area": "Secretaría Administrativa",
    "ficha.periodo": "2025 01/10/2025 31/12/2025",
    "ficha.acuerdo": "https://www.iecm.mx/www/taip/cg/acu/2025/IECM-ACU-CG-005-2025.pdf",
    "ficha.portal": "https://www.iecm.mx/normatividad-y-transparencia/transparencia/"
    "articulo-121/articulo-121-fraccion-xxii/",
}
AS_PUBLISHED = {
    "ficha.vinculacion": "Articulos 31 y 32",
    "ficha.nota": "Institucionales y Especificos 2025",
    "L4.4": "herramientas incluyente en",
    "A2": "un incremento. de los flujos",
    "A5": "de como votar",
    "L1.1": "a su cargo el iecm.",
}


@pytest.fixture(scope="module")
def document(corpus: Corpus) -> Document:
    (document,) = corpus.documents
    return document


def _passage(document: Document, passage_id: str) -> Passage:
    passage = document.get(passage_id)
    assert passage is not None, passage_id
    return passage


def test_every_passage_is_looked_at(document: Document) -> None:
    assert {passage.id for passage in document.passages} == set(IDS.split())


@every_passage
def test_every_passage_is_an_exact_piece_of_its_source(document: Document, passage_id: str) -> None:
    passage = _passage(document, passage_id)
    source = SOURCE.read_bytes().decode("utf-8")
    assert passage.source_text == source[passage.place.start : passage.place.end]
    assert passage.source_text == passage.source_text.strip() != ""


@every_passage
def test_joins_change_nothing_but_white_space(document: Document, passage_id: str) -> None:
    passage = _passage(document, passage_id)
    joins = [edit for edit in passage.edits if edit.reason is None]
    assert all(join.text in {"", " "} and join.published.isspace() for join in joins)
    assert passage.text == " ".join(passage.text.split())


@every_passage
def test_words_are_never_glued(document: Document, passage_id: str) -> None:
    passage = _passage(document, passage_id)
    glued = [edit.start for edit in passage.edits if edit.reason is None and not edit.text]
    is_link = passage.text.startswith("https://")
    assert all(is_link or passage.text[start - 1] == "-" for start in glued)


def test_errata_are_those_listed_and_only_those(document: Document) -> None:
    applied = [
        (passage.id, mend.published, mend.text)
        for passage in document.passages
        for mend in passage.mends
    ]
    assert len(applied) == len(ERRATA)
    assert set(applied) == ERRATA


@pytest.mark.parametrize(("passage_id", "published", "mended"), sorted(ERRATA))
def test_mended_passage_keeps_what_was_published(
    document: Document, passage_id: str, published: str, mended: str
) -> None:
    passage = _passage(document, passage_id)
    assert mended in passage.text
    assert published in passage.published
    assert published not in passage.text


@pytest.mark.parametrize("passage_id", AS_PUBLISHED)
def test_original_wording_is_left_alone(document: Document, passage_id: str) -> None:
    assert AS_PUBLISHED[passage_id] in _passage(document, passage_id).text


@pytest.mark.parametrize("passage_id", TEXTS)
def test_text_is_the_published_one_joined(document: Document, passage_id: str) -> None:
    assert _passage(document, passage_id).text == TEXTS[passage_id]
