"""POST answers: the same answer as the page, from the same answerer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response

from assistant.answers.answer import Status
from assistant.answers.steps.clean import visible
from assistant.web import context
from assistant.web.api.problems import ApiProblem, Code

if TYPE_CHECKING:
    from assistant.web.api.shapes import Asked


def answer(asked: Asked) -> Response:
    """Answer a question; raises ApiProblem if it was rejected."""
    before = tuple(filter(None, map(visible, asked.context)))
    answerer = context.services().answerer
    found, text = answerer.answer_and_text(asked.question, before, language=asked.language)
    if found.status is Status.REJECTED:
        raise ApiProblem(Code.QUESTION_REJECTED, "question", message=found.message)
    return Response(text, mimetype="application/json")
