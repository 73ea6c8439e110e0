"""Why somebody of the staff changes something: read the same way on every page of the console."""

from __future__ import annotations

from flask import request

from assistant.answers.steps.clean import visible
from assistant.privacy import found, refusal
from assistant.staff.reviewing import ReviewError

_LONGEST = 300


def sent() -> tuple[str, str]:
    """Return the reason that was sent and what is wrong with it, "" if nothing is.

    It is looked through whole: what were cut off first could hide what it cuts.
    """
    reason = visible(request.form.get("razon", ""))
    if kinds := [one.kind for one in found(reason)]:
        return reason, refusal(kinds)
    if len(reason) > _LONGEST:
        return reason, f"La razón lleva {_LONGEST} caracteres o menos; tiene {len(reason)}."
    return reason, ""


def refuse(problem: str) -> None:
    """Refuse a reason that is wrong; raises ReviewError."""
    if problem:
        raise ReviewError(problem)
