"""What was done, said once on the page that comes after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import redirect, request, url_for

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

_TOLD = {
    "guardar": "Listo: la versión quedó guardada. Falta que otra persona la apruebe.",
    "aprobar": "Listo: la versión quedó aprobada.",
    "retirar": "Listo: quedó retirada.",
    "asignar": "Listo: cambió quién está a cargo.",
    "unir": "Listo: las preguntas pasaron al otro hueco.",
    "separar": "Listo: las preguntas elegidas tienen un hueco nuevo.",
    "cerrar": "Listo: el hueco quedó cerrado.",
    "reabrir": "Listo: el hueco quedó abierto.",
}


def onwards(endpoint: str, **where: object) -> Response:
    """Return the way to the page that says what the form asked for is done."""
    done = request.form.get("hacer", "")
    return redirect(url_for(f"console.{endpoint}", **where, hecho=done), 303)  # type: ignore[arg-type]


def told() -> str:
    """Return what was done a moment ago, "" if nothing was."""
    return _TOLD.get(request.args.get("hecho", ""), "")
