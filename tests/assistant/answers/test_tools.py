from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import key
from index.analysis import STOP_WORDS, stem

if TYPE_CHECKING:
    from assistant.answers import Answerer
    from assistant.answers.tools import Tools
    from corpus import Corpus, Document


@pytest.fixture
def tools(answerer: Answerer) -> Tools:
    return answerer._tools


def test_the_first_document_is_the_one_people_name(tools: Tools, document: Document) -> None:
    assert tools.document is document


def test_every_passage_is_known_by_its_key(tools: Tools, corpus: Corpus) -> None:
    expected = {
        key(document, passage): (document, passage)
        for document in corpus.documents
        for passage in document.passages
    }
    assert tools.by_key == expected
    for known in (tools.passage_tokens, tools.text_stems, tools.credits, tools.forms):
        assert set(known) == set(expected)


def test_words_for_highlights_stand_where_they_say(tools: Tools) -> None:
    for name, found in tools.passage_tokens.items():
        text = tools.by_key[name][1].text
        assert all(token.word not in STOP_WORDS for token in found)
        assert all(0 <= token.start < token.end <= len(text) for token in found)


def test_stems_of_a_text_include_its_label(tools: Tools, document: Document) -> None:
    passage = next(one for one in document.passages if one.id == "D5")
    stems = tools.text_stems[key(document, passage)]
    assert stem("debilidad") in stems
    assert {token.stem for token in tools.passage_tokens[key(document, passage)]} <= stems


def test_words_of_the_text_have_full_credit_and_others_less(tools: Tools) -> None:
    for name, credit in tools.credits.items():
        assert all(0 < value <= 1 for value in credit.values())
        assert all(credit[token.stem] == 1 for token in tools.passage_tokens[name])
    assert {value for credit in tools.credits.values() for value in credit.values()} > {1.0}


def test_forms_weigh_the_text_and_each_way_to_ask(tools: Tools) -> None:
    for name, forms in tools.forms.items():
        assert forms
        own = {token.stem for token in tools.passage_tokens[name]}
        assert set(forms[0]) <= own
        assert all(weight > 0 for form in forms for weight in form.values())
    assert any(len(forms) > 1 for forms in tools.forms.values())


def test_what_is_known_is_worked_out_once(tools: Tools) -> None:
    assert tools.credits is tools.credits
    assert tools.forms is tools.forms
