"""Whether an answer was useful, and what became of a question that got none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, abort, request
from flask_babel import gettext
from flask_babel import lazy_gettext as _

from assistant import noting
from assistant.answers import Status
from assistant.answers.steps.clean import visible
from assistant.noting import Verdict
from assistant.storage import StoreUnavailableError
from assistant.storage.gaps import state_of
from assistant.storage.tables import HIGHEST_NUMBER
from assistant.web import asked, context
from assistant.web.interface import answers_language, question_language
from assistant.web.limits import Counted, take_turn
from assistant.web.rendering import render
from assistant.web.showing import shown

if TYPE_CHECKING:
    from assistant.storage.gaps import Become
    from assistant.web.showing import Shown

blueprint = Blueprint("opinions", __name__)

_THANKS = _("Gracias por tu opinión")
_NOT_KEPT = _("Ahora no se puede guardar tu opinión")
_MOST_PASSAGES = 25
_UNAVAILABLE = 503


@blueprint.post("/opinion")
def give() -> tuple[str, int]:
    """Keep an opinion, and thank for it."""
    return given("pages/thanks.html")


def given(page: str) -> tuple[str, int]:
    """Keep what was sent, and answer by this template or, to the script, by a paragraph alone."""
    take_turn(Counted.OPINIONS)
    verdict = request.form.get("util", "")
    if verdict not in {*Verdict}:
        abort(400)
    opinion = _opinion(Verdict(verdict))
    try:
        number, failed = context.services().record.now(noting.opined(opinion)), False
    except StoreUnavailableError:
        number, failed = None, True
    told = render(
        "partials/thanks.html" if request.headers.get(asked.TURN) else page,
        title=_NOT_KEPT if failed else _THANKS,
        number=number,
        failed=failed,
    )
    return told, _UNAVAILABLE if failed else 200


def _opinion(verdict: Verdict) -> noting.Opined:
    """Return what was sent, without what no page of ours sends."""
    limit = context.services().settings.question_limit
    question = visible(asked.question())[:limit]
    status = request.form.get("estado", "")
    if status not in {*Status}:
        abort(400)
    named = request.form.get("pasajes", "").split()[:_MOST_PASSAGES]
    known = [name for name in named if context.document().get(name)]
    return noting.Opined(verdict, question, Status(status), known, question_language(question)[:2])


@blueprint.get("/hueco/<int:number>")
def gap(number: int) -> str:
    """Say what became of a question, by its number; never what it said."""
    found = _found(number)
    if found is None:
        abort(404)
    title = gettext("Pregunta número %(number)s", number=number)
    whole = _answered(found.number)
    return render("pages/gap.html", title=title, state=found.state, whole=whole)


def _found(number: int) -> Become | None:
    if number > HIGHEST_NUMBER:
        return None
    try:
        return context.services().record.look(lambda session: state_of(session, number))
    except StoreUnavailableError:
        abort(_UNAVAILABLE)


def _answered(number: int) -> Shown | None:
    """Return the answer that the institute wrote for a gap, if people get it now."""
    curated = context.published().of_gap(number)
    if curated is None:
        return None
    return shown(context.services().answerer.previewed(curated, answers_language()))
