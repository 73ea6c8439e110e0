"""The curated words of the plan of 2025: its plain texts, the questions and the vocabulary."""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from corpus.load import DOCUMENTS
from index.analysis import fold, tokens

if TYPE_CHECKING:
    from corpus import Corpus, Document

FILE = DOCUMENTS / "iecm-programa-de-trabajo-2025" / "lenguaje-claro.toml"


@pytest.fixture(scope="module")
def document(corpus: Corpus) -> Document:
    (document,) = corpus.documents
    return document


def _repeated(texts: list[str]) -> list[str]:
    return [text for text, count in Counter(texts).items() if count > 1]


def _bare(text: str) -> str:
    return " ".join(token.word for token in tokens(text))


def test_every_passage_has_a_plain_text(document: Document) -> None:
    assert {*document.plain} == {passage.id for passage in document.passages}
    assert not [name for name, plain in document.plain.items() if not plain.text.strip()]


def test_every_passage_has_three_questions_or_more(document: Document) -> None:
    assert not [name for name, plain in document.plain.items() if len(plain.asks) < 3]


def test_no_question_or_word_is_blank(document: Document) -> None:
    said = [one for plain in document.plain.values() for one in (*plain.asks, *plain.words)]
    said += [one for term in document.vocabulary for one in term.citizen]
    assert not [one for one in said if not tokens(one)]


def test_question_asks_for_one_passage_only(document: Document) -> None:
    asks = [fold(ask.strip()) for plain in document.plain.values() for ask in plain.asks]
    assert _repeated(asks) == []


def test_plain_text_is_no_copy_of_its_passage(document: Document) -> None:
    same = [one.id for one in document.passages if document.plain[one.id].text == one.text]
    assert same == []


def test_plain_texts_are_not_repeated(document: Document) -> None:
    assert _repeated([_bare(plain.text) for plain in document.plain.values()]) == []


def test_review_says_who_when_and_how_far() -> None:
    review = tomllib.loads(FILE.read_text("utf-8"))["review"]
    assert review.keys() == {"author", "date", "state"}
    assert all(value.strip() for value in review.values())
    assert date.fromisoformat(review["date"])


def test_term_stands_in_every_passage_it_leads_to(document: Document) -> None:
    texts = {passage.id: passage.text.lower() for passage in document.passages}
    absent = [
        (term.institution, name)
        for term in document.vocabulary
        for name in term.expect
        if term.institution.lower() not in texts[name]
    ]
    assert absent == []


def test_term_of_the_institution_stands_once(document: Document) -> None:
    assert _repeated([_bare(term.institution) for term in document.vocabulary]) == []


def test_citizens_words_of_a_term_are_other_words(document: Document) -> None:
    for term in document.vocabulary:
        words = [fold(word) for word in term.citizen]
        assert _repeated(words) == [], term.institution
        assert fold(term.institution) not in words
