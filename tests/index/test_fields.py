from __future__ import annotations

from index.analysis import tokens
from index.entry import Entry
from index.fields import FORM_WEIGHTS, FORMS, UNSTEMMED, WEIGHTS, field_terms, form_terms

ENTRY = Entry("k", "Las líneas de acción: líneas", "Línea de acción 1.1", "El Objetivo único")


def test_text_is_indexed_stemmed_and_as_written() -> None:
    terms = field_terms(ENTRY)
    assert terms["words"] == ["lineas", "accion", "lineas"]
    assert terms["stems"] == ["line", "accion", "line"]


def test_title_and_context_are_stemmed() -> None:
    terms = field_terms(ENTRY)
    assert terms["title"] == ["line", "accion", "1", "1"]
    assert terms["context"] == ["objet", "unic"]


def test_other_words_are_stemmed() -> None:
    entry = Entry("k", "Texto", plain="Habla de casas", asks=("¿Dónde voto?",), citizen="chambas")
    stems = [token.stem for token in tokens("habla casas voto chambas")]
    assert [stem for stem in field_terms(entry)["other"] if stem in stems] == stems
    assert field_terms(ENTRY)["other"] == []


def test_form_is_indexed_stemmed_and_as_written() -> None:
    assert form_terms("¿Cuáles son las líneas de acción?")["words"][-2:] == ["lineas", "accion"]
    assert form_terms("¿Cuáles son las líneas de acción?")["stems"][-2:] == ["line", "accion"]


def test_every_field_of_a_form_has_a_weight() -> None:
    assert form_terms("voto").keys() == FORM_WEIGHTS.keys()
    assert min(*FORM_WEIGHTS.values(), FORMS) > 0
    assert UNSTEMMED in FORM_WEIGHTS


def test_every_field_has_a_weight() -> None:
    assert field_terms(ENTRY).keys() == WEIGHTS.keys()
    assert min(WEIGHTS.values()) > 0


def test_unstemmed_field_is_one_of_the_fields() -> None:
    assert UNSTEMMED in WEIGHTS


def test_own_text_weighs_more_than_the_rest() -> None:
    assert max(WEIGHTS, key=WEIGHTS.__getitem__) == "stems"
    assert WEIGHTS["context"] == min(WEIGHTS.values())
