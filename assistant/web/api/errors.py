"""The one shape of every error under /api, in Spanish or English."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from flask import g, request
from flask_babel import force_locale

from assistant.answers.answer import ENGLISH, SPANISH
from assistant.web.api.problems import CODES, ApiProblem, code_of

if TYPE_CHECKING:
    from werkzeug.exceptions import HTTPException
    from werkzeug.wrappers import Response

LANGUAGES = (SPANISH, ENGLISH)
PREFIX = "/api"
# A page among the data: its errors are pages.
PAGE = "/api/docs"
_LOCALES = {SPANISH: "es_MX", ENGLISH: "en"}


def is_for_machines(path: str) -> bool:
    """Whether what stands at a path of the site speaks JSON, errors too."""
    return f"{path}/".startswith(f"{PREFIX}/") and path != PAGE


def speak(language: object) -> None:
    """Remember the language that the request itself asks for, if it is one of ours."""
    if language in LANGUAGES:
        g.api_language = language


def language() -> str:
    """Return the language of what is said of this request: its own word, or Accept-Language."""
    accepted = request.accept_languages.best_match(LANGUAGES, SPANISH)
    return str(g.get("api_language", accepted))


def as_json(error: HTTPException) -> Response:
    """Return an error in the shape of the API, with the error's own headers, such as Allow."""
    response = error.get_response()
    status = error.code or 500
    response.status_code = status
    response.set_data(dumped({"ok": False, "status": status, "error": _said(error)}))
    response.content_type = "application/json"
    return response


def _said(error: HTTPException) -> dict[str, str]:
    """Return code, message and, where one field is to blame, its name."""
    code = code_of(error)
    field, message = "", ""
    limit: object = ""
    if isinstance(error, ApiProblem):
        field, limit, message = error.field or "", error.limit, error.message
    with force_locale(_LOCALES[language()]):
        text = message or str(CODES[code].text) % {"field": field, "limit": limit}
    said = {"code": code, "message": text}
    return {**said, "field": field} if field else said


def dumped(data: Any) -> str:  # noqa: ANN401  whatever JSON can hold
    """Return data as JSON in the order it has, letters as they are."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
