"""A short form of `make fuzz`: the same ways, fewer of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from described import run
from hostile import hostile, site, try_all

if TYPE_CHECKING:
    from pathlib import Path

CASES, INPUTS = 200, 500


def test_what_is_described_is_so(var: Path) -> None:
    code, tried, told = run(CASES, var)
    assert code == 0, told
    assert tried >= CASES, told


def test_hostile_inputs_break_nothing(var: Path) -> None:
    outcome = try_all(site(var), INPUTS, seed=2)
    assert not outcome.wrong
    assert sum(outcome.statuses.values()) == INPUTS
    assert {200, 400, 404, 405, 413, 415, 422} <= outcome.statuses.keys()


def test_hostile_inputs_are_the_same_every_time() -> None:
    one, other = ([*hostile(50, seed)] for seed in (3, 3))
    assert one == other
    assert one != [*hostile(50, 4)]
