"""Searching the words of the plan; they come by POST and are in no address and no log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint
from flask_babel import gettext
from flask_babel import lazy_gettext as _

from assistant.web import asked, context
from assistant.web.interface import answers_language
from assistant.web.limits import Counted, take_turn
from assistant.web.rendering import render, shorten

if TYPE_CHECKING:
    from assistant.answers.search import Found

blueprint = Blueprint("search", __name__, url_prefix="/plan")

_HEADING = _("Busca palabras en el plan")
_NOT_USABLE = _("No pude buscar esas palabras")
_LONGEST_WORDS = 80


@blueprint.get("/buscar")
def form() -> str:
    """Show the form alone."""
    return render("pages/search.html", title=_HEADING, found=None, written="")


@blueprint.post("/buscar")
def results() -> tuple[str, int]:
    """Show the passages that hold the words, or say why there are none."""
    take_turn(Counted.SEARCHES)
    found = context.services().answerer.search(asked.words(), language=answers_language())
    page = render("pages/search.html", title=_title(found), found=found, written=found.words)
    return page, 422 if found.problem else 200


def _title(found: Found) -> str:
    """Say how many passages there are, and for which words."""
    if found.problem:
        return str(_NOT_USABLE)
    words = shorten(found.searched, _LONGEST_WORDS)
    if not found.total:
        return gettext("Ningún pasaje del plan dice «%(words)s»", words=words)
    said = {"words": words, "count": found.total}
    if found.total == 1 and found.whole:
        return gettext("1 pasaje habla de «%(words)s»", **said)
    if found.total == 1:
        return gettext("1 pasaje habla de una parte de «%(words)s»", **said)
    if found.whole:
        return gettext("%(count)s pasajes hablan de «%(words)s»", **said)
    return gettext("%(count)s pasajes hablan de una parte de «%(words)s»", **said)
