"""Nothing that somebody writes stays in memory once it is answered."""

from __future__ import annotations

import gc
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING, Final

import pytest

from index.analysis import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answerer

# Backwards, so that what the test itself holds is never what it looks for.
WRITTEN: Final = (
    "rolgxunatiuq",  # a word of nobody
    "anadaduixnoisapixtirap",  # a mistake that is corrected
    "sallidacseppiuqrop",  # nearly a word of Spanish
    "orbmozxetup",  # written in capitals and with an accent
)


def alive(*backwards: str) -> set[str]:
    """Return every text with one of these words that something alive holds."""
    gc.collect()
    waiting, seen, found = gc.get_objects(), set[int](), set[str]()
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, str):
            mirrored = fold(one)[::-1]
            found |= {one for word in backwards if word in mirrored}
        elif not isinstance(one, ModuleType):
            waiting += gc.get_referents(one)
    return found


def test_no_living_object_holds_what_was_asked(answerer: Answerer) -> None:
    for backwards in WRITTEN:
        written = backwards[::-1]
        answerer.answer(f"¿Qué dice de {written} el plan?")
        answerer.answer(f"¿y {written}?", [f"¿Qué hace el IECM con {written}?"], language="en")
        answerer.search(f"{written} ciudadana", ())
    answerer.answer("PÚTEXZOMBRO")
    del written
    assert alive(*WRITTEN) == set()


@pytest.mark.parametrize("holder", [lru_cache(fold), {}.setdefault, [].append])
def test_what_is_held_is_found(holder: Callable[[str], object]) -> None:
    holder("rolgx"[::-1] + "unatiuq"[::-1])
    assert alive("unatiuq"[:4] + "iuq") == {"xglor" + "quitanu"}
