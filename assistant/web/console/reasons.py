"""Why somebody of the staff changes something: read the same way on every page of the console."""

from __future__ import annotations

from flask import request

from assistant.answers.steps.clean import visible
from assistant.staff import audit
from assistant.staff.reviewing import ReviewError


def sent() -> tuple[str, str]:
    """Return the reason that was sent and what is wrong with it, "" if nothing is."""
    reason = visible(request.form.get("razon", ""))
    return reason, audit.fault_of(reason)


def refuse(problem: str) -> None:
    """Refuse a reason that is wrong; raises ReviewError."""
    if problem:
        raise ReviewError(problem)
