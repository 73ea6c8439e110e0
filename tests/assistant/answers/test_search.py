from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers.search import Problem
from corpus import Kind
from index.analysis import stem, tokens

if TYPE_CHECKING:
    from assistant.answers import Answerer
    from assistant.answers.search import Found
    from corpus import Document


def ids(found: Found) -> list[str]:
    return [match.citation.passage.id for match in found.matches]


def test_every_passage_that_holds_the_word_is_found(answerer: Answerer, document: Document) -> None:
    found = answerer.search("participación")
    wanted = {
        passage.id
        for passage in document.passages
        if stem("participacion") in {token.stem for token in tokens(passage.text)}
    }
    assert set(ids(found)) == wanted
    assert found.total == len(wanted) == 12


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("participacion", "participación"),
        ("PARTICIPACIONES", "participación"),
        ("mujer", "mujeres"),
        ("partisipasion siudadana", "participación ciudadana"),
        ("women", "mujeres"),
    ],
)
def test_accents_plurals_slips_and_english_are_forgiven(
    answerer: Answerer, written: str, same: str
) -> None:
    assert set(ids(answerer.search(written))) == set(ids(answerer.search(same))) != set()


def test_highlights_are_the_words_in_the_quote(answerer: Answerer) -> None:
    for match in answerer.search("participacion").matches:
        text = match.citation.passage.text
        marked = [text[start:end].lower() for start, end in match.citation.highlights]
        assert marked
        assert all(word.startswith("particip") for word in marked)


def test_passages_hold_all_the_words_if_any_does(answerer: Answerer) -> None:
    found = answerer.search("violencia contra las mujeres")
    assert (ids(found), found.whole) == (["L2.4"], True)


def test_passages_that_hold_some_words_are_told_apart(answerer: Answerer) -> None:
    found = answerer.search("presupuesto marciano")
    assert found.total == 3
    assert not found.whole


def test_better_matches_come_first(answerer: Answerer) -> None:
    scores = [match.score for match in answerer.search("participación").matches]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0


@pytest.mark.parametrize(
    ("written", "passage"),
    [("2.4", "L2.4"), ("línea 4.2", "L4.2"), ("OE5", "OE5"), ("f3", "F3"), ("objetivo dos", "OE2")],
)
def test_passage_named_by_its_number_is_found(
    answerer: Answerer, written: str, passage: str
) -> None:
    assert ids(answerer.search(written)) == [passage]


def test_number_and_words_find_both(answerer: Answerer) -> None:
    assert ids(answerer.search("OE5 mujeres")) == ["OE5", "L2.4"]


@pytest.mark.parametrize("written", ["dinero", "línea 9.9", "zzzz"])
def test_nothing_is_made_up_for_what_the_plan_does_not_say(
    answerer: Answerer, written: str
) -> None:
    found = answerer.search(written)
    assert (found.total, found.matches, found.problem) == (0, (), None)


def test_correction_is_stated_and_can_be_undone(answerer: Answerer) -> None:
    found = answerer.search("las mugeres")
    assert [(one.written, one.searched) for one in found.corrections] == [("mugeres", "mujeres")]
    assert found.searched == "las mujeres"
    assert [option.question for option in found.undo] == ["las «mugeres»"]
    assert answerer.search("las «mugeres»").total == 0


def test_translation_is_stated(answerer: Answerer) -> None:
    found = answerer.search("women")
    assert (found.words, found.searched, found.undo) == ("women", "mujeres", ())


def test_page_of_the_results_keeps_their_order_and_total(answerer: Answerer) -> None:
    whole = answerer.search("participación")
    page = answerer.search("participación", offset=5, limit=3)
    assert page.matches == whole.matches[5:8]
    assert page.total == 12
    assert answerer.search("participación", offset=12).matches == ()


def test_kinds_narrow_the_search(answerer: Answerer) -> None:
    found = answerer.search("participación", kinds={Kind.ACTION_LINE})
    assert found.total == len(found.matches) > 0
    assert {match.citation.passage.kind for match in found.matches} == {Kind.ACTION_LINE}


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("", Problem.EMPTY),
        (" \u202e\x00\n", Problem.EMPTY),
        ("¿?", Problem.NOT_TEXT),
        ("x" * 501, Problem.TOO_LONG),
        ("de la", Problem.ONLY_LITTLE_WORDS),
    ],
)
def test_what_cannot_be_searched_has_its_reason(
    answerer: Answerer, written: str, problem: Problem
) -> None:
    found = answerer.search(written)
    assert (found.problem, found.total, found.matches) == (problem, 0, ())


@pytest.mark.parametrize(
    "hostile",
    [
        "e" + "\u0301" * 16_000,
        "mujeres\x00\u202e",
        "text:mujeres~9 [a TO z] NOT NOT (((",
        "*" * 400,
        "mujeres^9999 OR /.*/",
        "(" * 500,
        "\ud800",
    ],
)
def test_hostile_words_are_only_words(answerer: Answerer, hostile: str) -> None:
    found = answerer.search(hostile)
    assert found.words.isprintable()
    assert len(found.words) <= 500
    found.words.encode()
