"""A question sent from a page of ours: its answer as a page, or as one more turn for the script."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from flask import request

from assistant.answers.answer import Status
from assistant.answers.answerer import CONTEXT
from assistant.answers.steps.clean import visible
from assistant.web import asked, context
from assistant.web.headings import heading
from assistant.web.interface import answers_language, question_language
from assistant.web.limits import Counted, take_turn
from assistant.web.rendering import render
from assistant.web.showing import offered, shown, shown_parts

if TYPE_CHECKING:
    from assistant.answers.answer import Answer

_MOST_TURNS = 1000


def answered(page: str) -> tuple[str, int]:
    """Answer what was sent, by this template or as a turn; 422 if it was no question."""
    question, before = asked.question(), asked.asked_before()
    take_turn(Counted.QUESTIONS)
    turn = request.headers.get(asked.TURN, 0, type=int) % _MOST_TURNS
    started = perf_counter()
    answer = context.services().answerer.answer(question, before, language=answers_language())
    context.note(question, before, answer, perf_counter() - started)
    typed, whole = visible(question), shown(answer, turn)
    rejected = answer.status is Status.REJECTED
    told = render(
        "partials/turn.html" if turn else page,
        title=heading(answer.status, typed),
        question=typed,
        answer=answer,
        whole=whole,
        parts=shown_parts(whole),
        options=offered(answer),
        before=before,
        asked_in=question_language,
        conversation=_to_remember(before, typed, answer) if not turn else (),
    )
    return told, 422 if rejected else 200


def _to_remember(before: tuple[str, ...], typed: str, answer: Answer) -> tuple[str, ...]:
    """Return what the next question may lean on: what was rejected asked nothing."""
    return before if answer.status is Status.REJECTED else (*before, typed)[-CONTEXT:]
