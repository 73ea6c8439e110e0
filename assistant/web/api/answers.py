"""POST answers: the same answer as the page, from the same answerer; and whether it served."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

from flask import Response

from assistant import noting
from assistant.answers.answer import Status
from assistant.answers.steps.clean import visible
from assistant.noting import Verdict
from assistant.storage import StoreUnavailableError
from assistant.web import context
from assistant.web.api.problems import ApiProblem, Code

if TYPE_CHECKING:
    from assistant.web.api.shapes import Asked, Opined


def answer(asked: Asked) -> Response:
    """Answer a question; raises ApiProblem if it was rejected."""
    before = tuple(filter(None, map(visible, asked.context)))
    answerer = context.services().answerer
    started = perf_counter()
    found, text = answerer.answer_and_text(asked.question, before, language=asked.language)
    context.note(asked.question, before, found, perf_counter() - started)
    if found.status is Status.REJECTED:
        raise ApiProblem(Code.QUESTION_REJECTED, "question", message=found.message)
    return Response(text, mimetype="application/json")


def feedback(given: Opined) -> dict[str, Any]:
    """Keep whether an answer was useful; raises ApiProblem if it cannot be kept."""
    verdict = Verdict.YES if given.useful else Verdict.NO
    known = [name for name in given.passages if context.document().get(name)]
    opinion = noting.Opined(
        verdict, visible(given.question), Status(given.status), known, given.language
    )
    try:
        return {"ok": True, "gap": context.services().record.now(noting.opined(opinion))}
    except StoreUnavailableError:
        raise ApiProblem(Code.STORE_UNAVAILABLE) from None
