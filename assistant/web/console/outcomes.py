"""How a call ended: counted, with its theme; a question the plan did not answer joins the gaps."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from flask import abort, g, request

from assistant import days, noting
from assistant.answers.steps.clean import visible
from assistant.privacy import found, refusal
from assistant.staff import outcomes
from assistant.storage import gaps
from assistant.storage.tables import Cause
from assistant.web import asked, context
from assistant.web.console.lookup import items, shown
from assistant.web.console.themes import themes

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from assistant.storage.gaps import Unanswered

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
_UNANSWERED = {Outcome.PARTLY, Outcome.NOT_IN_PLAN}
_TAKEN_BACK = "Se quitó lo anotado. Anota otra vez cómo terminó la llamada."
_NOTHING_TO_TAKE_BACK = "No hay nada anotado que deshacer: ya se deshizo, o entraste de nuevo."


def outcome() -> tuple[str, int] | str:
    """Write down how a call ended, and begin the next one with an empty page; or take it back."""
    question = visible(asked.question())
    if "deshacer" in request.form:
        return _taken_back(question)
    how, theme = request.form.get("desenlace", ""), request.form.get("tema", "")
    if how not in {*Outcome} or theme not in themes():
        abort(400)
    if problem := _problem(question):
        return shown(question, items(), problem=problem), _UNUSABLE
    number = context.services().record.now(
        lambda session: _write(session, Outcome(how), theme, question)
    )
    gap = f" La pregunta quedó con el número {number}." if number else ""
    ended = {"question": question, "items": items(), "theme": theme}
    return shown("", (), noted=f"{_TOLD[Outcome(how)]}{gap}", ended=ended)


def _problem(question: str) -> str:
    if kinds := [one.kind for one in found(question)]:
        return f"{refusal(kinds)} Después anota cómo terminó la llamada."
    limit = context.services().settings.question_limit
    if len(question) > limit:
        return f"La pregunta lleva {limit} caracteres o menos; tiene {len(question)}."
    return ""


def _write(session: Session, how: Outcome, theme: str, question: str) -> int | None:
    day = days.today()
    outcomes.add(session, g.visit.token, how, theme, day)
    if how not in _UNANSWERED or not question:
        return None
    return gaps.record(session, _unanswered(question, day))


def _taken_back(question: str) -> str:
    """Show the call as it was before its end was noted."""
    ended = context.services().record.now(lambda session: _take_back(session, question))
    told = _TAKEN_BACK if ended else _NOTHING_TO_TAKE_BACK
    theme = request.form.get("tema", "")
    return shown(question, items(), noted=told, **({"theme": theme} if theme in themes() else {}))


def _take_back(session: Session, question: str) -> bool:
    if (ended := outcomes.take_back(session, g.visit.token)) is None:
        return False
    how, day = ended
    if how in _UNANSWERED and question:
        gaps.take_back(session, _unanswered(question, day))
    return True


def _unanswered(question: str, day: date) -> Unanswered:
    language = context.services().answerer.language_of(question)
    return replace(noting.unanswered_question(question, Cause.NOT_IN_PLAN, language), day=day)
