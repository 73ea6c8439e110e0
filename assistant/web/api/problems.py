"""Every way a request to the API can fail: one code each, with its status and its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from flask_babel import lazy_gettext as _
from werkzeug.exceptions import HTTPException

if TYPE_CHECKING:
    from flask_babel.speaklater import LazyString

LONGEST_NAME = 60


class Code(StrEnum):
    """What a program goes by; never translated, never changed within a version."""

    INVALID_JSON = "invalid_json"
    INVALID_TEXT = "invalid_text"
    REPEATED_FIELD = "repeated_field"
    TOO_DEEP = "too_deep"
    UNKNOWN_PARAMETER = "unknown_parameter"
    REPEATED_PARAMETER = "repeated_parameter"
    MISSING_PARAMETER = "missing_parameter"
    INVALID_PARAMETER = "invalid_parameter"
    BAD_REQUEST = "bad_request"
    NOT_FOUND = "not_found"
    UNKNOWN_DOCUMENT = "unknown_document"
    UNKNOWN_PASSAGE = "unknown_passage"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    TOO_LARGE = "too_large"
    WRONG_MEDIA_TYPE = "wrong_media_type"
    MISSING_FIELD = "missing_field"
    UNKNOWN_FIELD = "unknown_field"
    WRONG_TYPE = "wrong_type"
    NOT_AN_OBJECT = "not_an_object"
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    INVALID_VALUE = "invalid_value"
    QUESTION_REJECTED = "question_rejected"
    TOO_MANY_REQUESTS = "too_many_requests"
    INTERNAL = "internal"
    STORE_UNAVAILABLE = "store_unavailable"


@dataclass(frozen=True, slots=True)
class Failing:
    """A status and what is said; the words may name the field (`%(field)s`) and a `limit`."""

    status: int
    text: LazyString


CODES: Final = {
    Code.INVALID_JSON: Failing(400, _("El cuerpo no es JSON válido.")),
    Code.INVALID_TEXT: Failing(400, _("El texto no es UTF-8 válido.")),
    Code.REPEATED_FIELD: Failing(400, _("El campo «%(field)s» está dos veces.")),
    Code.TOO_DEEP: Failing(400, _("El JSON tiene demasiados niveles.")),
    Code.UNKNOWN_PARAMETER: Failing(400, _("El parámetro «%(field)s» no se conoce.")),
    Code.REPEATED_PARAMETER: Failing(400, _("El parámetro «%(field)s» está dos veces.")),
    Code.MISSING_PARAMETER: Failing(400, _("Falta el parámetro «%(field)s».")),
    Code.INVALID_PARAMETER: Failing(
        400, _("El valor del parámetro «%(field)s» no vale. Se admite: %(limit)s.")
    ),
    Code.BAD_REQUEST: Failing(400, _("No se entendió la petición.")),
    Code.NOT_FOUND: Failing(
        404, _("No hay nada en esta dirección. Las que hay están en /api/docs.")
    ),
    Code.UNKNOWN_DOCUMENT: Failing(
        404, _("No hay un documento con ese identificador. Los que hay están en /api/v1/documents.")
    ),
    Code.UNKNOWN_PASSAGE: Failing(
        404,
        _(
            "El plan no tiene un pasaje con ese identificador."
            " Ejemplos: mision, OE1, L2.4, F3, ficha.area."
        ),
    ),
    Code.METHOD_NOT_ALLOWED: Failing(
        405, _("Esta dirección no admite ese método; los que admite están en Allow.")
    ),
    Code.TOO_LARGE: Failing(413, _("La petición es demasiado grande.")),
    Code.WRONG_MEDIA_TYPE: Failing(
        415,
        _("El cuerpo debe ser JSON en UTF-8, sin comprimir, con Content-Type application/json."),
    ),
    Code.MISSING_FIELD: Failing(422, _("Falta el campo «%(field)s».")),
    Code.UNKNOWN_FIELD: Failing(422, _("El campo «%(field)s» no se conoce.")),
    Code.WRONG_TYPE: Failing(422, _("El valor de «%(field)s» no es del tipo que debe ser.")),
    Code.NOT_AN_OBJECT: Failing(422, _("El cuerpo debe ser un objeto JSON.")),
    Code.TOO_LONG: Failing(422, _("El valor de «%(field)s» es demasiado largo; caben %(limit)s.")),
    Code.TOO_SHORT: Failing(422, _("El valor de «%(field)s» está vacío.")),
    Code.INVALID_VALUE: Failing(
        422, _("El valor de «%(field)s» no es uno de los que se admiten: %(limit)s.")
    ),
    Code.QUESTION_REJECTED: Failing(422, _("La pregunta no se puede responder.")),
    Code.TOO_MANY_REQUESTS: Failing(
        429,
        _("Van muchas preguntas o búsquedas seguidas. Espera los segundos que dice Retry-After."),
    ),
    Code.INTERNAL: Failing(
        500, _("Algo falló de nuestro lado. Vuelve a intentarlo en un momento.")
    ),
    Code.STORE_UNAVAILABLE: Failing(
        503, _("Ahora no se puede guardar tu opinión. Inténtalo más tarde.")
    ),
}


class ApiProblem(HTTPException):
    """A request that cannot be served, by its code; `message` stands in for the code's words."""

    def __init__(
        self, code: Code, field: str | None = None, limit: object = "", message: str = ""
    ) -> None:
        super().__init__()
        self.api_code, self.message, self.limit = code, message, limit
        self.field = field[:LONGEST_NAME] if field is not None else None
        self.code = CODES[code].status


def code_of(error: HTTPException) -> Code:
    """Return the code of any HTTP error; of several with one status, the general one."""
    if isinstance(error, ApiProblem):
        return error.api_code
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    is_ours = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    return _GENERAL.get(status, Code.INTERNAL if is_ours else Code.BAD_REQUEST)


_GENERAL: Final = {
    404: Code.NOT_FOUND,
    405: Code.METHOD_NOT_ALLOWED,
    413: Code.TOO_LARGE,
    415: Code.WRONG_MEDIA_TYPE,
    429: Code.TOO_MANY_REQUESTS,
}
