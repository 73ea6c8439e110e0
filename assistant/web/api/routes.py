"""The addresses of the API, made from the table of operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, request
from werkzeug.wrappers import Response as AnyResponse

from assistant.web import context
from assistant.web.api.errors import PREFIX, dumped
from assistant.web.api.openapi import description
from assistant.web.api.operations import OPERATIONS, VERSION
from assistant.web.api.reading import read_body, read_query
from assistant.web.interface import page_language
from assistant.web.limits import take_turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.web.api.operations import Operation
    from assistant.web.api.shapes import Shape

blueprint = Blueprint("api", __name__, url_prefix=PREFIX)


def _serving(operation: Operation) -> Callable[..., AnyResponse]:
    def serve(**path: str) -> AnyResponse:
        given = _given(operation)
        if operation.counted is not None:
            take_turn(operation.counted)
        made = operation.view(given, **path)
        return made if isinstance(made, AnyResponse) else in_json(dumped(made))

    return serve


def _given(operation: Operation) -> Shape:
    """Return what was sent; an address that says too much is refused even before its body."""
    query = read_query(operation.query)
    if operation.body is None:
        return query
    return read_body(operation.body(context.services().settings.question_limit))


def in_json(text: str) -> Response:
    """Return a response of JSON."""
    return Response(text, mimetype="application/json")


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """Hand out the description of the API, which stands where this site does."""
    described = description(context.services().settings.question_limit, page_language())
    return in_json(
        dumped({**described, "servers": [{"url": request.script_root + PREFIX + VERSION}]})
    )


for _one in OPERATIONS:
    blueprint.add_url_rule(_one.rule, _one.name, _serving(_one), methods=[_one.method])
