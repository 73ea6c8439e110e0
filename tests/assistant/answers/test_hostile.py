"""Whatever is asked, after whatever was asked before, gets an answer and no error."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer

CASES = 400
PIECES = (
    *("objetivo", "línea 2.4", "línea 9.9", "entre la 3.1 y la 3.3", "OE", "D", "F1", "mil"),
    *("¿y ", "¿", "?", "y ", "o ", "si ", "y además ", "; ", ", ", "la siguiente", "anterior"),
    *("primera", "última", "de la ", "del objetivo ", "las dos ", "todas", "cuatro seis ", "1."),
    *("2,", "-", "#", "@", "..", ":", "//", "(", "*", "~9", "[a TO z]", "NOT ", "AND ", "\x00"),
    *("\t", "\n", "\u0301", "\u202e", "\u200d", "\ufeff", "🗳️", "İ", "ß", "ﬁ", "１", "Ⅳ", "²"),
    *("how ", "what about ", "<script>", "{{7*7}}", "%00", "explica", "dime más", "x" * 50),
)


def _written(dice: random.Random) -> str:
    pieces = dice.choices(PIECES, k=dice.choice((1, 2, 5, 20)))
    return "".join(pieces * dice.choice((1, 1, 8)))[:500]


def test_nothing_that_is_written_is_an_error(ask: Callable[..., Answer]) -> None:
    dice = random.Random(4)  # noqa: S311  the same cases each time
    for _ in range(CASES):
        before = tuple(_written(dice) for _ in range(dice.choice((0, 1, 5))))
        answer = ask(_written(dice), before)
        assert answer.message


@pytest.mark.parametrize("before", ["objetivo 9", "línea 9.9", "fortaleza 20"])
@pytest.mark.parametrize("question", ["¿y qué?", "¿cuál?", "qué", "la siguiente", "dime más"])
def test_what_leans_on_nothing_says_so(
    ask: Callable[..., Answer], before: str, question: str
) -> None:
    answer = ask(question, (before,))
    assert answer.status is not Status.ANSWERED
    assert not answer.citations
