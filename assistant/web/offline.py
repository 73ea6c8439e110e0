"""The plan to take along: a page that explains how, the file, and a booklet to print."""

from __future__ import annotations

from typing import cast

from flask import Blueprint, Response, current_app, send_file
from flask_babel import lazy_gettext as _

from assistant.web import context
from assistant.web.booklet import FILE, booklet
from assistant.web.interface import in_spanish
from assistant.web.offline_file import offline_file
from assistant.web.rendering import render

blueprint = Blueprint("offline", __name__, url_prefix="/sin-internet")

FILE_NAME = "asistente-ciudadano.html"
_HEADING = _("Llévate el plan sin internet")
_KEY = "asistente-sin-internet"


@blueprint.get("")
def page() -> str:
    """Explain what the file is and how to keep it."""
    kilobytes = round(len(_content()) / 1000)
    return render(
        "pages/offline.html",
        title=_HEADING,
        kilobytes=kilobytes,
        file_name=FILE_NAME,
        booklet=booklet(),
    )


@blueprint.get(f"/{FILE_NAME}")
def file() -> Response:
    """Hand out the file to be kept."""
    response = Response(_content(), mimetype="text/html")
    response.headers["Content-Disposition"] = f"attachment; filename={FILE_NAME}"
    return response


@blueprint.get("/cuadernillo.pdf")
def booklet_file() -> Response:
    """Show the booklet where the browser can, under a name that says of which plan it is."""
    name = f"cuadernillo-{context.document().id}.pdf"
    return send_file(FILE, mimetype="application/pdf", download_name=name)


def _content() -> bytes:
    """Return the file, built once in a process."""
    kept = current_app.extensions
    if _KEY not in kept:
        with in_spanish():
            kept[_KEY] = offline_file(context.document()).encode()
    return cast("bytes", kept[_KEY])
