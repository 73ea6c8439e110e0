"""Errors as pages: what happened, in Spanish, and a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkzeug.exceptions import HTTPException

from assistant.web.rendering import render

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.wrappers import Response

_OTHER = (
    "No se pudo atender la petición",
    "Inténtalo de nuevo.",
)

_TEXTS = {
    400: (
        "No se entendió la petición",
        "Lo que llegó está incompleto o dañado. Escribe tu pregunta otra vez.",
    ),
    404: (
        "Esta página no existe",
        "Puedes preguntar o leer el plan.",
    ),
    405: (
        "Esta página no se usa así",
        "Puedes preguntar o leer el plan.",
    ),
    413: (
        "Lo que enviaste es demasiado largo",
        "Usa el botón «atrás» de tu navegador: tu texto sigue ahí. Acórtalo y envíalo de nuevo.",
    ),
    500: (
        "Algo falló de nuestro lado",
        "No hiciste nada mal. Espera un momento y vuelve a intentarlo.",
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
        render("errors/error.html", title=heading, advice=advice, code=error.code or 500)
    )
    response.content_type = "text/html; charset=utf-8"
    return response
