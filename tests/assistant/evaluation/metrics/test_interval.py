from __future__ import annotations

import pytest

from assistant.evaluation.metrics.interval import wilson


@pytest.mark.parametrize(
    ("successes", "total", "low", "high"),
    [
        # Reference values of the score interval without continuity correction.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (20, 20, 0.8389, 1.0),
        (0, 0, 0.0, 1.0),
    ],
)
def test_interval_is_wilsons(successes: int, total: int, low: float, high: float) -> None:
    assert wilson(successes, total) == pytest.approx((low, high), abs=5e-5)


def test_interval_holds_the_share() -> None:
    for right in range(51):
        low, high = wilson(right, 50)
        # A share of all, as a float, may exceed its upper bound by the last digit.
        assert 0 <= low <= right / 50 <= high + 1e-9 <= 1 + 1e-9


def test_more_questions_narrow_it() -> None:
    few, many = wilson(9, 10), wilson(900, 1000)
    assert many[1] - many[0] < few[1] - few[0]
