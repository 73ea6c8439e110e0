"""Fits the numbers of doubt.toml on judged questions: a logistic regression."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from assistant.answers import Status
from assistant.answers.features import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers import Answerer
    from assistant.evaluation.judged import Judged

# Questions that the search does not decide say nothing about it.
LEFT_OUT = {"list", "reference", "record", "followup", "courtesy", "english"}
_ROUNDS, _RATE, _DECAY = 4000, 0.5, 0.002

Row = tuple[list[float], bool]


def rows(answerer: Answerer, questions: Sequence[Judged]) -> list[Row]:
    """Return the features of each question's best passage and whether it answers."""
    found = []
    for judged in questions:
        described = None if judged.register in LEFT_OUT else answerer.describe(judged.question)
        if described is not None:
            passage_id, features = described
            right = judged.status is Status.ANSWERED and judged.grades.get(passage_id, 0) > 0
            found.append(([features[name] for name in NAMES], right))
    return found


def fit(found: list[Row]) -> tuple[float, list[float]]:
    """Return the bias and the weights that make the rows most likely (gradient descent, L2)."""
    bias, weights = 0.0, [0.0] * len(NAMES)
    for _ in range(_ROUNDS):
        errors = [probability(bias, weights, row) - right for row, right in found]
        bias -= _RATE * sum(errors) / len(found)
        for at, weight in enumerate(weights):
            slope = sum(error * row[at] for error, (row, _) in zip(errors, found, strict=True))
            weights[at] = weight - _RATE * (slope / len(found) + _DECAY * weight)
    return bias, weights


def probability(bias: float, weights: list[float], row: list[float]) -> float:
    """Return the logistic function of a row."""
    total = bias + sum(weight * value for weight, value in zip(weights, row, strict=True))
    return 1 / (1 + math.exp(-total))


def as_toml(bias: float, weights: list[float], fitted_on: int) -> str:
    """Write the numbers as doubt.toml has them, the bars as they stand."""
    lines = [
        f"# Ajustado con {fitted_on} preguntas juzgadas: asistente calibrate",
        f"bias = {bias:.3f}",
        "sure = 0.5",
        "over_referral = 0.85",
        "",
        "[weights]",
        *(f"{name} = {weight:.3f}" for name, weight in zip(NAMES, weights, strict=True)),
    ]
    return "\n".join(lines) + "\n"
