"""The lead-in to a question asked in English on a page in Spanish; the quotes stay Spanish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.answers.answer import AnswerKind, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

FOUND = "This is what the work programme says, in Spanish as it was published:"
SEVERAL = "Your message has several questions. Here they are, one by one:"
NAMED = "This is the text you ask for, in Spanish as it was published:"
NEAREST = (
    "The work programme does not answer this question, or not in these words."
    " This is the nearest I found, in Spanish:"
)
NOTHING = "I found nothing about this in the work programme, and I do not know whose matter it is."
WHICH = "The work programme speaks of this in several places. Which one do you mean?"
COURTESY = (
    "I answer questions about the work programme of Mexico City's electoral institute (IECM)"
    " with its own words, in Spanish."
)


def lead_in(status: Status, parts: Mapping[str, Any]) -> str:
    """Return the message for an answer of this status with these parts."""
    if parts.get("parts"):
        return SEVERAL
    if status is Status.REFERRAL:
        return f"The work programme does not answer this. Who does: {parts['referral'].body}."
    if status is Status.NOT_IN_PLAN:
        return NEAREST if parts.get("citations") or parts.get("related") else NOTHING
    if (counted := parts.get("list")) is not None:
        return f"The whole list, {counted.count} of {counted.total}, in Spanish as published:"
    if status is Status.ANSWERED:
        return NAMED if parts.get("kind") is AnswerKind.REFERENCE else FOUND
    return WHICH if status is Status.CLARIFICATION else COURTESY
