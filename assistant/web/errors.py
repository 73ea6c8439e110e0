"""Errors as pages: what happened, in the language of the address, and a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request
from flask_babel import lazy_gettext as _
from gunicorn.http.errors import ParseException
from werkzeug.exceptions import BadRequest, HTTPException, TooManyRequests

from assistant.answers.steps.clean import visible
from assistant.web import asked
from assistant.web.api.errors import as_json, is_for_machines
from assistant.web.framing import in_frame
from assistant.web.interface import question_language
from assistant.web.rendering import render

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.wrappers import Response

# In seconds, where nobody said how long.
_A_WHILE = 60
_OTHER = (
    _("No se pudo atender la petición"),
    _("Inténtalo de nuevo."),
)

_TEXTS = {
    400: (
        _("No se entendió la petición"),
        _("Lo que llegó está incompleto o dañado. Escribe tu pregunta otra vez."),
    ),
    403: (
        _("Aquí no puedes entrar"),
        _("Tu cuenta no abre esta página, o lo que llegó no salió de una página nuestra."),
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
        _("Van muchas preguntas o búsquedas seguidas"),
        _(
            "Hay un límite por minuto para que el servicio alcance para todas las personas."
            " Lo que escribiste sigue aquí: envíalo dentro de %(seconds)s segundos."
        ),
    ),
    500: (
        _("Algo falló de nuestro lado"),
        _("No hiciste nada mal. Espera un momento y vuelve a intentarlo."),
    ),
}


def register(app: Flask) -> None:
    """Give every HTTP error its page; when testing, Flask lets what is behind a 500 through."""
    app.register_error_handler(HTTPException, error_page)
    # The server finds out that a body is broken (chunked) only when the site reads it.
    app.register_error_handler(ParseException, lambda _error: error_page(BadRequest()))


def error_page(error: HTTPException) -> Response:
    """Return the page of an error with the error's own headers, such as Allow; JSON under /api."""
    if is_for_machines(request.path):
        return as_json(error)
    heading, advice = _TEXTS.get(error.code or 500, _OTHER)
    response = error.get_response()
    waits = isinstance(error, TooManyRequests)
    question = visible(asked.question() or asked.words()) if waits else ""
    response.set_data(
        render(
            "widget/error.html" if in_frame() else "errors/error.html",
            title=heading,
            advice=str(advice) % {"seconds": response.headers.get("Retry-After", _A_WHILE)},
            code=error.code or 500,
            # Who has to wait loses neither what was written nor what it leans on.
            question=question,
            asked_in=question_language(question) if question else None,
            conversation=asked.asked_before() if waits else (),
            exists=False,
        )
    )
    response.content_type = "text/html; charset=utf-8"
    return response
