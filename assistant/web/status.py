"""What machines ask: is the process alive, and does it answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Blueprint

from assistant.web import context

if TYPE_CHECKING:
    from collections.abc import Mapping

blueprint = Blueprint("status", __name__, url_prefix="/estado")

_ANY_QUESTION = "misión"


@blueprint.get("/vivo")
def alive() -> Mapping[str, Any]:
    """Say that the process is running."""
    return {"ok": True}


@blueprint.get("/listo")
def ready() -> Mapping[str, Any]:
    """Say that questions are answered, and from which index."""
    answer = context.services().answerer.answer(_ANY_QUESTION)
    return {"ok": True, "index_version": answer.index_version}
