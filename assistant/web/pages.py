"""The public pages: the question and its answer, the plan, each passage, and the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, abort, redirect, url_for
from flask_babel import lazy_gettext as _

from assistant.answers.citation import Citation
from assistant.figures import read_figures
from assistant.web import context, quality
from assistant.web.booklet import booklet
from assistant.web.conversation import answered
from assistant.web.headings import HOME, PLAN, QUALITY
from assistant.web.labels import label
from assistant.web.map import plan_map
from assistant.web.outline import outline, passage_view
from assistant.web.rendering import render
from corpus.identifiers import find_passage

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

blueprint = Blueprint("pages", __name__)

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
    """Show the answer to a question."""
    return answered("pages/answer.html")


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
    found = find_passage(context.document(), passage_id)
    if found is None:
        abort(404)
    if found.id != passage_id:
        return redirect(url_for(".passage", passage_id=found.id), 308)
    view = passage_view(context.document(), found.id)
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
