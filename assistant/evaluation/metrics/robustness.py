"""Robustness: what a badly written question loses against its well written twin."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assistant.evaluation.judged import Judged


def twins(questions: Sequence[Judged]) -> list[tuple[str, str]]:
    """Return the ids of each badly written question and of its twin."""
    known = {judged.id for judged in questions}
    return [(judged.id, judged.twin) for judged in questions if judged.twin in known]


def lost(pairs: Sequence[tuple[str, str]], right: Mapping[str, bool]) -> tuple[int, int]:
    """Return how many of the twins are right, and how many of the badly written ones."""
    return sum(right[twin] for _, twin in pairs), sum(right[noisy] for noisy, _ in pairs)
