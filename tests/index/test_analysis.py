from __future__ import annotations

import unicodedata
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.analysis import STOP_WORDS, content, fold, stem, tokens

words = st.text(st.characters(categories=("Lu", "Ll", "Lo", "Nd")), min_size=1)
spanish = st.text("aábcdeéfghiíjklmnñoópqrstuúüvwxyzAÁÑÜ ,.;¿?¡!«»\"'-_0123456789")
any_text = st.one_of(st.text(), spanish)


def _stems(*texts: str) -> set[str]:
    return {token.stem for text in texts for token in tokens(text)}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Participación", "participacion"),
        ("PARTICIPACIÓN", "participacion"),
        ("participacio\u0301n", "participacion"),
        ("Línea", "linea"),
        ("pingüino", "pinguino"),
        ("Año", "año"),
        ("AÑO", "año"),
        ("an\u0303o", "año"),
        ("ãé", "ae"),
        ("ｖｏｔｏ", "voto"),
        ("", ""),
    ],
)
def test_accents_fold_and_tilde_of_n_stays(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(words)
@example("𝐕𝐨𝐭𝐨")
@example("ℌ")
@example("Ñandú")
def test_folding_twice_is_folding_once(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(spanish)
def test_case_makes_no_difference(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) == fold(text)


@given(any_text)
@example("¿Qué hace el IECM?")
def test_every_token_stands_where_it_says(text: str) -> None:
    found = tokens(text)
    assert [fold(text[token.start : token.end]) for token in found] == [t.word for t in found]
    assert [stem(token.word) for token in found] == [token.stem for token in found]


@given(any_text)
def test_tokens_hold_every_letter_and_digit(text: str) -> None:
    inside = {at for token in tokens(text) for at in range(token.start, token.end)}
    assert inside >= {at for at, char in enumerate(text) if char.isalnum()}
    assert all(text[at].isalnum() or unicodedata.combining(text[at]) for at in inside)


@given(any_text)
def test_tokens_stand_apart_in_order(text: str) -> None:
    assert all(one.end < other.start for one, other in pairwise(tokens(text)))


def test_tokens_of_a_question() -> None:
    found = [(token.word, token.start, token.end) for token in tokens("¿Qué dice L2.4, año 2025?")]
    assert found == [
        ("que", 1, 4),
        ("dice", 5, 9),
        ("l2", 10, 12),
        ("4", 13, 14),
        ("año", 16, 19),
        ("2025", 20, 24),
    ]


def test_decomposed_text_gives_the_same_words() -> None:
    assert [token.word for token in tokens("an\u0303o eleccio\u0301n")] == ["año", "eleccion"]


@pytest.mark.parametrize(
    "forms",
    [
        "participar participación participacion participaciones participativa PARTICIPACIÓN",
        "elección elecciones eleccion ELECCIONES",
        "capacitar capacitación capacitacion capacitado",
        "línea líneas linea lineas",
        "mujer mujeres",
        "obra obras",
        "acto actos",
        "gobierno gobiernos",
        "electoral electorales",
        "objetivo objetivos",
        "año años",
    ],
)
def test_forms_of_a_word_meet(forms: str) -> None:
    assert len(_stems(forms)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("año", "ano"),
        ("misión", "visión"),
        ("mujer", "mujeriego"),
        ("obra", "obrero"),
        ("acto", "actor"),
        ("línea", "lineal"),
        ("acción", "sesión"),
    ],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert _stems(one) != _stems(other)


def test_stems_are_folded() -> None:
    assert all(fold(token.stem) == token.stem for token in tokens("Ágil áreas género ñandú"))


@pytest.mark.parametrize("word", ["no", "sin"])
def test_words_that_change_the_question_are_kept(word: str) -> None:
    assert [token.word for token in content(tokens(f"el voto {word} la casilla"))] == [
        "voto",
        word,
        "casilla",
    ]


def test_content_leaves_out_stop_words_with_accents() -> None:
    assert [token.word for token in content(tokens("¿Cuál ES la Misión de él?"))] == ["mision"]


def test_stop_words_are_written_folded() -> None:
    assert sorted(STOP_WORDS) == sorted(fold(word) for word in STOP_WORDS)
    assert not any("#" in word or " " in word for word in STOP_WORDS)


def test_stems_are_the_same_from_eight_threads() -> None:
    made = [f"{start}{end}" for start in ("particip", "eleg", "vot") for end in _endings()]
    alone = [stem(word) for word in made]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda _: [stem(word) for word in made], range(8)))
    assert together == [alone] * 8


def _endings() -> list[str]:
    vowels = "aeiou"
    return [f"{a}{c}{b}s" for a in vowels for c in "cdlmnrst" for b in ("ando", "iendo", "ion")]


def test_endless_words_are_cut() -> None:
    (token,) = tokens("ﷺ" * 400)
    assert len(token.word) <= 40
    assert (token.start, token.end) == (0, 400)
