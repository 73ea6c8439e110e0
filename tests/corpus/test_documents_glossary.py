"""The glossary of the plan of 2025: enough of it, in use, and reviewed like the plain texts."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from corpus.glossary import terms_in
from corpus.load import DOCUMENTS

if TYPE_CHECKING:
    from corpus import Corpus, Document

FILE = DOCUMENTS / "iecm-programa-de-trabajo-2025" / "glosario.toml"


@pytest.fixture(scope="module")
def document(corpus: Corpus) -> Document:
    (document,) = corpus.documents
    return document


def test_glossary_has_the_hard_terms_of_the_plan(document: Document) -> None:
    assert len(document.glossary) >= 45
    assert {
        *("copaco", "presupuesto-participativo", "gobierno-abierto", "organos-desconcentrados"),
        *("violencia-politica", "rendicion-de-cuentas", "democracia-directa", "datos-abiertos"),
        *("transparencia-proactiva", "plebiscito", "grupos-atencion-prioritaria", "valor-publico"),
    } <= {entry.id for entry in document.glossary}


def test_identifiers_are_fit_for_an_address(document: Document) -> None:
    assert not [
        one.id for one in document.glossary if not re.fullmatch(r"[a-z]+(-[a-z]+)*", one.id)
    ]


def test_every_entry_is_marked_somewhere(document: Document) -> None:
    texts = [passage.text for passage in document.passages]
    texts += [plain.text for plain in document.plain.values()]
    marked = {place.entry.id for text in texts for place in terms_in(text, document.glossary)}
    assert marked == {entry.id for entry in document.glossary}


@pytest.mark.parametrize(
    ("passage_id", "marked"),
    [
        ("L2.4", ["violencia política contra las mujeres en razón de género", "discriminatorias"]),
        ("D3", ["Órganos Desconcentrados"]),
        ("L4.5", ["eficiente"]),
        ("ficha.periodo", []),
    ],
)
def test_terms_of_a_passage_are_marked(
    document: Document, passage_id: str, marked: list[str]
) -> None:
    passage = document.get(passage_id)
    assert passage is not None
    found = terms_in(passage.text, document.glossary)
    assert [passage.text[one.start : one.end] for one in found] == marked


def test_review_says_who_when_and_how_far() -> None:
    review = tomllib.loads(FILE.read_text("utf-8"))["review"]
    assert review.keys() == {"author", "date", "state"}
    assert date.fromisoformat(review["date"])
