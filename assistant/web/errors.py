"""Errors as pages: what happened, in the language of the address, and a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request
from flask_babel import lazy_gettext as _
from werkzeug.exceptions import HTTPException

from assistant.answers.steps.clean import visible
from assistant.web.interface import question_language
from assistant.web.rendering import render

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.wrappers import Response

_TOO_MANY = 429
_OTHER = (
    _("No se pudo atender la petición"),
    _("Inténtalo de nuevo."),
)

_TEXTS = {
    400: (
        _("No se entendió la petición"),
        _("Lo que llegó está incompleto o dañado. Escribe tu pregunta otra vez."),
    ),
    404: (
        _("Esta página no existe"),
        _("Puedes preguntar o leer el plan."),
    ),
    405: (
        _("Esta página no se usa así"),
        _("Puedes preguntar o leer el plan."),
    ),
    413: (
        _("Lo que enviaste es demasiado largo"),
        _("Usa el botón «atrás» de tu navegador: tu texto sigue ahí. Acórtalo y envíalo de nuevo."),
    ),
    429: (
        _("Van muchas preguntas seguidas"),
        _("Tu pregunta sigue escrita aquí. Espera un minuto y envíala de nuevo."),
    ),
    500: (
        _("Algo falló de nuestro lado"),
        _("No hiciste nada mal. Espera un momento y vuelve a intentarlo."),
    ),
}


def register(app: Flask) -> None:
    """Give every HTTP error its page; when testing, Flask lets what is behind a 500 through."""
    app.register_error_handler(HTTPException, error_page)


def error_page(error: HTTPException) -> Response:
    """Return the page of an error with the error's own headers, such as Allow."""
    heading, advice = _TEXTS.get(error.code or 500, _OTHER)
    response = error.get_response()
    response.set_data(
        render(
            "errors/error.html",
            title=heading,
            advice=advice,
            code=error.code or 500,
            asked=visible(request.form.get("pregunta", "")) if error.code == _TOO_MANY else "",
            asked_in=question_language,
            exists=False,
        )
    )
    response.content_type = "text/html; charset=utf-8"
    return response
