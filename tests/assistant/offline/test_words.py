from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from assistant.offline import search_data
from assistant.offline.scores import scores

if TYPE_CHECKING:
    from corpus import Corpus, Document


@pytest.fixture(scope="module")
def document(corpus: Corpus) -> Document:
    return corpus.documents[0]


@pytest.fixture(scope="module")
def data(document: Document) -> dict[str, Any]:
    return search_data(document)


def test_every_passage_is_there_in_order(document: Document, data: dict[str, Any]) -> None:
    assert data["passages"] == [[one.id, one.label] for one in document.passages]


def test_lists_are_whole(document: Document, data: dict[str, Any]) -> None:
    ids = [name for name, _ in data["passages"]]
    found = {name: [ids[number] for number in held] for name, (_, held) in data["lists"].items()}
    assert found == {name: [one.id for one in members] for name, members in document.lists.items()}


def test_packed_worth_reads_back(document: Document, data: dict[str, Any]) -> None:
    read = [
        {ord(held[at]) - 63: ord(held[at + 1]) - 63 for at in range(0, len(held), 2)}
        for _, held in data["terms"]
    ]
    assert read == [*scores(document).values()]


def test_no_form_belongs_to_two_terms(data: dict[str, Any]) -> None:
    forms = [form for said, _ in data["terms"] for form in said.split()]
    assert len(forms) == len(set(forms)) > 5000


def test_packed_worth_needs_no_escape(data: dict[str, Any]) -> None:
    signs = {sign for _, held in data["terms"] for sign in held}
    assert not signs & set("<>&'\"")
    assert max(signs) <= "~"


def test_every_list_that_people_name_is_there(data: dict[str, Any]) -> None:
    assert data["nouns"].keys() <= data["lists"].keys()
    assert "debilidades" in data["nouns"]["lista.debilidades"].split()


def test_data_is_light(data: dict[str, Any]) -> None:
    assert len(json.dumps(data)) < 160_000
