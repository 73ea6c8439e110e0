"""Every header the site sets, in one place."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import g, request

from assistant.web import context
from assistant.web.api import headers as api
from assistant.web.api.errors import is_for_machines
from assistant.web.framing import BLUEPRINT, ancestors
from assistant.web.rendering import FILES, digest
from assistant.web.selftest import TRIED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from flask import Flask, Request
    from werkzeug.wrappers import Response

    ErrorInfo = (
        tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None] | None
    )
    Headers = list[tuple[str, str]]

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

# Added around the whole site, whatever made the response: no view is asked for them.
ALWAYS = (
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(self), payment=(), usb=()"),
    # Not "no-referrer": with it browsers send forms with the origin "null".
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
)
# Without includeSubDomains: the domain above may be the institute's, with sites that are not ours.
OVER_HTTPS = (*ALWAYS, ("Strict-Transport-Security", "max-age=31536000"))
# What other sites load or show, by blueprint: all else of ours is ours alone.
_LOADED_ELSEWHERE = {
    # A host may isolate itself (COEP): then its frames have to as well.
    "widget": {"Cross-Origin-Embedder-Policy": "require-corp"},
    "loader": {"Access-Control-Allow-Origin": "*"},
    "data.files": {"Access-Control-Allow-Origin": "*"},
}

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
    app.wsgi_app = Everywhere(app.wsgi_app)  # type: ignore[method-assign]  # as Flask's manual says


class Everywhere:
    """A site with the headers that are the same on all that it sends."""

    def __init__(self, site: WSGIApplication) -> None:
        self._site = site

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Add them when the response begins."""
        added = OVER_HTTPS if environ["wsgi.url_scheme"] == "https" else ALWAYS

        def start(
            status: str, headers: Headers, error: ErrorInfo = None, /
        ) -> Callable[[bytes], object]:
            return start_response(status, [*headers, *added], error)

        return self._site(environ, start)


def add_headers(response: Response) -> Response:
    """Say what the page may load and who may load it, then how long it may be kept."""
    asked, headers = context.asked(), response.headers
    room, machines = asked.blueprint or "", is_for_machines(asked.path)
    others = machines or room in _LOADED_ELSEWHERE
    # Nobody else sets these: adding them is cheaper than looking for each one first.
    headers.add("Content-Security-Policy", _policy(room))
    headers.add("Cross-Origin-Resource-Policy", "cross-origin" if others else "same-origin")
    if room in _LOADED_ELSEWHERE:
        headers.update(_LOADED_ELSEWHERE[room])
    if machines:
        api.add_headers(asked, response)
    caching = headers["Cache-Control"] = _caching(asked, room, response)
    if caching == FOR_FIVE_MINUTES and not response.is_streamed:
        _only_if_it_changed(response)
    if asked.method == "HEAD" or response.status_code == HTTPStatus.NOT_MODIFIED:
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


def _policy(room: str) -> str:
    """Return what the page may load, and who may frame it: the widget alone may be framed."""
    if room == BLUEPRINT:
        return " ".join((_ANYWHERE, "'self'", *sorted(ancestors())))
    if room == "selftest":
        # A policy that forbids nothing we need is tried as an empty one.
        trial = TRIED in g
        return (
            f"{_ON_TRIAL}, {g.get(TRIED)}" if trial else f"{CONTENT_SECURITY_POLICY}; {OWN_FRAMES}"
        )
    return f"{CONTENT_SECURITY_POLICY}; {OWN_VIDEOS}" if _has_videos() else CONTENT_SECURITY_POLICY


def _has_videos() -> bool:
    return context.document().has_videos


def _caching(asked: Request, room: str, response: Response) -> str:
    """Keep what is the same for everybody; of answers only what going back needs."""
    if room == "console":
        return NEVER_STORED
    if asked.method == "POST" and response.status_code == HTTPStatus.OK:
        return FOR_GOING_BACK
    if asked.method not in {"GET", "HEAD"} or response.status_code not in {200, 304, 308}:
        return NEVER_STORED
    if asked.endpoint == "loader.version":
        return FOR_A_YEAR
    if asked.endpoint == "static":
        return FOR_A_YEAR if _has_its_digest() else FOR_FIVE_MINUTES
    return FOR_FIVE_MINUTES if room in _SAME_FOR_ALL else NEVER_STORED


def _has_its_digest() -> bool:
    # Any other spelling of a file's name is no address of ours.
    filename = (request.view_args or {}).get("filename", "")
    return filename in FILES and request.args.get("v") == digest(filename)
