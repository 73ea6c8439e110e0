"""success@1: the first quote of an answer is a right one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Answer, Status

if TYPE_CHECKING:
    from assistant.evaluation.judged import Judged


def success_at_1(judged: Judged, answer: Answer, grade: int = 2) -> bool:
    """Whether the answer is presented as one and its first quote has at least `grade`."""
    if answer.status is not Status.ANSWERED or not answer.citations:
        return False
    return judged.grades.get(answer.citations[0].passage.id, 0) >= grade
