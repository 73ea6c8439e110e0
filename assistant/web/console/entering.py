"""Coming in and going out: name and password, second factor, a password of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import segno
from flask import g, redirect, request, url_for
from markupsafe import Markup

from assistant.staff import codes, passwords, sessions
from assistant.storage.people import Stage
from assistant.web import context
from assistant.web.console import guard, tries
from assistant.web.rendering import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session
    from werkzeug.wrappers import Response

    from assistant.storage.people import Visit

    Opened = tuple[str, Visit]

Reply = tuple[str, int] | str

# The same whatever is wrong: it tells nobody who works here.
_WRONG = "El nombre o la contraseña no son correctos, o la contraseña temporal ya venció."
_WRONG_CODE = (
    "Ese código no es correcto o ya se usó. Espera el siguiente y escríbelo. Si ninguno sirve, pide"
    " acceso nuevo a quien administra."
)
_SAME = "Esa es la contraseña que ya tienes: elige otra."
_OTHER = "Las dos contraseñas no son iguales. Escríbelas otra vez."
_WRONG_NOW = "La contraseña de ahora no es correcta."
_UNUSABLE, _TOO_MANY = 422, 429


def sign_in() -> Response | Reply:
    """Ask for name and password; begin a session."""
    if request.method == "GET":
        return _shown("console/sign_in.html", "Entrar a la consola", name="")
    name, password = request.form.get("nombre", ""), request.form.get("clave", "")
    if seconds := tries.wait(name):
        return _shown("console/sign_in.html", "Entrar a la consola", _too_many(seconds), name=name)
    record = context.services().record
    kept = record.look(lambda session: sessions.kept_password(session, name))
    opened = None
    if passwords.is_right(kept, password) and kept is not None:
        opened = record.now(lambda session: sessions.sign_in(session, name, kept))
    if opened is None:
        return _shown("console/sign_in.html", "Entrar a la consola", _WRONG, name=name)
    tries.was_right(name)
    return _go_on(opened)


def code() -> Response | Reply:
    """Ask for the code of the second factor."""
    title = "Escribe tu código"
    if g.visit.stage not in {Stage.CODE, Stage.VOUCHED}:
        return _onwards()
    if request.method == "GET":
        return _shown("console/code.html", title)
    if seconds := tries.wait(g.visit.person.name, tries.WITHIN):
        return _shown("console/code.html", title, _too_many(seconds))
    opened = _in_session(
        lambda session, visit: sessions.code(session, visit, request.form.get("codigo", ""))
    )
    return _right(opened) if opened else _shown("console/code.html", title, _WRONG_CODE)


def enrol() -> Response | Reply:
    """Show the secret of a new second factor, and keep it once its first code is right."""
    title = "Agrega tu segundo factor"
    if g.visit.stage is not Stage.ENROL:
        return _onwards()
    sent = request.form.get("secreto", "")
    secret = sent if codes.is_secret(sent) else codes.new_secret()
    told: dict[str, Any] = {"secret": secret, **_drawn(secret, g.visit.person.name)}
    if request.method == "GET":
        return _shown("console/enrol.html", title, **told)
    if seconds := tries.wait(g.visit.person.name, tries.WITHIN):
        return _shown("console/enrol.html", title, _too_many(seconds), **told)
    opened = _in_session(
        lambda session, visit: sessions.enrol(
            session, visit, secret, request.form.get("codigo", "")
        )
    )
    return _right(opened) if opened else _shown("console/enrol.html", title, _WRONG_CODE, **told)


def choose() -> Response | Reply:
    """Ask for a new password; the other sessions end."""
    title, stage = "Elige tu contraseña", g.visit.stage
    if stage not in {Stage.PASSWORD, Stage.IN}:
        return _onwards()
    told: dict[str, Any] = {"known": stage is Stage.IN, "shortest": passwords.SHORTEST}
    if request.method == "GET":
        return _shown("console/choose.html", title, **told)
    if (problem := _problem_of_choice()) is not None:
        return _shown("console/choose.html", title, problem, **told)
    kept = passwords.kept(request.form["clave"])
    return _go_on(_in_session(lambda session, visit: sessions.choose(session, visit, kept)))


def sign_out() -> Response:
    """End the session."""
    held = guard.token()
    context.services().record.now(lambda session: sessions.end(session, held))
    return guard.hold(redirect(url_for("console.sign_in"), 303), "")


def _problem_of_choice() -> str | tuple[str, int] | None:
    chosen, person = request.form.get("clave", ""), g.visit.person
    if g.visit.stage is Stage.IN:
        if seconds := tries.wait(person.name, tries.WITHIN):
            return _too_many(seconds)
        if not passwords.is_right(person.password, request.form.get("ahora", "")):
            return _WRONG_NOW
        tries.was_right(person.name, tries.WITHIN)
    if chosen != request.form.get("otra_vez", ""):
        return _OTHER
    if fault := passwords.fault(chosen, person.name):
        return fault
    # Whoever gave a temporary one knows it.
    return _SAME if passwords.is_right(person.password, chosen) else None


def _in_session(
    write: Callable[[Session, Visit], Opened | None],
) -> Opened | None:
    """Change a session, unless it ended a moment ago."""
    held = guard.token()

    def within(session: Session) -> Opened | None:
        visit = sessions.held(session, held)
        as_seen = visit is not None and visit.stage is g.visit.stage
        return write(session, visit) if visit is not None and as_seen else None

    return context.services().record.now(within)


def _right(opened: Opened) -> Response:
    """Go on after a code that was right."""
    tries.was_right(opened[1].person.name, tries.WITHIN)
    return _go_on(opened)


def _go_on(opened: Opened | None) -> Response:
    if opened is None:
        return guard.hold(redirect(url_for("console.sign_in"), 303), "")
    token, visit = opened
    return guard.hold(redirect(url_for(guard.next_step(visit)), 303), token)


def _onwards() -> Response:
    return redirect(url_for(guard.next_step(g.visit)), 303)


def _too_many(seconds: int) -> tuple[str, int]:
    return f"Van muchos intentos seguidos. Espera {max(seconds, 2)} segundos.", _TOO_MANY


def _shown(
    template: str, title: str, problem: str | tuple[str, int] = "", **told: object
) -> tuple[str, int]:
    text, status = problem if isinstance(problem, tuple) else (problem, _UNUSABLE)
    page = render(template, title=title, exists=False, problem=text, holds=guard.can_hold(), **told)
    return page, status if text else 200


def _drawn(secret: str, name: str) -> dict[str, object]:
    address = codes.address(secret, name)
    drawing = segno.make(address, error="m").svg_inline(border=4, light="#fff", omitsize=True)
    # Made of our own secret and a name that has no special letters.
    return {"address": address, "drawing": Markup(drawing)}  # noqa: S704
