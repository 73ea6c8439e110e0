"""several: the question is found inside a long message; several questions get several answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import texts
from assistant.answers.answer import Answer, AnswerKind, Part, Status
from assistant.answers.segments import segments
from assistant.answers.steps.courtesy import courtesy

if TYPE_CHECKING:
    from assistant.answers.turn import Turn

MOST_PARTS = 5
_MOST_SENTENCES = 20
# A message of so many words says more than it asks.
_LONG = 20
_TAKEN = {Status.ANSWERED, Status.REFERRAL}
_SURE = 0.5


def several(turn: Turn) -> Answer | None:
    """Answer each question of a message, or the one that a long message holds."""
    found = segments(turn.text)
    questions = [segment.text for segment in found if segment.asks]
    if len(questions) == 1 and questions[0] != turn.text and courtesy(turn) is not None:
        return _after_courtesy(turn, questions[0])
    if len(found) < len(("one", "another")) or not turn.asked_beside_structure(turn.plain):
        return None
    if len(questions) > 1:
        return _one_by_one(turn, questions)
    if len(turn.text.split()) < _LONG:
        return _named(turn, questions)
    return _inside(turn, questions or [segment.text for segment in found])


def _after_courtesy(turn: Turn, question: str) -> Answer | None:
    """Answer what is asked after a greeting, thanks or an order."""
    answer = turn.ask(question, turn.previous)
    return None if answer.status in {Status.COURTESY, Status.REJECTED} else answer


def _named(turn: Turn, questions: list[str]) -> Answer | None:
    """Answer "¿y la 2.5?" whatever is said beside it."""
    answer = turn.ask(questions[0], turn.previous) if questions else None
    return answer if answer and answer.kind is AnswerKind.REFERENCE else None


def _one_by_one(turn: Turn, questions: list[str]) -> Answer | None:
    """Answer every question in order; a message with one that counts is left whole."""
    asked = list(turn.previous)
    parts: list[Part] = []
    for question in questions[:MOST_PARTS]:
        answer = turn.ask(question, tuple(asked))
        asked.append(question)
        new = set(_cited(answer)) - {name for part in parts for name in _cited(part.answer)}
        if answer.status not in {Status.COURTESY, Status.REJECTED} and (
            new or not answer.citations
        ):
            parts.append(Part(question, answer))
    told = [part for part in parts if part.answer.status in _TAKEN]
    if not told:
        return None
    if len(parts) == 1:
        return told[0].answer
    return turn.reply(
        Status.ANSWERED if any(_answers(part) for part in told) else told[0].answer.status,
        texts.several(len(parts), all_of_them=len(questions) <= MOST_PARTS),
        citations=tuple(
            {quote.passage.id: quote for part in parts for quote in part.answer.citations}.values()
        ),
        parts=tuple(parts),
        referral=next((part.answer.referral for part in told if part.answer.referral), None),
        confidence=max(part.answer.confidence for part in told),
    )


def _cited(answer: Answer) -> list[str]:
    return [quote.passage.id for quote in answer.citations]


def _answers(part: Part) -> bool:
    return part.answer.status is Status.ANSWERED


def _inside(turn: Turn, candidates: list[str]) -> Answer | None:
    """Answer the sentence of a long message that is surest to have an answer."""
    longest = sorted(dict.fromkeys(candidates), key=len, reverse=True)[:_MOST_SENTENCES]
    answers = [turn.ask(text, turn.previous) for text in candidates if text in longest]
    taken = [answer for answer in answers if answer.status in _TAKEN and answer.confidence >= _SURE]
    return max(taken, key=lambda answer: answer.confidence) if taken else None
