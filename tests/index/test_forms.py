"""The ways to ask for an entry, its plain text and the citizens' words for it lead to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from corpus import Corpus
from corpus.plain import Plain
from corpus.vocabulary import Term
from index import Entry, version_of
from index.analysis import tokens
from index.entry import entry_of
from index.fields import FORMS
from index.whoosh_backend import backend_of

if TYPE_CHECKING:
    from corpus import Document
    from index import Searcher

ASK = "¿Dónde pongo mi casilla?"


def _scores(rows: list[Entry], text: str) -> dict[str, float]:
    return dict(backend_of(rows).rank(tokens(text), 99))


@pytest.fixture
def document(corpus: Corpus) -> Document:
    return corpus.documents[0]


def _entry(document: Document, passage_id: str) -> Entry:
    passage = document.get(passage_id)
    assert passage is not None
    return entry_of(document, passage)


def test_form_alone_finds_its_entry() -> None:
    rows = [Entry("a", "Uno", asks=(ASK,)), Entry("b", "Dos", asks=("¿Cuánto cuesta?",))]
    assert [*_scores(rows, "casilla")] == ["a"]


def test_plain_text_is_a_form_too() -> None:
    rows = [Entry("plain", "Uno", plain="casilla"), Entry("citizen", "Uno", citizen="casilla")]
    scores = _scores(rows, "casilla")
    assert scores["plain"] > scores["citizen"] * FORMS > 0


@pytest.mark.parametrize("field", ["plain", "citizen"])
def test_other_words_find_the_entry(field: str) -> None:
    rows = [replace(Entry("a", "Uno"), **{field: "changarros"}), Entry("b", "Dos")]
    assert [*_scores(rows, "changarro")] == ["a"]


def test_only_the_best_form_of_an_entry_counts() -> None:
    # Both have the same words, so the same score by their fields.
    twice = Entry("twice", "Uno", asks=("casilla nueva", "casilla vieja"), citizen="plaza")
    once = Entry("once", "Uno", asks=("casilla nueva", "plaza vieja"), citizen="casilla")
    never = Entry("never", "Uno", asks=("plaza nueva", "plaza vieja"), citizen="casilla casilla")
    scores = _scores([twice, once, never], "casilla")
    assert scores["twice"] == scores["once"] > scores["never"] > 0


def test_best_form_counts_wherever_it_is_written() -> None:
    first = Entry("first", "Uno", asks=("casilla", "casilla y otra cosa muy larga"))
    last = Entry("last", "Uno", asks=("casilla y otra cosa muy larga", "casilla"))
    scores = _scores([first, last], "casilla")
    assert scores["first"] == scores["last"]


def test_one_form_with_all_the_words_beats_words_in_several_forms() -> None:
    together = Entry("together", "Uno", asks=("casilla accesible", "otra cosa"))
    apart = Entry("apart", "Uno", asks=("casilla otra", "accesible cosa"))
    scores = _scores([apart, together], "casilla accesible")
    assert scores["together"] > scores["apart"] > 0


def test_entries_without_forms_are_ranked() -> None:
    rows = [Entry("a", "Casillas accesibles"), Entry("b", "Presupuesto", "Gasto")]
    assert [*_scores(rows, "casilla")] == ["a"]
    assert [*_scores(rows, "gasto")] == ["b"]


def test_entries_with_and_without_forms_are_ranked_together() -> None:
    rows = [Entry("bare", "Casillas"), Entry("asked", "Nada", asks=(ASK,))]
    assert {*_scores(rows, "casillas")} == {"bare", "asked"}


def test_equal_entries_with_forms_come_in_reading_order() -> None:
    rows = [Entry(name, "voto", asks=(ASK, "¿Y el voto?")) for name in ("z", "m", "a")]
    assert [*_scores(rows, "voto casilla")] == ["z", "m", "a"]


def test_passage_is_found_by_its_plain_text_questions_and_words(document: Document) -> None:
    changed = replace(document, plain={"OE1": Plain("Claro.", (ASK,), ("puerta",))})
    entry = _entry(changed, "OE1")
    assert (entry.plain, entry.asks) == ("Claro.", (ASK,))
    assert entry.citizen.split(" . ")[0] == "puerta"
    assert entry.other_words.startswith(f"Claro. . {ASK} . puerta")
    assert entry.every_word == f"{entry.title} . {entry.text} . {entry.other_words}"


def test_passage_without_plain_text_has_only_its_own_words(document: Document) -> None:
    entry = _entry(replace(document, plain={}, vocabulary=()), "OE1")
    assert (entry.plain, entry.asks, entry.citizen) == ("", (), "")


@pytest.mark.parametrize(
    ("institution", "found"),
    [
        ("CULTURA DEMOCRATICA", True),
        ("cultura democrática", True),
        ("cultura  democrática,", True),
        ("cultura democrátic", False),
        ("ultura democrática", False),
        ("democrática cultura", False),
        ("…", False),
    ],
)
def test_citizens_words_go_to_passages_with_the_whole_term(
    document: Document, institution: str, *, found: bool
) -> None:
    term = Term(institution, ("tequio",), "Prueba.", ())
    changed = replace(document, plain={}, vocabulary=(term,))
    assert (_entry(changed, "vision").citizen == "tequio") is found


def test_expected_passages_get_the_citizens_words(document: Document) -> None:
    for term in document.vocabulary:
        for name in term.expect:
            said = _entry(document, name).citizen.split(" . ")
            assert {*term.citizen} <= {*said}, (term.institution, name)


def test_version_changes_with_plain_texts_and_vocabulary(
    corpus: Corpus, document: Document
) -> None:
    others = [replace(document, plain={}), replace(document, vocabulary=())]
    versions = {version_of(Corpus((other,))) for other in others}
    assert len(versions | {version_of(corpus)}) == 3


def test_words_of_a_question_are_read_without_correction(searcher: Searcher) -> None:
    text = "¿Cuál es el objetibo?"
    assert [token.word for token in searcher.words(text)] == ["cual", "es", "el", "objetibo"]
    assert [token.word for token in searcher.as_written(text)][-1] == "objetibo"
    assert {*searcher.as_written(text)} < {*searcher.words(text)}
