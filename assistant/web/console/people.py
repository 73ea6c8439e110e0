"""The staff, as those see it who look after it; and what everybody changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flask import abort, request

from assistant.staff import accounts, audit
from assistant.staff.accounts import AccountError
from assistant.staff.passwords import new_temporary
from assistant.storage.people import Role
from assistant.storage.tables import HIGHEST_NUMBER
from assistant.web import context
from assistant.web.console import guard, reasons
from assistant.web.rendering import render

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

# What changes the store; it gives the temporary password, if there is one.
Write = Callable[["Session"], "str | None"]

_UNUSABLE = 422
_LONGEST = 200
_SHOWN = 100


def people() -> str:
    """List the staff, with what can be done with each."""
    return _shown()


def change_people() -> tuple[str, int] | str:
    """Add somebody, or change what somebody may do."""
    change = _CHANGES.get(request.form.get("hacer", ""))
    if change is None:
        abort(400)
    name = request.form.get("nombre", "").strip()[:_LONGEST]
    reason, problem = reasons.sent()
    if problem:
        return _shown(problem=problem, name=name, reason=reason), _UNUSABLE
    write = change(name, guard.person().name, reason)
    try:
        made = context.services().record.now(write)
    except AccountError as error:
        return _shown(problem=str(error), name=name, reason=reason), _UNUSABLE
    return _shown(temporary=made, name=name, done=True)


def log() -> str:
    """Show what was changed, newest first."""
    before = request.args.get("antes", type=int)
    if before is not None and not 0 < before <= HIGHEST_NUMBER:
        abort(404)
    changes = context.services().record.look(lambda session: audit.latest(session, _SHOWN, before))
    return render("console/log.html", title="Bitácora", exists=False, changes=changes,
                  more=len(changes) == _SHOWN)  # fmt: skip


def _add(name: str, by: str, reason: str) -> Write:
    role, temporary = _role(), new_temporary()
    return lambda session: accounts.add(session, name, role, by, reason, temporary)


def _reset(name: str, by: str, reason: str) -> Write:
    temporary = new_temporary()
    return lambda session: accounts.reset(session, name, by, reason, temporary)


def _disable(name: str, by: str, reason: str) -> Write:
    return lambda session: accounts.disable(session, name, by, reason)


def _enable(name: str, by: str, reason: str) -> Write:
    return lambda session: accounts.enable(session, name, by, reason)


def _change_role(name: str, by: str, reason: str) -> Write:
    role = _role()
    return lambda session: accounts.change_role(session, name, role, by, reason)


def _role() -> Role:
    sent = request.form.get("rol", "")
    if sent not in {*Role}:
        abort(400)
    return Role(sent)


_CHANGES: dict[str, Callable[[str, str, str], Write]] = {
    "alta": _add,
    "baja": _disable,
    "reingreso": _enable,
    "acceso": _reset,
    "rol": _change_role,
}


def _shown(**told: object) -> str:
    everybody = context.services().record.look(accounts.everybody)
    said = {"problem": "", "temporary": None, "name": "", "reason": "", "done": False, **told}
    said["adding"] = request.form.get("hacer") == "alta"
    return render("console/people.html", title="Personas", exists=False, everybody=everybody,
                  roles=[*Role], **said)  # fmt: skip
