"""What the form of questions sends."""

from __future__ import annotations

from flask import request

from assistant.answers.answerer import CONTEXT
from assistant.answers.steps.clean import visible


def question() -> str:
    """Return the question as it came."""
    return request.form.get("pregunta", "")


def asked_before() -> tuple[str, ...]:
    """Return the earlier questions that the page itself sends along, oldest first."""
    return tuple(filter(None, map(visible, request.form.getlist("antes"))))[-CONTEXT:]
