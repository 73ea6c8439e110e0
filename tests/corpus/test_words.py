from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.words import fold, places


def test_fold_leaves_small_letters_without_accents() -> None:
    assert fold("¿ÁRBOL, Pingüino o CIGÜEÑA?") == "¿arbol, pinguino o cigueña?"


@given(st.text())
def test_fold_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("voto", "voto", [0]),
        ("el voto, el voto", "voto", [3, 12]),
        ("votos y devoto", "voto", []),
        ("voto-voto", "voto", [0, 5]),
        ("votovoto", "voto", []),
        ("el voto informado", "voto informado", [3]),
        ("voto2", "voto", []),
        ("", "voto", []),
    ],
)
def test_phrase_is_found_as_whole_words(text: str, phrase: str, expected: list[int]) -> None:
    assert list(places(text, phrase)) == expected
