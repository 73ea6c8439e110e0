"""/api/docs: the description of the API as a page, with an example of each operation as it is."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, request, url_for
from flask_babel import lazy_gettext as _

from assistant.web import context, here
from assistant.web.api.errors import PAGE, PREFIX
from assistant.web.api.examples import answered, command, shortened
from assistant.web.api.openapi import choices_of, description, name_of_body
from assistant.web.api.operations import OPERATIONS, VERSION
from assistant.web.api.problems import CODES
from assistant.web.api.responses import words
from assistant.web.headings import API
from assistant.web.interface import page_language, without_prefix
from assistant.web.rendering import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask_babel.speaklater import LazyString

    from assistant.web.api.operations import Operation
    from assistant.web.api.responses import Json

blueprint = Blueprint("reference", __name__)

_TYPES = {
    "string": _("texto"),
    "integer": _("número entero"),
    "number": _("número"),
    "boolean": _("sí o no"),
    "array": _("lista"),
    "null": _("null"),
    "object": _("objeto"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A field or a parameter; `shape` is that of its value, or of each in its list."""

    name: str
    kind: str
    shape: str
    required: bool
    told: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """An operation as the page shows it."""

    operation: Operation
    address: str
    summary: str
    told: str
    parameters: tuple[Row, ...]
    body: str
    result: str
    command: str
    response: str


@blueprint.get(PAGE)
def docs() -> str:
    """Show every operation with its fields, its problems and an example."""
    described = description(context.services().settings.question_limit, page_language())
    base = f"{here.origin()}{without_prefix(request.script_root)}{PREFIX}{VERSION}"
    schemas = described["components"]["schemas"]
    return render(
        "api/docs.html",
        title=API,
        base=base,
        openapi=without_prefix(url_for("api.openapi")),
        per_minute=context.services().settings.questions_per_minute,
        sections=[_section(one, described, base) for one in OPERATIONS],
        problems=[(code, failing.status, words(code)) for code, failing in CODES.items()],
        shapes={name: tuple(_rows(schema)) for name, schema in sorted(schemas.items())},
    )


def _section(operation: Operation, described: Json, base: str) -> Section:
    address = operation.rule.removeprefix(VERSION).replace("<", "{").replace(">", "}")
    told = described["paths"][address][operation.method.lower()]
    return Section(
        operation=operation,
        address=f"{PREFIX}{VERSION}{address}",
        summary=told["summary"],
        told=told["description"],
        parameters=tuple(
            _row(one["name"], one["schema"], one["description"], required=one["required"])
            for one in told["parameters"]
        ),
        body=name_of_body(operation),
        result=operation.result.__name__,
        command=command(operation, address, base),
        response=json.dumps(shortened(answered(operation)), ensure_ascii=False, indent=2),
    )


def _rows(schema: Json) -> Iterator[Row]:
    """Yield the fields of a shape."""
    for name, one in schema["properties"].items():
        yield _row(name, one, one.get("description", ""), required=name in schema["required"])


def _row(name: str, schema: Json, told: str, *, required: bool) -> Row:
    choices = choices_of(schema)
    shape = "".join(_shape(one) for one in choices)
    values = tuple(str(value) for one in choices for value in one.get("enum", ()))
    kind = _(" o ").join(str(_kind(one)) for one in choices)
    return Row(name, kind, shape, required, told, values)


def _kind(schema: Json) -> str | LazyString:
    return _TYPES[schema.get("type", "object")]


def _shape(schema: Json) -> str:
    """Return the name of the shape that a value has, or each of a list."""
    place: str = schema.get("items", schema).get("$ref", "")
    return place.rpartition("/")[2]
