"""What a view may reach: the services the site was started with."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import current_app, request

from assistant import noting
from assistant.answers.answerer import CONTEXT
from assistant.noting import Door
from assistant.publishing import Published

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flask import Flask, Request

    from assistant.answers import Answer
    from assistant.services import Services
    from assistant.settings import Settings
    from corpus.model import Document

_KEY, _PUBLISHED = "asistente", "asistente-publicadas"
_DOORS = {"api": Door.API, "widget": Door.WIDGET}
_SMALLEST_BODY_LIMIT = 16 * 1024
# An emoji sent by a form takes twelve bytes (%F0%9F%97%B3).
_BYTES_PER_CHARACTER = 12


def register(app: Flask, services: Services) -> None:
    """Hand the services to the site and bound what it reads of a request."""
    app.extensions[_KEY] = services
    app.extensions[_PUBLISHED] = published = Published(services)
    published.renew()
    app.config["MAX_CONTENT_LENGTH"] = body_limit(services.settings)


def body_limit(settings: Settings) -> int:
    """Return the bytes of a request that always hold a question and those asked before it."""
    longest_question = settings.question_limit * _BYTES_PER_CHARACTER
    return max(_SMALLEST_BODY_LIMIT, (CONTEXT + 1) * longest_question + 1024)


def services() -> Services:
    """Return the services of the site that is answering."""
    return cast("Services", current_app.extensions[_KEY])


def published() -> Published:
    """Return what keeps the curated answers as the store has them."""
    return cast("Published", current_app.extensions[_PUBLISHED])


def asked() -> Request:
    """Return the request itself, for who reads much of it: `request` looks it up at each word."""
    return cast("Request", request._get_current_object())  # type: ignore[attr-defined]  # noqa: SLF001  as Flask's manual says


def note(question: str, before: Sequence[str], answer: Answer, seconds: float) -> None:
    """Note an answer by where it was asked for; nobody waits for that."""
    ours = services()
    door = _DOORS.get(request.blueprint or "", Door.PAGE)
    noting.note(noting.Asked(question, before, answer, door, seconds), ours.answerer, ours.record)
    published().renew_soon()


def document() -> Document:
    """Return the plan the pages show."""
    return services().corpus.documents[0]
