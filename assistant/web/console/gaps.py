"""Questions without an answer, as a curator sees them: grouped, counted, given to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import abort, request

from assistant import days, noting
from assistant.staff import accounts
from assistant.staff import gaps as room
from assistant.staff.audit import Edit
from assistant.staff.gaps import GapError
from assistant.storage.tables import HIGHEST_NUMBER, GapState
from assistant.web import context
from assistant.web.console import done, guard, reasons
from assistant.web.rendering import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session
    from werkzeug.wrappers import Response

_UNUSABLE = 422
_MOST = 200


def gaps() -> str:
    """List the gaps that are open, or those that are closed."""
    closed = request.args.get("estado") == "cerrados"
    state = GapState.CLOSED if closed else GapState.OPEN
    listed = context.services().record.look(
        lambda session: room.listed(session, state, days.today(), _MOST)
    )
    title = "Preguntas sin respuesta"
    return render("console/gaps.html", title=title, exists=False, gaps=listed, closed=closed,
                  most=_MOST)  # fmt: skip


def gap(number: int) -> str:
    """Show one gap with its questions and what can be done with it."""
    return _shown(number)


def change_gap(number: int) -> Response | tuple[str, int]:
    """Do something with a gap."""
    change = _CHANGES.get(request.form.get("hacer", ""))
    if change is None or number > HIGHEST_NUMBER:
        abort(400)
    reason, problem = reasons.sent()
    if problem:
        return _shown(number, problem, reason), _UNUSABLE
    edit = Edit(guard.person().name, reason, request.form.get("revision", 0, type=int))
    try:
        context.services().record.now(lambda session: change(session, number, edit))
    except GapError as error:
        return _shown(number, str(error), reason), _UNUSABLE
    return done.onwards("gap", number=number)


def _assign(session: Session, number: int, edit: Edit) -> None:
    room.assign(session, number, edit, request.form.get("persona", ""))


def _join(session: Session, number: int, edit: Edit) -> None:
    into = request.form.get("otro", 0, type=int)
    if not 0 < into <= HIGHEST_NUMBER:
        msg = "Escribe el número del otro hueco."
        raise GapError(msg)
    room.join(session, number, edit, into)


def _split(session: Session, number: int, edit: Edit) -> None:
    sent = {one for one in request.form.getlist("preguntas", type=int) if 0 < one <= HIGHEST_NUMBER}
    room.split(session, number, edit, sent, noting.key_of)


_CHANGES: dict[str, Callable[[Session, int, Edit], None]] = {
    "asignar": _assign,
    "cerrar": room.close,
    "reabrir": room.reopen,
    "unir": _join,
    "separar": _split,
}


def _shown(number: int, problem: str = "", reason: str = "") -> str:
    if number > HIGHEST_NUMBER:
        abort(404)
    record = context.services().record
    one = record.look(lambda session: room.find(session, number))
    if one is None:
        abort(404)
    everybody = record.look(accounts.everybody)
    return render(
        "console/gap.html",
        title=f"Hueco {number}",
        exists=False,
        told=room.told(one, days.today()),
        gap=one,
        everybody=[*filter(accounts.looks_after, everybody)],
        problem=problem,
        reason=reason,
    )
