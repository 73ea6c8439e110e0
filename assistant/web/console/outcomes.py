"""How a call ended: counted, with its theme; a question the plan did not answer joins the gaps."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from flask import abort, request

from assistant import days, noting
from assistant.answers.steps.clean import visible
from assistant.privacy import found, refusal
from assistant.storage.adding import count
from assistant.storage.gaps import record
from assistant.storage.tables import Cause
from assistant.web import asked, context
from assistant.web.console.lookup import items, shown
from assistant.web.console.themes import themes

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_UNUSABLE = 422


class Outcome(StrEnum):
    """How a call ended."""

    SOLVED = "resuelta"
    PARTLY = "parcial"
    NOT_IN_PLAN = "no_en_plan"
    NOT_OURS = "no_nos_toca"


_TOLD = {
    Outcome.SOLVED: "Anotado: resuelta.",
    Outcome.PARTLY: "Anotado: resuelta en parte.",
    Outcome.NOT_IN_PLAN: "Anotado: no está en el plan.",
    Outcome.NOT_OURS: "Anotado: no nos toca.",
}


def outcome() -> tuple[str, int] | str:
    """Write down how a call ended, and begin the next one with an empty page."""
    how, theme = request.form.get("desenlace", ""), request.form.get("tema", "")
    if how not in {*Outcome} or theme not in themes():
        abort(400)
    question = visible(asked.question())
    if kinds := [one.kind for one in found(question)]:
        problem = f"{refusal(kinds)} Después anota cómo terminó la llamada."
        return shown(question, items(), problem=problem), _UNUSABLE
    limit = context.services().settings.question_limit
    if len(question) > limit:
        problem = f"La pregunta lleva {limit} caracteres o menos; tiene {len(question)}."
        return shown(question, items(), problem=problem), _UNUSABLE
    number = context.services().record.now(
        lambda session: _write(session, Outcome(how), theme, question)
    )
    gap = f" La pregunta quedó con el número {number}." if number else ""
    return shown("", (), noted=f"{_TOLD[Outcome(how)]}{gap}")


def _write(session: Session, how: Outcome, theme: str, question: str) -> int | None:
    day = days.today()
    count(session, day, "outcome", how)
    count(session, day, "theme", theme)
    if how not in {Outcome.PARTLY, Outcome.NOT_IN_PLAN} or not question:
        return None
    language = context.services().answerer.language_of(question)
    return record(session, noting.unanswered_question(question, Cause.NOT_IN_PLAN, language))
