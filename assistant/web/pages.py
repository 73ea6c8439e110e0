"""The public pages: the question and its answer, the plan, each passage, and the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, abort, redirect, request, url_for
from flask_babel import lazy_gettext as _

from assistant.answers.answer import Status
from assistant.answers.answerer import CONTEXT
from assistant.answers.citation import Citation
from assistant.answers.steps.clean import visible
from assistant.figures import read_figures
from assistant.web import asked, context, quality
from assistant.web.booklet import booklet
from assistant.web.headings import HOME, PLAN, QUALITY, heading
from assistant.web.interface import answers_language, question_language
from assistant.web.labels import label
from assistant.web.limits import take_turn
from assistant.web.map import plan_map
from assistant.web.outline import canonical_id, outline, passage_view
from assistant.web.rendering import render
from assistant.web.showing import offered, shown, shown_parts

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from assistant.answers.answer import Answer

blueprint = Blueprint("pages", __name__)

# The script asks with the number of the turn, and gets that alone instead of a page.
TURN = "X-Turno"
_MOST_TURNS = 1000

EXAMPLES = (
    _("¿Qué hace el IECM para la participación ciudadana?"),
    _("¿Cuáles son los objetivos del Instituto?"),
    _("¿Qué dice la línea 2.4?"),
)


@blueprint.get("/")
def home() -> str:
    """Show the question form."""
    return render("pages/home.html", title=HOME, examples=EXAMPLES, conversation=())


@blueprint.post("/")
def ask() -> tuple[str, int]:
    """Show the answer to a question: a page, or what the script adds to the conversation."""
    question, before = asked.question(), asked.asked_before()
    take_turn()
    turn = request.headers.get(TURN, 0, type=int) % _MOST_TURNS
    answer = context.services().answerer.answer(question, before, language=answers_language())
    typed, whole = visible(question), shown(answer, turn)
    rejected = answer.status is Status.REJECTED
    page = render(
        "partials/turn.html" if turn else "pages/answer.html",
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
    return page, 422 if rejected else 200


def _to_remember(before: tuple[str, ...], typed: str, answer: Answer) -> tuple[str, ...]:
    """Return what the next question may lean on: what was rejected asked nothing."""
    return before if answer.status is Status.REJECTED else (*before, typed)[-CONTEXT:]


@blueprint.get("/plan")
def plan() -> str:
    """Show the whole plan."""
    document = context.document()
    return render(
        "pages/plan.html",
        title=PLAN,
        sections=outline(document),
        map=plan_map(document),
        booklet=booklet(),
    )


@blueprint.get("/plan/")
def plan_with_slash() -> Response:
    """Send the other spelling of the plan's address to the plan."""
    return redirect(url_for(".plan"), 308)


@blueprint.get("/plan/<passage_id>")
def passage(passage_id: str) -> str | Response:
    """Show one passage at its own address, however its letters were typed."""
    canonical = canonical_id(context.document(), passage_id)
    if canonical is None:
        abort(404)
    if canonical != passage_id:
        return redirect(url_for(".passage", passage_id=canonical), 308)
    view = passage_view(context.document(), canonical)
    alike = context.services().answerer.related(view.citation.passage)
    return render(
        "pages/passage.html",
        title=label(view.citation.passage),
        view=view,
        alike=[Citation(passage, context.document()) for passage in alike],
    )


@blueprint.get("/calidad")
def figures() -> str:
    """Show how well the answers do, and whether the figures are of what answers now."""
    published = read_figures()
    return render(
        "pages/quality.html",
        title=QUALITY,
        figures=published,
        running_version=context.services().searcher.version,
        sheets=quality.sheets(published),
        axes=(quality.LEFT, quality.TOP, quality.SIDE),
    )
