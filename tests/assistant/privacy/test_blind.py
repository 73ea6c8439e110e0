"""What was invented without looking at the room: its own variants, and sentences of people."""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

import pytest

# pytest imports by path: what stands beside this file is found only if its folder is named.
sys.path.insert(0, str(Path(__file__).parent))

from blind_variants import leaks, survives, variants

from assistant.privacy import found, masked

HERE = Path(__file__).parent
# In seconds, for a thousand characters.
SLOW = 0.05


def _lines(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()


def test_variants_nobody_looked_at_are_masked() -> None:
    made = [*variants(seed=9, each=4)]
    assert len(made) > 1000
    assert sum(survives(one, masked(one.sentence)) for one in made) <= len(made) * 0.005


def test_what_people_tell_of_themselves_is_masked() -> None:
    missed = []
    for line in _lines("with_data.txt"):
        # A datum stands in braces.
        told = line.replace("\\n", "\n")
        left = masked(re.sub("[{}]", "", told))
        missed += [one for one in re.findall(r"{([^}]*)}", told) if leaks(one, left)]
    assert len(missed) <= 150 * 0.05, missed


def test_what_only_looks_like_it_stays() -> None:
    lines = _lines("without_data.txt")
    assert sum(masked(line) != line for line in lines) <= len(lines) * 0.03


@pytest.mark.parametrize(
    "text",
    [
        "naci " * 200,
        "naci" + " " * 996,
        "IDMEX" * 200,
        "pasaporte 1 " * 83,
        "uno " + "y " * 498,
        "a [dot] " * 125 + "@",
        " . a" * 250 + "@",
        "arroba" * 166,
        "2024-" * 200,
        "0." + "1" * 998,
        "5512345678 ext " * 66,
    ],
)
def test_hostile_text_takes_no_longer(text: str) -> None:
    for many in (1, 20):
        started = time.thread_time()
        found(text * many)
        assert time.thread_time() - started < SLOW * many
