from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.telling.breaths import breaths, spoken_words
from assistant.telling.cuts import leans
from assistant.telling.saying import pieces

if TYPE_CHECKING:
    from assistant.telling.breaths import Breath
    from corpus import Document

GOLDEN = tomllib.loads(Path(__file__).with_name("golden.toml").read_text(encoding="utf-8"))
# Of a breath, at most.
MOST_WORDS, MOST_SYLLABLES = 20, 45
# The average of a group over the plan, in words: a breath without haste.
SHORTEST_MEAN, LONGEST_MEAN = 7, 11


def _breaths(text: str) -> tuple[Breath, ...]:
    return breaths(pieces(text))


@pytest.mark.parametrize("passage_id", GOLDEN)
def test_passage_is_cut_as_written_by_hand(document: Document, passage_id: str) -> None:
    passage = document.get(passage_id)
    assert passage is not None
    lines = [breath.said for breath in _breaths(passage.text)]
    assert lines == GOLDEN[passage_id]["lines"]


def test_enough_passages_are_written_by_hand() -> None:
    assert len(GOLDEN) >= 12


def test_no_breath_of_the_plan_is_too_long(document: Document) -> None:
    told = [breath for passage in document.passages for breath in _breaths(passage.text)]
    told += [breath for plain in document.plain.values() for breath in _breaths(plain.text)]
    assert max(breath.words for breath in told) <= MOST_WORDS
    assert max(breath.syllables for breath in told) <= MOST_SYLLABLES
    words = sum(breath.words for breath in told)
    assert SHORTEST_MEAN <= words / len(told) <= LONGEST_MEAN


def test_no_breath_of_the_plan_ends_where_words_lean_on_the_next(document: Document) -> None:
    texts = [passage.text for passage in document.passages if not passage.is_link]
    for text in (*texts, *(plain.text for plain in document.plain.values())):
        cut = [breath for breath in _breaths(text) if breath.said]
        assert not [one.said for one in cut if leans(one.said.split()[-1]) and not one.ends]


def test_the_words_of_a_breath_are_counted_once_and_right(document: Document) -> None:
    for passage in document.passages:
        for breath in _breaths(passage.text):
            assert breath.words == len(spoken_words(breath.said))


@given(st.text(alphabet="aeln y,.;:de la que"))
def test_any_text_is_cut_without_losing_a_character(text: str) -> None:
    assert "".join(breath.written for breath in _breaths(text)) == text


@given(st.lists(st.sampled_from(["casa", "de", "participación", "y", "2025", "IECM"])))
def test_no_breath_is_too_long_whatever_the_words(words: list[str]) -> None:
    for breath in _breaths(" ".join(words)):
        alone = len(breath.pieces) == 1
        assert alone or (breath.words <= MOST_WORDS and breath.syllables <= MOST_SYLLABLES)


def test_figures_side_by_side_are_said_apart() -> None:
    lines = [breath.said for breath in _breaths("2025 01/10/2025")]
    assert lines == ["dos mil veinticinco", "primero de octubre de dos mil veinticinco"]


def test_figures_joined_by_a_word_stay_together() -> None:
    text = (
        "Lo anterior, según lo dispuesto por los legisladores en los artículos 31 y 32 del código"
    )
    said = [breath.said for breath in _breaths(text)]
    assert any("treinta y uno y treinta y dos" in line for line in said)
