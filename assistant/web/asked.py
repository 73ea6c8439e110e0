"""What the forms of questions and of searches send."""

from __future__ import annotations

from flask import request

from assistant.answers.answerer import CONTEXT
from assistant.answers.steps.clean import visible

# The script asks with the number of the turn, and gets that alone instead of a page.
TURN = "X-Turno"


def question() -> str:
    """Return the question as it came."""
    return request.form.get("pregunta", "")


def words() -> str:
    """Return the words to be searched, as they came."""
    return request.form.get("palabras", "")


def asked_before() -> tuple[str, ...]:
    """Return the earlier questions that the page itself sends along, oldest first."""
    return tuple(filter(None, map(visible, request.form.getlist("antes"))))[-CONTEXT:]
