from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.offline.scores import LARGEST, fields, forms, scores

if TYPE_CHECKING:
    from corpus import Corpus, Document


@pytest.fixture(scope="module")
def document(corpus: Corpus) -> Document:
    return corpus.documents[0]


@pytest.fixture(scope="module")
def worth(document: Document) -> dict[str, dict[int, int]]:
    return scores(document)


def test_passage_is_found_by_its_text_and_by_what_people_ask(document: Document) -> None:
    passage = document.get("L2.4")
    assert passage is not None
    texts = fields(document, passage)
    assert texts["text"] == [passage.text]
    assert texts["label"] == ["Línea de acción 2.4"]
    assert len(texts["asks"]) > 10
    assert len(texts["questions"]) > 100


def test_words_of_an_address_are_no_words(document: Document) -> None:
    passage = document.get("ficha.portal")
    assert passage is not None
    assert fields(document, passage)["text"] == []


def test_forms_are_folded_and_stand_under_their_stem() -> None:
    assert forms(["Participación, participar"])["particip"] == {"participacion", "participar"}


def test_worth_is_a_small_whole_number(worth: dict[str, dict[int, int]]) -> None:
    values = [value for held in worth.values() for value in held.values()]
    assert {type(value) for value in values} == {int}
    assert (min(values), max(values)) == (1, LARGEST)


def test_word_is_worth_most_where_it_is_said(
    document: Document, worth: dict[str, dict[int, int]]
) -> None:
    held = worth["hostig"]
    best = max(held, key=lambda number: held[number])
    assert document.passages[best].id == "L3.3"


def test_stop_words_are_worth_nothing(worth: dict[str, dict[int, int]]) -> None:
    assert not {"de", "la", "que"} & worth.keys()
