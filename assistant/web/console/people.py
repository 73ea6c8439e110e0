"""The staff, as those see it who look after it; and what everybody changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import abort, request

from assistant.staff import accounts, audit
from assistant.staff.accounts import AccountError
from assistant.storage.people import Role
from assistant.storage.tables import HIGHEST_NUMBER
from assistant.web import context
from assistant.web.console import guard, reasons
from assistant.web.rendering import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

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
    by = guard.person().name
    try:
        made = context.services().record.now(lambda session: change(session, name, by, reason))
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


def _add(session: Session, name: str, by: str, _reason: str) -> str:
    return accounts.add(session, name, _role(), by)


def _change_role(session: Session, name: str, by: str, reason: str) -> None:
    accounts.change_role(session, name, _role(), by, reason)


def _role() -> Role:
    sent = request.form.get("rol", "")
    if sent not in {*Role}:
        abort(400)
    return Role(sent)


_CHANGES: dict[str, Callable[[Session, str, str, str], str | None]] = {
    "alta": _add,
    "baja": accounts.disable,
    "reingreso": accounts.enable,
    "acceso": accounts.reset,
    "rol": _change_role,
}


def _shown(**told: object) -> str:
    everybody = context.services().record.look(accounts.everybody)
    said = {"problem": "", "temporary": None, "name": "", "reason": "", "done": False, **told}
    return render("console/people.html", title="Personas", exists=False, everybody=everybody,
                  roles=[*Role], **said)  # fmt: skip
