"""The description of the API (OpenAPI 3.1), made from the table of operations and its shapes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from flask_babel import gettext
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, models_json_schema

from assistant.version import LICENCE, program_version
from assistant.web.api.operations import OPERATIONS, VERSION
from assistant.web.api.plan_shapes import Error
from assistant.web.api.responses import JSON, REFERENCE, Json, failures, successes
from assistant.web.api.shapes import LONGEST_ID, N_, Nothing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.web.api.operations import Operation
    from assistant.web.api.shapes import Shape

_CHOICE = "anyOf"
_NAMES = {
    "document_id": N_("El identificador del documento."),
    "passage_id": N_("El identificador del pasaje, como L2.4."),
}


class _Terse(GenerateJsonSchema):
    """Schemas without a title for each field, which would only repeat its name."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401  as pydantic has it
        """Say no."""
        return not schema


@cache
def description(question_limit: int, language: str) -> Json:  # noqa: ARG001  it tells copies apart
    """Return the description in the language of the page that asks for it."""
    schemas = _schemas(question_limit)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Asistente Ciudadano",
            "version": program_version(),
            "description": gettext(
                "Respuestas con citas textuales del plan de trabajo, y el plan como datos."
            ),
            "license": {"name": LICENCE, "identifier": LICENCE},
        },
        "security": [],
        "paths": {_path(one): {one.method.lower(): _operation(one)} for one in OPERATIONS},
        "components": {"schemas": {name: _told(one) for name, one in schemas.items()}},
    }


def _schemas(question_limit: int) -> dict[str, Json]:
    """Return the schema of every shape that is sent or returned, by its name."""
    bodies = [one.body(question_limit) for one in OPERATIONS if one.body is not None]
    sent = {body.__name__ for body in bodies}
    shapes: list[type[Shape]] = [*bodies, *(one.result for one in OPERATIONS), Error]
    mode: JsonSchemaMode = "validation"
    wanted = [(shape, mode) for shape in shapes]
    _, found = models_json_schema(
        wanted,
        ref_template=REFERENCE,
        schema_generator=_Terse,
    )
    held: dict[str, Json] = found["$defs"]
    for schema in held.values():
        # Of the docstring, which is for whoever reads the code.
        schema.pop("description", None)
        if schema["title"] not in sent:
            # Fields may be added within a version: a client that refused them would break.
            del schema["additionalProperties"]
    return held


def _told(schema: Any) -> Any:  # noqa: ANN401  whatever JSON can hold
    """Return a schema with what it says of its fields in the language of the page."""
    if isinstance(schema, list):
        return [_told(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        name: gettext(value) if name == "description" and isinstance(value, str) else _told(value)
        for name, value in schema.items()
    }


def _path(operation: Operation) -> str:
    return re.sub(r"<(\w+)>", r"{\1}", operation.rule.removeprefix(VERSION))


def _operation(operation: Operation) -> Json:
    described = {
        "operationId": operation.name,
        "summary": gettext(operation.summary),
        "description": gettext(operation.told),
        "parameters": parameters(operation),
        "responses": {**successes(operation), **failures(operation)},
    }
    if operation.body is not None:
        schema = {"$ref": REFERENCE.format(model=name_of_body(operation))}
        content = {JSON: {"schema": schema, "example": operation.sent}}
        described["requestBody"] = {"required": True, "content": content}
    return described


def name_of_body(operation: Operation) -> str:
    """Return the name of the shape that an operation takes, empty if it takes none."""
    # Whatever the site's limit is, the name is the same.
    return operation.body(1).__name__ if operation.body else ""


def parameters(operation: Operation) -> list[Json]:
    """Return what stands in the address of an operation."""
    names = re.findall(r"<(\w+)>", operation.rule)
    return [*(_in_path(name, operation) for name in names), *_in_query(operation)]


def _in_path(name: str, operation: Operation) -> Json:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": gettext(_NAMES[name]),
        "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST_ID},
        "example": operation.path[name],
    }


def _in_query(operation: Operation) -> Iterable[Json]:
    if operation.query is Nothing:
        return
    shape = operation.query.model_json_schema(schema_generator=_Terse)
    for name, schema in shape["properties"].items():
        told = gettext(schema.pop("description"))
        yield {
            "name": name,
            "in": "query",
            "required": name in shape.get("required", ()),
            "description": told,
            "schema": _without_null(schema),
            **({"example": operation.sent[name]} if name in operation.sent else {}),
        }


def _without_null(schema: Json) -> Json:
    """Return the schema of a parameter: what is not given is not there, and never null."""
    kept = {name: value for name, value in schema.items() if value is not None}
    for choice in kept.pop(_CHOICE, ()):
        if choice != {"type": "null"}:
            kept.update(choice)
    return kept


def choices_of(schema: Json) -> list[Json]:
    """Return what a value may be: one schema, or several."""
    return list(schema.get(_CHOICE, [schema]))
