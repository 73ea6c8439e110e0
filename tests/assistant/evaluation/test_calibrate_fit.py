from __future__ import annotations

import random
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from assistant.answers.doubt import read_doubt
from assistant.answers.features import NAMES
from assistant.evaluation import calibrate
from assistant.evaluation.calibrate import Row, as_toml, fit, probability

if TYPE_CHECKING:
    from pathlib import Path

SIZE = len(NAMES)


def _values(**given: float) -> list[float]:
    return [given.get(name, 0.0) for name in NAMES]


@pytest.fixture(scope="module")
def some() -> list[Row]:
    chance = random.Random(7)  # noqa: S311
    drawn = [[chance.random() for _ in NAMES] for _ in range(80)]
    return [(values, values[0] + chance.random() > values[1] + 0.5) for values in drawn]


def test_nothing_is_fitted_on_nothing() -> None:
    numbers = fit([])
    assert numbers == [0.0] * (SIZE + 1)
    assert probability(numbers, _values(coverage=1.0)) == 0.5


def test_fit_is_where_no_number_can_be_bettered(some: list[Row]) -> None:
    numbers = fit(some)
    errors = [(values, right - probability(numbers, values)) for values, right in some]
    slopes = [sum(error * value for (*_, error), value in zip(errors, column, strict=True))
              for column in zip(*([1.0, *values] for values, _ in some), strict=True)]  # fmt: skip
    assert slopes == pytest.approx([calibrate._RIDGE * number for number in numbers], abs=1e-6)


def test_system_is_solved_with_the_ridge_on_its_diagonal() -> None:
    lower = [[4.0, 0.0, 0.0], [2.0, 5.0, 0.0], [1.0, 3.0, 6.0]]
    ridge, wanted = calibrate._RIDGE, [1.0, -2.0, 3.0]
    right = [4 - 4 + 3 + ridge, 2 - 10 + 9 - 2 * ridge, 1 - 6 + 18 + 3 * ridge]
    assert calibrate._solved(lower, right) == pytest.approx(wanted)


def test_weights_take_the_side_of_what_they_speak_for(some: list[Row]) -> None:
    _, first, second, *_ = fit(some)
    assert first > 0 > second


def test_feature_that_is_never_there_weighs_nothing() -> None:
    made = [(_values(coverage=1.0), True), (_values(), False)] * 9
    weights = dict(zip(NAMES, fit(made)[1:], strict=True))
    assert weights.pop("coverage") > 1
    assert set(weights.values()) == {0.0}


def test_more_evidence_is_believed_more() -> None:
    pair = [(_values(lead=1.0), True), (_values(lead=-1.0), False)]
    at = 1 + NAMES.index("lead")
    weights = [fit(pair * times)[at] for times in (1, 10, 100)]
    assert all(less < more for less, more in pairwise(weights))


def test_probability_is_the_logistic_function() -> None:
    numbers = [1.0, 2.0, *[0.0] * (SIZE - 1)]
    assert probability(numbers, _values()) == pytest.approx(0.7310586)
    assert probability(numbers, _values(**{NAMES[0]: -0.5})) == 0.5
    with pytest.raises(ValueError, match="zip"):
        probability(numbers, [1.0])


def test_numbers_are_written_as_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "doubt.toml"
    path.write_text(
        as_toml([-1.2345, *(at / 8 for at in range(SIZE))], 1234, read_doubt()), encoding="utf-8"
    )
    doubt, now = read_doubt(path), read_doubt()
    assert doubt.bias == pytest.approx(-1.2345, abs=0.001)
    assert doubt.weights == {name: at / 8 for at, name in enumerate(NAMES)}
    assert (doubt.sure, doubt.over_referral) == (now.sure, now.over_referral)
    assert "1234 preguntas" in path.read_text(encoding="utf-8").split("\n")[0]
