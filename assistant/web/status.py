"""What machines ask: is the process alive, and does it answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Blueprint, current_app

from assistant import overlay
from assistant.answers import Status
from assistant.web import context

if TYPE_CHECKING:
    from collections.abc import Mapping

blueprint = Blueprint("status", __name__, url_prefix="/estado")

# Every plan has a mission: whoever answers anything answers this, and quotes it.
_KNOWN_QUESTION = "misión"
_UNAVAILABLE = 503


@blueprint.get("/vivo")
def alive() -> Mapping[str, Any]:
    """Say that the process is running."""
    return {"ok": True}


@blueprint.get("/listo")
def ready() -> tuple[Mapping[str, Any], int]:
    """Say whether a known question is answered with a quote, 503 if not, and what is degraded."""
    try:
        answer = context.services().answerer.answer(_KNOWN_QUESTION)
    except Exception:
        current_app.logger.exception("the known question failed")
        return _not_ready(f"La pregunta «{_KNOWN_QUESTION}» produjo un error.")
    if answer.status is not Status.ANSWERED or not answer.citations:
        return _not_ready(f"La pregunta «{_KNOWN_QUESTION}» no se respondió con una cita.")
    trouble = context.services().record.trouble()
    troubles = [one for one in (trouble, overlay.now().problem) if one]
    told = {"ok": True, "index_version": answer.index_version}
    # Who asks is answered all the same: what is not kept is no reason to send nobody here.
    return {**told, **({"degraded": troubles} if troubles else {})}, 200


def _not_ready(reason: str) -> tuple[Mapping[str, Any], int]:
    return {"ok": False, "reason": reason}, _UNAVAILABLE
