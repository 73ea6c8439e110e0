"""Calibration: whether a confidence of 0.7 is right seven times in ten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import AnswerKind, Status
from assistant.figures import Bin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers import Answer
    from assistant.evaluation.judged import Judged

_BINS = 10


def doubted(judged: Judged, answer: Answer) -> tuple[float, bool] | None:
    """Return the confidence in the best passage found, and whether it has any grade.

    None for what no search decides: references, lists, courtesies, several questions.
    """
    shown = (*answer.citations, *answer.related)
    searched = answer.kind is AnswerKind.PASSAGE or answer.status is Status.NOT_IN_PLAN
    if not searched or not shown or answer.parts or answer.kind is AnswerKind.REFERENCE:
        return None
    return answer.confidence, judged.grades.get(shown[0].passage.id, 0) > 0


def reliability(found: Sequence[tuple[float, bool]]) -> tuple[Bin, ...]:
    """Return ten bins of equal width, those that hold any question."""
    bins = []
    for number in range(_BINS):
        inside = [row for row in found if min(int(row[0] * _BINS), _BINS - 1) == number]
        if inside:
            confidence = sum(row[0] for row in inside) / len(inside)
            right = sum(row[1] for row in inside) / len(inside)
            low, high = number / _BINS, (number + 1) / _BINS
            bins.append(Bin(low, high, len(inside), round(confidence, 4), round(right, 4)))
    return tuple(bins)


def expected_error(bins: Sequence[Bin]) -> float:
    """Return the mean distance of confidence and share, by questions.

    Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian
    Binning", 2015.
    """
    total = sum(one.count for one in bins)
    gaps = sum(one.count * abs(one.confidence - one.right) for one in bins)
    return round(gaps / total, 4) if total else 0.0
