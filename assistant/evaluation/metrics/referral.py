"""Referrals: matters of the INE sent on, and nothing sent on that the plan answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Status

if TYPE_CHECKING:
    from assistant.answers import Answer
    from assistant.evaluation.judged import Judged


def is_for(judged: Judged, body: str) -> bool:
    """Whether a question is a matter of this body."""
    return judged.status is Status.REFERRAL and judged.body == body


def referred(judged: Judged, answer: Answer) -> bool:
    """Whether the answer names the judged body."""
    named = answer.referral.body if answer.referral else ""
    return answer.status is Status.REFERRAL and named == judged.body


def sent_away(judged: Judged, answer: Answer) -> bool:
    """Whether a question that the plan answers was sent to another body."""
    return judged.status is Status.ANSWERED and answer.status is Status.REFERRAL
