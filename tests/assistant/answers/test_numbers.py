from __future__ import annotations

import pytest

from assistant.answers.numbers import LAST, cardinal, ordinal, spelled
from index.analysis import fold


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("0", 0),
        ("4", 4),
        ("007", 7),
        ("999", 999),
        ("cero", 0),
        ("uno", 1),
        ("dieciseis", 16),
        ("veintidos", 22),
        ("treinta", 30),
        ("2025", None),
        ("٣", None),
        ("un", None),
        ("unos", None),
        ("cuatrocientos", None),
        ("", None),
    ],
)
def test_cardinals_are_read_exactly(word: str, number: int | None) -> None:
    assert cardinal(word) == number


@pytest.mark.parametrize("number", range(31))
def test_spelled_numbers_are_read_back(number: int) -> None:
    assert cardinal(fold(spelled(number))) == number


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("primer", 1),
        ("primera", 1),
        ("primeras", 1),
        ("segundo", 2),
        ("tercer", 3),
        ("tercera", 3),
        ("quinto", 5),
        ("septima", 7),
        ("decimo", 10),
        ("undecima", 11),
        ("ultima", LAST),
        ("1er", 1),
        ("2do", 2),
        ("3ra", 3),
        ("5ta", 5),
        ("10mo", 10),
        ("1o", 1),
        ("penultima", LAST - 1),
        ("antepenultima", -3),
        ("primerisimo", None),
        ("segundero", None),
        ("5", None),
        ("5x", None),
        ("1234a", None),
    ],
)
def test_ordinals_are_read_exactly(word: str, place: int | None) -> None:
    assert ordinal(word) == place


@pytest.mark.parametrize(
    ("number", "feminine", "word"),
    [
        (0, False, "cero"),
        (1, True, "una"),
        (5, True, "cinco"),
        (16, False, "dieciséis"),
        (21, True, "veintiuna"),
        (22, False, "veintidós"),
        (23, False, "veintitrés"),
        (26, False, "veintiséis"),
        (30, False, "treinta"),
        (31, True, "31"),
        (-1, False, "-1"),
    ],
)
def test_numbers_are_written_with_accents(number: int, *, feminine: bool, word: str) -> None:
    assert spelled(number, feminine=feminine) == word
