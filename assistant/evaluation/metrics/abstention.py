"""Abstention: whether what the plan does not say is left unanswered, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Status

if TYPE_CHECKING:
    from assistant.answers import Answer
    from assistant.evaluation.judged import Judged

_BEYOND = {Status.NOT_IN_PLAN, Status.REFERRAL}


def is_beyond(judged: Judged) -> bool:
    """Whether the plan does not answer a question."""
    return judged.status in _BEYOND


def abstained(answer: Answer) -> bool:
    """Whether nothing is presented as the answer."""
    return answer.status in _BEYOND


def is_false_answer(judged: Judged, answer: Answer) -> bool:
    """Whether a passage is presented as the answer to what the plan does not say."""
    return is_beyond(judged) and answer.status is Status.ANSWERED


def f1(right: int, abstentions: int, beyond: int) -> float:
    """Return the harmonic mean of the precision and the recall of abstention."""
    return 2 * right / (abstentions + beyond) if abstentions + beyond else 0.0
