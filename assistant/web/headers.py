"""Every header the site sets, in one place."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import g, request

from assistant.web import context
from assistant.web.api import headers as api
from assistant.web.api.errors import is_for_machines
from assistant.web.framing import ancestors, in_frame
from assistant.web.rendering import FILES, digest
from assistant.web.selftest import TRIED

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.wrappers import Response

_ANYWHERE = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
    "font-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors"
)
CONTENT_SECURITY_POLICY = f"{_ANYWHERE} 'none'"

# A page under somebody else's policy can do no more than try the widget, before us alone.
_ON_TRIAL = (
    "default-src 'none'; script-src 'self'; frame-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
)
# Where the webmaster tries the widget, and where there is a video to be seen.
OWN_FRAMES = "frame-src 'self'"
OWN_VIDEOS = "media-src 'self'"

ALWAYS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self), payment=(), usb=()",
    # Not "no-referrer": with it browsers send forms with the origin "null".
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
# What other sites load or show: all else of ours is ours alone.
IN_A_FRAME = {
    # A host may isolate itself (COEP): then its frames have to as well.
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
FOR_ANY_SITE = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
# By blueprint.
ALSO = {"widget": IN_A_FRAME, "loader": FOR_ANY_SITE, "data.files": FOR_ANY_SITE}
# Without includeSubDomains: the domain above may be the institute's, with sites that are not ours.
OVER_HTTPS = {"Strict-Transport-Security": "max-age=31536000"}

NEVER_STORED = "no-store"
# An answer: kept by the browser alone, or going back from a quote would be an error page.
FOR_GOING_BACK = "private, no-cache"
FOR_FIVE_MINUTES = "public, max-age=300"
FOR_A_YEAR = "public, max-age=31536000, immutable"

# The blueprints whose pages do not depend on who looks. Not the trial's: it gives a script with the
# address of the request's Host, which a cache before us might give to others.
_SAME_FOR_ALL = (
    "pages",
    "search",
    "around",
    "offline",
    "data",
    "data.files",
    "api",
    "reference",
    "widget",
    "loader",
)


def register(app: Flask) -> None:
    """Set the headers on every response."""
    app.after_request(add_headers)


def add_headers(response: Response) -> Response:
    """Set the security headers, then how long the response may be kept."""
    # Nobody else sets these: adding them is cheaper than looking for each one first.
    response.headers.extend({**ALWAYS, **ALSO.get(request.blueprint or "", {})})
    response.headers["Content-Security-Policy"] = _policy()
    if is_for_machines(request.path):
        api.add_headers(response)
    if request.is_secure:
        response.headers.update(OVER_HTTPS)
    response.headers["Cache-Control"] = _caching(response)
    if response.headers["Cache-Control"] == FOR_FIVE_MINUTES and not response.is_streamed:
        _only_if_it_changed(response)
    if request.method == "HEAD" or response.status_code == HTTPStatus.NOT_MODIFIED:
        # Nothing of it is sent, so nobody else would close a file it holds.
        response.close()
    return response


def _only_if_it_changed(response: Response) -> None:
    """Do what a condition of the request asks; that it was not met is for nobody else to keep.

    A cache before us would else give the 412 that one client asked for (If-Match) to everybody.
    """
    response.add_etag()
    response.make_conditional(request)
    if response.status_code == HTTPStatus.PRECONDITION_FAILED:
        response.set_data(b"")
        del response.headers["Content-Type"]
        response.headers["Cache-Control"] = NEVER_STORED


def _policy() -> str:
    """Return what the page may load, and who may frame it: the widget alone may be framed."""
    if in_frame():
        return " ".join((_ANYWHERE, "'self'", *sorted(ancestors())))
    if TRIED in g:
        return f"{_ON_TRIAL}, {g.get(TRIED)}"
    if request.blueprint == "selftest":
        return f"{CONTENT_SECURITY_POLICY}; {OWN_FRAMES}"
    return f"{CONTENT_SECURITY_POLICY}; {OWN_VIDEOS}" if _has_videos() else CONTENT_SECURITY_POLICY


def _has_videos() -> bool:
    return context.document().has_videos


def _caching(response: Response) -> str:
    """Keep what is the same for everybody; of answers only what going back needs."""
    if request.blueprint == "console":
        return NEVER_STORED
    if request.method == "POST" and response.status_code == HTTPStatus.OK:
        return FOR_GOING_BACK
    if request.method not in {"GET", "HEAD"} or response.status_code not in {200, 304, 308}:
        return NEVER_STORED
    if request.endpoint == "loader.version":
        return FOR_A_YEAR
    if request.endpoint == "static":
        return FOR_A_YEAR if _has_its_digest() else FOR_FIVE_MINUTES
    return FOR_FIVE_MINUTES if request.blueprint in _SAME_FOR_ALL else NEVER_STORED


def _has_its_digest() -> bool:
    # Any other spelling of a file's name is no address of ours.
    filename = (request.view_args or {}).get("filename", "")
    return filename in FILES and request.args.get("v") == digest(filename)
