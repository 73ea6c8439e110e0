"""several: the question is found inside a long message; several questions get several answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.answer import ENGLISH, Answer, AnswerKind, Part, Status
from assistant.answers.segments import segments
from assistant.answers.steps.courtesy import courtesy
from assistant.answers.steps.reference import reference
from index.analysis import fold

if TYPE_CHECKING:
    from assistant.answers.turn import Turn

MOST_PARTS = 5
_MOST_SENTENCES = 20
# A message of so many words says more than it asks.
_LONG = 20
_TWO = 2
_TAKEN = {Status.ANSWERED, Status.REFERRAL}
_SURE = 0.5


def several(turn: Turn) -> Answer | None:
    """Answer each question of a message, or the one that a long message holds."""
    found = segments(turn.text)
    questions = [segment.text for segment in found if segment.asks]
    if len(questions) == 1 and questions[0] != turn.text and courtesy(turn) is not None:
        return _after_courtesy(turn, questions[0])
    if len(found) < _TWO or not turn.asked_beside_structure(turn.plain):
        return None
    if len(questions) > 1:
        return _one_by_one(turn, questions)
    beside = [segment.text for segment in found if not segment.asks]
    if len(questions) == 1 and not any(turn.telling(fold(text)) for text in beside):
        return turn.ask(questions[0], turn.previous)
    if (named := _named(turn, questions)) or len(turn.text.split()) < _LONG:
        return named
    return _inside(turn, [segment.text for segment in found], questions)


def _after_courtesy(turn: Turn, question: str) -> Answer | None:
    """Answer what is asked after a greeting, thanks or an order."""
    answer = turn.ask(question, turn.previous)
    return None if answer.status in {Status.COURTESY, Status.REJECTED} else answer


def _named(turn: Turn, questions: list[str]) -> Answer | None:
    """Answer what is named by number in the only question, or beside it."""
    answer = turn.ask(questions[0], turn.previous) if questions else None
    if answer and answer.kind is AnswerKind.REFERENCE:
        return answer
    return reference(turn) if len(questions) < _TWO else None


def _one_by_one(turn: Turn, questions: list[str]) -> Answer | None:
    """Answer every question in order; a message with one that counts is left whole."""
    asked = list(turn.previous)
    parts: list[Part] = []
    for question in questions[:MOST_PARTS]:
        answer = turn.ask(question, tuple(asked))
        asked.append(question)
        known = [_cited(part.answer) for part in parts if part.answer.citations]
        if answer.status not in {Status.COURTESY, Status.REJECTED} and (
            _cited(answer) not in known
        ):
            parts.append(Part(question, answer))
    told = [part for part in parts if part.answer.status in _TAKEN]
    if not told:
        return None
    if len(parts) == 1:
        return told[0].answer
    turn.english = all(part.answer.asked_in == ENGLISH for part in parts)
    return turn.reply(
        Status.ANSWERED if any(_answers(part) for part in told) else told[0].answer.status,
        turn.own.texts.several(len(parts), all_of_them=len(questions) <= MOST_PARTS),
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


def _inside(turn: Turn, sentences: list[str], questions: list[str]) -> Answer | None:
    """Answer the question of a long message, or the sentence surest to have an answer."""
    longest = sorted(dict.fromkeys(sentences), key=len, reverse=True)[:_MOST_SENTENCES]
    answers = [
        turn.ask(text, (*turn.previous, *([before] if before else [])))
        for before, text in zip(["", *sentences], sentences, strict=False)
        if text in (questions or longest)
    ]
    taken = [answer for answer in answers if answer.status in _TAKEN and answer.confidence >= _SURE]
    return max(taken, key=lambda answer: answer.confidence) if taken else None
