"""MRR@5 and nDCG@5 of the passages that an answer shows, quotes before related ones."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answers import Answer
    from assistant.evaluation.judged import Judged

DEPTH = 5


def reciprocal_rank(judged: Judged, answer: Answer) -> float:
    """Return 1 / the place of the first passage with any grade, 0 beyond the fifth."""
    gains = _gains(judged, answer)
    return next((1 / place for place, gain in enumerate(gains, 1) if gain), 0.0)


def ndcg(judged: Judged, answer: Answer) -> float:
    """Return the discounted gain (2^grade - 1) as a part of the best possible one.

    Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002.
    """
    best = _discounted(sorted(judged.grades.values(), reverse=True)[:DEPTH])
    return _discounted(_gains(judged, answer)) / best if best else 0.0


def _gains(judged: Judged, answer: Answer) -> list[int]:
    shown = dict.fromkeys(quote.passage.id for quote in (*answer.citations, *answer.related))
    return [judged.grades.get(name, 0) for name in shown][:DEPTH]


def _discounted(grades: list[int]) -> float:
    return sum(
        (math.exp2(grade) - 1) / math.log2(place + 1) for place, grade in enumerate(grades, 1)
    )
