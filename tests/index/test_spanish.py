from __future__ import annotations

import pytest

from index.analysis import fold
from index.spanish import common_words

KNOWN = """
    casa taxi costo jueces internet predial copa votaste mujeres cual año niñas otomi metrobus
    informado elegiremos
"""


@pytest.mark.parametrize("word", KNOWN.split())
def test_word_of_the_language_is_known(word: str) -> None:
    assert word in common_words()


@pytest.mark.parametrize("word", ["objetibo", "violensia", "elexiones", "xyzw", ""])
def test_mistake_is_no_word(word: str) -> None:
    assert word not in common_words()


def test_words_are_folded() -> None:
    assert not [word for word in common_words() if fold(word) != word]


def test_frequencies_are_tenths_of_zipf() -> None:
    assert {type(zipf) for zipf in common_words().values()} == {int}
    assert 0 < min(common_words().values()) < 40 < max(common_words().values()) <= 80


def test_common_words_weigh_more_than_rare_ones() -> None:
    zipf = common_words()
    assert zipf["casa"] > zipf["escrutinio"]
    assert zipf["de"] > zipf["casa"]


def test_form_is_as_common_as_its_lemma() -> None:
    zipf = common_words()
    assert zipf["jueces"] == zipf["juez"]
