"""What responses of the API say besides the headers of every page: who may read them, the limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.web import context
from assistant.web.api.operations import OPERATIONS

if TYPE_CHECKING:
    from flask import Request
    from werkzeug.wrappers import Response

    from assistant.web.limits import Counted

EXPOSED = ("ETag", "RateLimit", "RateLimit-Policy", "Retry-After")
_READING = frozenset({"GET", "HEAD"})
_COUNTED = {
    f"api.{operation.name}": operation.counted
    for operation in OPERATIONS
    if operation.counted is not None
}
# In seconds; browsers keep it no longer than two hours anyway.
_KEPT = "7200"


def add_headers(asked: Request, response: Response) -> None:
    """Set the headers of a response under /api, which may be shown by other sites."""
    _share(asked, response)
    counted = _COUNTED.get(asked.endpoint or "")
    if counted is not None:
        _say_limit(response, counted)


def _share(asked: Request, response: Response) -> None:
    """Let pages of other sites read what is public, and those that are listed ask (CORS)."""
    preflight = asked.method == "OPTIONS"
    planned = asked.headers.get("Access-Control-Request-Method", "") if preflight else ""
    method = planned or asked.method
    if method in _READING:
        response.headers["Access-Control-Allow-Origin"] = "*"
    elif method == "POST":
        response.vary.add("Origin")
        origin = asked.headers.get("Origin", "")
        if origin not in context.services().settings.api_origins:
            return
        response.headers["Access-Control-Allow-Origin"] = origin
    else:
        return
    if planned:
        response.headers["Access-Control-Allow-Methods"] = response.headers.get("Allow", "")
        headers = "If-None-Match" if method in _READING else "Content-Type"
        response.headers["Access-Control-Allow-Headers"] = headers
        response.headers["Access-Control-Max-Age"] = _KEPT
    else:
        response.headers["Access-Control-Expose-Headers"] = ", ".join(EXPOSED)


def _say_limit(response: Response, counted: Counted) -> None:
    """Say the limit as draft-ietf-httpapi-ratelimit-headers-10 does, and when it was reached."""
    most = counted.most(context.services().settings)
    if not most:
        return
    response.headers["RateLimit-Policy"] = f'"{counted}";q={most};w=60'
    if wait := response.headers.get("Retry-After"):
        response.headers["RateLimit"] = f'"{counted}";r=0;t={wait}'
