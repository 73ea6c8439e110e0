"""Before anything of the console is seen: who is it, from where, and may they."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import abort, g, redirect, request, url_for

from assistant.staff import sessions
from assistant.storage import StoreUnavailableError
from assistant.storage.people import Stage
from assistant.web import context, here
from assistant.web.console import access, done
from assistant.web.console.access import MAY, Way
from assistant.web.rendering import render

if TYPE_CHECKING:
    from typing import Any

    from werkzeug.wrappers import Response

    from assistant.storage.people import Person, Visit

# With this prefix a browser takes it over TLS alone, for this host alone.
COOKIE = "__Host-consola"
_NEXT = {
    Stage.CODE: "code",
    Stage.VOUCHED: "code",
    Stage.PASSWORD: "choose",
    Stage.ENROL: "enrol",
    Stage.IN: "lookup",
}
_UNAVAILABLE = 503
_OURS = ("localhost", "127.0.0.1", "[::1]")


def check() -> Response | tuple[str, int] | None:
    """Let a request through, send it to where it has to go first, or refuse it."""
    g.visit = None
    if request.method not in {"GET", "HEAD", "OPTIONS"} and _is_from_elsewhere():
        abort(403)
    try:
        g.visit = _visit()
    except StoreUnavailableError as error:
        return closed(error)
    return _refused(_endpoint(), MAY.get(_endpoint()))


def _refused(endpoint: str, needed: object) -> Response | None:
    if needed is Way.ANYBODY:
        return None
    if g.visit is None:
        return redirect(url_for("console.sign_in"), 303)
    if needed is Way.HALF_IN:
        return None
    if g.visit.stage is not Stage.IN:
        return redirect(url_for(next_step(g.visit)), 303)
    if not access.may(g.visit.person.role, endpoint):
        abort(403)
    return None


def next_step(visit: Visit) -> str:
    """Return the endpoint that somebody has to go to next."""
    return f"console.{_NEXT[visit.stage]}"


def closed(error: StoreUnavailableError) -> tuple[str, int]:
    """Return the page that says why the console cannot be used now."""
    return render("console/closed.html", title="La consola no se puede usar ahora", exists=False,
                  trouble=str(error)), _UNAVAILABLE  # fmt: skip


def token() -> str:
    """Return what the browser holds."""
    return request.cookies.get(COOKIE, "")


def person() -> Person:
    """Return who is asking; only past the guard."""
    found: Person = g.visit.person
    return found


def hold(response: Response, held: str) -> Response:
    """Give the browser a token, or take it away if it is empty."""
    how: dict[str, Any] = {"secure": True, "httponly": True, "samesite": "Strict", "path": "/"}
    if held:
        response.set_cookie(COOKIE, held, **how)
    else:
        response.delete_cookie(COOKIE, **how)
    return response


def can_hold() -> bool:
    """Whether a browser would keep the cookie: over TLS, or on the same machine."""
    return request.is_secure or request.host.rpartition(":")[0] in _OURS or request.host in _OURS


def said() -> dict[str, object]:
    """Return what every template of the console knows."""
    visit = g.get("visit")
    who = visit.person if visit is not None and visit.stage is Stage.IN else None
    return {
        "who": who,
        "half_in": visit is not None,
        "done": done.told(),
        "idle": int(sessions.IDLE.total_seconds()),
        "here": _endpoint(),
        "by_account": context.services().settings.provider is not None,
        "rooms": access.rooms(who.role) if who else [],
    }


def _endpoint() -> str:
    return (request.endpoint or "").rpartition(".")[2]


def _visit() -> Visit | None:
    held = token()
    if not held:
        return None
    record = context.services().record
    visit = record.look(lambda session: sessions.current(session, held))
    if visit is not None and sessions.is_to_be_noted(visit):
        record.now(lambda session: sessions.note(session, held))
    return visit


def _is_from_elsewhere() -> bool:
    """Whether a form was sent by anything but a page of ours; browsers say it, forms cannot."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site != "same-origin"
    return request.headers.get("Origin") != here.origin()
