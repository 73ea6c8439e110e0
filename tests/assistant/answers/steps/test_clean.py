from __future__ import annotations

import time
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers import AnswerKind, Status, texts
from assistant.answers.steps.clean import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer

INVISIBLE = {
    "null": "\x00",
    "escape": "\x1b",
    "delete": "\x7f",
    "C1 control": "\x90",
    "soft hyphen": "\u00ad",
    "zero width space": "\u200b",
    "zero width joiner": "\u200d",
    "right-to-left mark": "\u200f",
    "right-to-left override": "\u202e",
    "isolate": "\u2066",
    "byte order mark": "\ufeff",
    "tag letter": "\U000e0041",
    "lone high surrogate": "\ud800",
    "lone low surrogate": "\udfff",
    "private use": "\ue000",
    "noncharacter": "\uffff",
}


@pytest.mark.parametrize("question", ["", " ", "\t\r\n", "\u00a0\u2003", "\u200b\u202e\x00"])
def test_nothing_to_read_is_rejected(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.message) == (Status.REJECTED, texts.EMPTY)


@pytest.mark.parametrize("question", ["¿?", "...", "¡¡¡!!!", "🙂", "— · —", "_"])
def test_marks_alone_are_no_text(ask: Callable[[str], Answer], question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.message) == (Status.REJECTED, texts.NOT_TEXT)


def test_rejected_questions_get_nothing_else(ask: Callable[[str], Answer]) -> None:
    answer = ask("")
    assert answer.kind is None
    assert answer.citations == answer.related == answer.options == answer.corrections == ()


def test_too_long_names_length_and_limit(ask: Callable[[str], Answer]) -> None:
    answer = ask("voto " * 120 + "final")
    assert answer.status is Status.REJECTED
    assert "605 letras" in answer.message
    assert "máximo es 500" in answer.message


def test_the_limit_itself_is_allowed(ask: Callable[[str], Answer]) -> None:
    assert ask("a" * 500).status is not Status.REJECTED
    assert ask("a" * 501).status is Status.REJECTED


def test_only_visible_characters_count(ask: Callable[[str], Answer]) -> None:
    assert ask("obje\u200btivo 2" + " " * 900 + "\u202e" * 900).kind is AnswerKind.REFERENCE


def test_decomposed_letters_count_once(ask: Callable[[str], Answer]) -> None:
    assert ask(unicodedata.normalize("NFD", "é" * 500)).status is not Status.REJECTED


@pytest.mark.parametrize("char", INVISIBLE.values(), ids=INVISIBLE.keys())
def test_invisible_characters_change_nothing(ask: Callable[[str], Answer], char: str) -> None:
    plain = ask("¿Qué dice el objetivo 2?")
    assert ask(f"{char}¿Qué dice el obje{char}tivo 2{char}?") == plain


@pytest.mark.parametrize("space", ["\n", "\t", "\r\n", "\u00a0", "\u2028", "   "])
def test_any_white_space_is_one(ask: Callable[[str], Answer], space: str) -> None:
    assert ask(f"la partisipasion{space}siudadana") == ask("la partisipasion siudadana")


@pytest.mark.parametrize(
    "question",
    ["¿Cuál es la visión?", "¿De qué año es la información?", "línea 2.4", "PARTISIPASIÓN"],
)
def test_composed_and_decomposed_are_one(ask: Callable[[str], Answer], question: str) -> None:
    composed = unicodedata.normalize("NFC", question)
    decomposed = unicodedata.normalize("NFD", question)
    assert ask(composed).as_json() == ask(decomposed).as_json()


@given(st.text(st.characters(codec=None)))
def test_visible_text_can_be_written(text: str) -> None:
    seen = visible(text)
    assert seen.encode().decode() == seen
    assert seen == unicodedata.normalize("NFC", seen) == " ".join(seen.split())


@given(st.text(st.characters(codec=None)))
def test_visible_text_stays_as_is(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert not {unicodedata.category(char) for char in visible(text)} & {"Cc", "Cf", "Cs", "Co"}


def test_thousands_of_accents_are_cleaned_at_once() -> None:
    marks = sorted(map(chr, range(0x300, 0x370)), key=unicodedata.combining, reverse=True)
    began = time.perf_counter()
    cleaned = visible("a" + "".join(mark * 70 for mark in marks))
    assert time.perf_counter() - began < 0.25
    assert len(cleaned) <= 5
