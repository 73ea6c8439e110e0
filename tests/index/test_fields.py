from __future__ import annotations

from index.entry import Entry
from index.fields import UNSTEMMED, WEIGHTS, field_terms

ENTRY = Entry("k", "Las líneas de acción: líneas", "Línea de acción 1.1", "El Objetivo único")


def test_text_is_indexed_stemmed_and_as_written() -> None:
    terms = field_terms(ENTRY)
    assert terms["words"] == ["lineas", "accion", "lineas"]
    assert terms["stems"] == ["line", "accion", "line"]


def test_title_and_context_are_stemmed() -> None:
    terms = field_terms(ENTRY)
    assert terms["title"] == ["line", "accion", "1", "1"]
    assert terms["context"] == ["objet", "unic"]


def test_every_field_has_a_weight() -> None:
    assert field_terms(ENTRY).keys() == WEIGHTS.keys()
    assert min(WEIGHTS.values()) > 0


def test_unstemmed_field_is_one_of_the_fields() -> None:
    assert UNSTEMMED in WEIGHTS


def test_own_text_weighs_more_than_the_rest() -> None:
    assert max(WEIGHTS, key=WEIGHTS.__getitem__) == "stems"
    assert WEIGHTS["context"] == min(WEIGHTS.values())
