"""What the form of questions sends."""

from __future__ import annotations

from flask import request

from assistant.answers.answer import ENGLISH
from assistant.answers.answerer import CONTEXT
from assistant.answers.steps.clean import visible
from assistant.web import context, interface


def question() -> str:
    """Return the question as it came."""
    return request.form.get("pregunta", "")


def asked_before() -> tuple[str, ...]:
    """Return the earlier questions that the page itself sends along, oldest first."""
    return tuple(filter(None, map(visible, request.form.getlist("antes"))))[-CONTEXT:]


def language_of(question: str) -> str:
    """Return the language of a question; a page in Spanish takes it for Spanish."""
    if interface.is_english() and context.services().answerer.language_of(question) == ENGLISH:
        return interface.ENGLISH
    return interface.SPANISH
