"""The addresses of the console; who may use each stands in access.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint

from assistant.storage import StoreUnavailableError
from assistant.web.console import (
    account,
    curating,
    editing,
    entering,
    gaps,
    guard,
    lookup,
    numbers,
    outcomes,
    people,
    tries,
)

if TYPE_CHECKING:
    from flask import Flask

    from assistant.settings import Settings

blueprint = Blueprint("console", __name__, url_prefix="/consola")
blueprint.before_request(guard.check)
blueprint.context_processor(guard.said)
# Whatever is being done when the store fails, it is said on a page.
blueprint.register_error_handler(StoreUnavailableError, guard.closed)

_BOTH = ["GET", "POST"]
for address, name, view in numbers.ADDRESSES:
    blueprint.add_url_rule(address, name, view)
for path, view_, methods in (
    ("/entrar", entering.sign_in, _BOTH),
    ("/oidc", account.begin, ["POST"]),
    ("/oidc/vuelta", account.back, ["GET"]),
    ("/codigo", entering.code, _BOTH),
    ("/segundo-factor", entering.enrol, _BOTH),
    ("/clave", entering.choose, _BOTH),
    ("/salir", entering.sign_out, ["POST"]),
    ("/", lookup.lookup, _BOTH),
    ("/pasaje/<passage_id>", lookup.passage, ["GET"]),
    ("/desenlace", outcomes.outcome, ["POST"]),
    ("/huecos", gaps.gaps, ["GET"]),
    ("/huecos/<int:number>", gaps.gap, ["GET"]),
    ("/huecos/<int:number>", gaps.change_gap, ["POST"]),
    ("/respuestas", curating.curated_answers, ["GET"]),
    ("/respuestas/<int:number>", curating.curated_answer, ["GET"]),
    ("/respuestas/<int:number>", curating.change_curated_answer, ["POST"]),
    ("/textos", editing.texts, ["GET"]),
    ("/textos/<kind>", editing.text, ["GET"]),
    ("/textos/<kind>", editing.change_text, ["POST"]),
    ("/personas", people.people, ["GET"]),
    ("/personas", people.change_people, ["POST"]),
    ("/bitacora", people.log, ["GET"]),
):
    blueprint.add_url_rule(path, view_.__name__, view_, methods=methods)


def register(app: Flask, settings: Settings) -> None:
    """Make ready what coming in needs; raises SettingsError if there is not all of it."""
    tries.register(app, settings)
    account.check(settings)
