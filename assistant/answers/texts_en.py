"""The lead-in to a question asked in English; the quotes stay as they were published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.answer import AnswerKind, Status

if TYPE_CHECKING:
    from assistant.answers.answer import ListCount

# As a language tag (BCP 47).
ENGLISH = "en"
FOUND = "This is what the work programme says, in Spanish as it was published:"
SEVERAL = "Your message has several questions. Here they are, one by one:"
NAMED = "This is the text you ask for, in Spanish as it was published:"
NEAREST = (
    "The work programme does not answer this question, or not in these words."
    " This is the nearest I found, in Spanish:"
)
NOTHING = "I found nothing about this in the work programme."
WHICH = "The work programme speaks of this in several places. Which one do you mean?"
COURTESY = (
    "I answer questions about the work programme of Mexico City's electoral institute (IECM)"
    " with its own words, in Spanish."
)


def lead_in(
    status: Status,
    kind: AnswerKind | None,
    counted: ListCount | None,
    *,
    quotes: bool,
    body: str,
) -> str:
    """Return the message for an answer: its status and kind, its list, whether it has quotes."""
    if status is Status.REFERRAL:
        return f"The work programme does not answer this. Who does: {body}."
    if status is Status.NOT_IN_PLAN:
        return NEAREST if quotes else NOTHING
    if counted is not None:
        return f"The whole list, {counted.count} of {counted.total}, in Spanish as published:"
    if status is Status.ANSWERED:
        return NAMED if kind is AnswerKind.REFERENCE else FOUND
    return WHICH if status is Status.CLARIFICATION else COURTESY
