from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.telling.shortening import shortened, size


@pytest.mark.parametrize(
    ("text", "room", "cut"),
    [
        ("Una casa de piedra", 40, "Una casa de piedra"),
        ("Una casa de piedra", 14, "Una casa…"),
        ("Una casa, que es de piedra", 16, "Una casa…"),
        ("Uno, dos tres cuatro cinco seis siete", 30, "Uno, dos tres cuatro cinco…"),
        ("Extraordinariamente", 10, ""),
    ],
)
def test_a_text_ends_where_its_sentence_lets_it(text: str, room: int, cut: str) -> None:
    assert shortened(text, room) == cut


@given(st.text(), st.integers(min_value=0, max_value=60))
def test_any_text_fits_its_room(text: str, room: int) -> None:
    assert size(shortened(text, room)) <= room


@given(st.lists(st.sampled_from(["la", "casa", "de", "piedra,", "grande"]), min_size=1))
def test_no_word_is_ever_cut(words: list[str]) -> None:
    for room in range(60):
        kept = shortened(" ".join(words), room).removesuffix("…").split()
        bare = [word.strip(",") for word in words]
        assert [word.strip(",") for word in kept] == bare[: len(kept)]
