from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.readability import Readability, measure

# Text, words, sentences and syllables, each counted by hand.
COUNTED = {
    "one sentence": ("El gasto público rinde más.", 5, 1, 9),
    "two sentences": ("La casa es de la gente. Ven a verla.", 9, 2, 12),
    "a question after another": ("¿Qué hace? ¿Para qué?", 4, 2, 6),
    "no full stop": ("Abrir las puertas", 3, 1, 5),
    "words after the last stop": ("Abre. cierra", 2, 1, 4),
    "a decimal": ("Lee la línea 2.4 hoy.", 7, 1, 12),
    "an abbreviation": ("Mira el art. 31 del núm. 5 hoy.", 10, 1, 14),
    "letters with a stop": ("Vota, p. ej. Ana vota.", 5, 1, 8),
    "an abbreviation that ends the text": ("Lee el art.", 3, 1, 4),
    "a stop in a quote": ("Dijo «voy.» Vino.", 3, 2, 5),
    "a stop before a small letter": ("Hubo un incremento. de los flujos.", 6, 1, 11),
    "dots": ("Tal vez… Quizá no.", 4, 2, 5),
    "a colon": ("Hay dos: este y ese.", 5, 1, 7),
    "nothing": ("", 0, 1, 0),
    "signs only": ("— … ¡!", 0, 1, 0),
}


@pytest.mark.parametrize("case", COUNTED)
def test_text_is_counted_as_by_hand(case: str) -> None:
    text, words, sentences, syllables = COUNTED[case]
    assert measure(text) == Readability(words, sentences, syllables)


def test_index_is_that_of_the_formula() -> None:
    # 206.835 - 62.3 * 180 / 100 - 100 / 8, by hand.
    assert Readability(100, 8, 180).inflesz == pytest.approx(82.195)


def test_sentences_have_their_mean_length() -> None:
    assert Readability(30, 4, 60).words_per_sentence == 7.5


def test_text_without_words_is_not_easy() -> None:
    assert measure("").inflesz == 0


def test_short_words_are_easier_than_long_ones() -> None:
    easy, hard = "La gente vota hoy.", "Administrar institucionalmente participaciones electorales."
    assert measure(easy).inflesz > 65
    assert measure(hard).inflesz < 40


def test_longer_sentences_are_harder() -> None:
    apart, joined = (
        measure("La gente vota. La gente opina."),
        measure("La gente vota la gente opina."),
    )
    assert apart.inflesz - joined.inflesz == pytest.approx(3)


def test_accents_apart_from_their_letter_change_nothing() -> None:
    text = "También la línea. Aquí está el país."
    assert measure(unicodedata.normalize("NFD", text)) == measure(text)


@given(st.text())
def test_any_text_is_counted(text: str) -> None:
    counted = measure(text)
    assert counted.sentences >= 1
    assert counted.syllables >= counted.words
