from __future__ import annotations

import tomllib
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from assistant.answers.doubt import FILE, Doubt, read_doubt
from assistant.answers.features import NAMES

if TYPE_CHECKING:
    from pathlib import Path

NOTHING = dict.fromkeys(NAMES, 0.0)


def test_published_numbers_have_every_feature_and_no_other() -> None:
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    assert set(data["weights"]) == set(NAMES)
    assert set(read_doubt().weights) == set(NAMES)


def test_bars_are_probabilities() -> None:
    doubt = read_doubt()
    assert 0 < doubt.sure < 1
    assert doubt.sure <= doubt.over_referral < 1


def test_without_weights_there_is_even_doubt() -> None:
    assert Doubt(0.0, NOTHING, 0.5, 0.8).confidence(NOTHING) == 0.5


@pytest.mark.parametrize("value", [0.0, 0.5, 1.0, 2.0])
def test_confidence_stays_within_0_and_1(value: float) -> None:
    doubt = read_doubt()
    assert 0 <= doubt.confidence(dict.fromkeys(NAMES, value)) <= 1
    for name in NAMES:
        assert 0 <= doubt.confidence({**NOTHING, name: value}) <= 1


def test_confidence_grows_with_coverage() -> None:
    doubt = read_doubt()
    found = [doubt.confidence({**NOTHING, "coverage": share / 10}) for share in range(11)]
    assert all(before < after for before, after in pairwise(found))


# A place and a procedure show in the words by which the passages themselves are judged.
@pytest.mark.parametrize("name", ["asks_amount", "asks_date", "asks_person"])
def test_asking_for_a_datum_makes_it_less_sure(name: str) -> None:
    doubt = read_doubt()
    assert doubt.confidence({**NOTHING, name: 1.0}) < doubt.confidence(NOTHING)


@pytest.mark.parametrize("missing", ["coverage", "asks_date"])
def test_a_missing_weight_is_named(tmp_path: Path, missing: str) -> None:
    path = tmp_path / "doubt.toml"
    weights = "\n".join(f"{name} = 1.0" for name in NAMES if name != missing)
    path.write_text(f"bias = 0\nsure = 0.5\nover_referral = 0.8\n[weights]\n{weights}\n")
    with pytest.raises(KeyError, match=missing):
        read_doubt(path)


def test_numbers_are_read_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "doubt.toml"
    weights = "\n".join(f"{name} = 1" for name in NAMES)
    path.write_text(f"bias = -2\nsure = 0.4\nover_referral = 0.9\n[weights]\n{weights}\n")
    doubt = read_doubt(path)
    assert (doubt.bias, doubt.sure, doubt.over_referral) == (-2.0, 0.4, 0.9)
    assert doubt.weights == dict.fromkeys(NAMES, 1.0)
