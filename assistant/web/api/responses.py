"""What an operation may answer, as the description of the API tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask_babel import gettext

from assistant.web.api.problems import CODES, Code
from assistant.web.api.shapes import N_

if TYPE_CHECKING:
    from assistant.web.api.operations import Operation

Json = dict[str, Any]

JSON = "application/json"
REFERENCE = "#/components/schemas/{model}"
# What every operation may answer.
COMMON = (
    Code.INVALID_TEXT,
    Code.UNKNOWN_PARAMETER,
    Code.REPEATED_PARAMETER,
    Code.BAD_REQUEST,
    Code.INTERNAL,
)
_HEADERS = {
    "ETag": N_("Para preguntar si algo cambió (If-None-Match)."),
    "Cache-Control": N_("Cuánto tiempo vale lo recibido."),
    "Retry-After": N_("Cuántos segundos hay que esperar."),
    "RateLimit": N_("Cuántas preguntas o búsquedas quedan y cuándo habrá más."),
    "RateLimit-Policy": N_("Cuántas preguntas o búsquedas se atienden por minuto."),
}


def successes(operation: Operation) -> Json:
    """Return what an operation answers when all went well, by status."""
    schema = {"$ref": REFERENCE.format(model=operation.result.__name__)}
    found: Json = {
        "200": {"description": gettext("Lo pedido."), "content": {JSON: {"schema": schema}}}
    }
    if operation.method == "GET":
        found["200"]["headers"] = _headers("ETag", "Cache-Control")
        found["304"] = {"description": gettext("No ha cambiado.")}
    else:
        found["200"]["headers"] = {}
    if operation.counted is not None:
        found["200"]["headers"] |= _headers("RateLimit-Policy")
    if operation.name == "passage":
        found["308"] = {"description": gettext("El identificador se escribe de otro modo.")}
    return found


def failures(operation: Operation) -> Json:
    """Return what an operation answers when it cannot, by status."""
    by_status: dict[int, list[Code]] = {}
    for code in (*operation.codes, *COMMON):
        by_status.setdefault(CODES[code].status, []).append(code)
    return {str(status): _failure(status, by_status[status]) for status in sorted(by_status)}


def _failure(status: int, codes: list[Code]) -> Json:
    said = [f"`{code}`: {words(code)}" for code in codes]
    found: Json = {
        "description": "\n".join(said),
        "content": {JSON: {"schema": {"$ref": REFERENCE.format(model="Error")}}},
    }
    if status == CODES[Code.TOO_MANY_REQUESTS].status:
        found["headers"] = _headers("Retry-After", "RateLimit", "RateLimit-Policy")
    return found


def words(code: Code) -> str:
    """Return what is said of a problem, with dots for what it would name."""
    return str(CODES[code].text) % {"field": "…", "limit": "…"}


def _headers(*names: str) -> Json:
    return {
        name: {"description": gettext(_HEADERS[name]), "schema": {"type": "string"}}
        for name in names
    }
