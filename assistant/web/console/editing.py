"""Texts of the project's files that the staff edits: one writes them, another approves them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from flask import abort, request

from assistant import overlay
from assistant.answers.steps.clean import visible
from assistant.overlay import KINDS, as_in_files, print_of
from assistant.services import index_root
from assistant.staff import edited as room
from assistant.staff.audit import Edit
from assistant.staff.edited import Named
from assistant.staff.reviewing import TYPED, ReviewError
from assistant.web import context
from assistant.web.console import done, guard, reasons
from assistant.web.console.differing import waiting
from assistant.web.console.fields import EditedFields
from assistant.web.console.rehearsing import rehearse
from assistant.web.console.standing import is_settled, standing, standings
from assistant.web.rendering import render
from corpus.words import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup
    from sqlalchemy.orm import Session
    from werkzeug.wrappers import Response

    from assistant.overlay import Fields, Kind
    from assistant.storage.edited import EditedEntry

Result = TypeVar("Result")

_FINE, _UNUSABLE = 200, 422
_NO_QUESTION = "Escribe la pregunta con la que quieres probar."
_EXISTS = "Ya hay una entrada con ese nombre: búscala en la lista y edítala."


def texts() -> str:
    """List the entries of one kind that hold some words, and those that wait for somebody."""
    kind = _kind(request.args.get("tipo", next(iter(KINDS))))
    words = request.args.get("q", "").strip()
    told = standings(_look(room.everything))
    edited = {one.name: how for one, how in told if one.kind == kind.slug}
    names = [*as_in_files(kind), *edited]
    # Of a code alone nobody knows which passage it is.
    said = {one.id: one.text for one in context.document().passages}
    return render(
        "console/texts.html",
        title="Textos",
        exists=False,
        kinds=KINDS.values(),
        kind=kind,
        words=words,
        said=said,
        names=[
            name
            for name in dict.fromkeys(names)
            if fold(words) in fold(f"{name} {said.get(name, '')}")
        ],
        edited=edited,
        waiting=[(one, how) for one, how in told if not is_settled(how)],
        problem=overlay.now().problem,
    )


def text(kind: str) -> str:
    """Show an entry's form, with what its file has, and its versions; without a name, a new one."""
    known = _kind(kind)
    name = request.args.get("nombre", "")
    in_file = as_in_files(known).get(name)
    entry = _entry(known, name, in_file)
    if name and in_file is None and entry is None:
        abort(404)
    version = entry.versions[-1] if entry else None
    asked = request.args.get("version", 0, type=int)
    if entry and asked:
        version = next((one for one in entry.versions if one.id == asked), version)
    fields = version.fields if version else in_file or {}
    return _shown(EditedFields(known, name, fields), in_file, entry)


def change_text(kind: str) -> Response | tuple[str, int]:
    """Keep a version, put the last one in force, or let the entry be as its file has it."""
    change = _CHANGES.get(request.form.get("hacer", ""))
    if change is None:
        abort(400)
    sent = EditedFields.sent(_kind(kind), request.form)
    in_file = as_in_files(sent.kind).get(sent.name)
    reason, problem = reasons.sent()
    edit = Edit(guard.person().name, reason, request.form.get("revision", 0, type=int))
    try:
        reasons.refuse(problem)
        named = Named(sent.kind.slug, sent.name, print_of(in_file))
        tried = change(named, edit, sent)
    except ReviewError as error:
        entry = _entry(sent.kind, sent.name, in_file)
        return _shown(sent, in_file, entry, problem=str(error), reason=reason), _UNUSABLE
    if tried is not None:
        entry = _entry(sent.kind, sent.name, in_file)
        return _shown(sent, in_file, entry, reason=reason, tried=tried), _FINE
    return done.onwards("text", kind=kind, nombre=sent.name)


def _save(named: Named, edit: Edit, sent: EditedFields) -> None:
    known = _is_known(named)
    if known and "nueva" in request.form:
        raise ReviewError(_EXISTS)
    sent.refuse(_look(overlay.changes), known=known)
    _now(lambda session: room.save(session, named, edit, sent.fields))


def _approve(named: Named, edit: Edit, sent: EditedFields) -> None:
    entry = _look(lambda session: room.find(session, named))
    if entry is not None:
        if entry.versions[-1].fields != sent.fields:
            raise ReviewError(TYPED)
        # Something else may have come into force since it was written.
        last = EditedFields(sent.kind, sent.name, entry.versions[-1].fields)
        last.refuse(_look(overlay.changes), known=True)
    _now(lambda session: room.approve(session, named, edit))


def _withdraw(named: Named, edit: Edit, _sent: EditedFields) -> None:
    _now(lambda session: room.withdraw(session, named, edit))


def _try(named: Named, _edit: Edit, sent: EditedFields) -> Markup:
    """Return what the site would answer, with what else is in force; nothing is kept."""
    others = _look(overlay.changes)
    sent.refuse(others, known=_is_known(named))
    if not (question := _asked()):
        raise ReviewError(_NO_QUESTION)
    texts = overlay.merged({**others, (named.kind, named.name): sent.fields})
    return rehearse(texts, question, index_root(context.services().settings))


_CHANGES: dict[str, Callable[[Named, Edit, EditedFields], Markup | None]] = {
    "probar": _try,
    "guardar": _save,
    "aprobar": _approve,
    "retirar": _withdraw,
}


def _is_known(named: Named) -> bool:
    return bool(named.in_file) or _look(lambda session: room.find(session, named)) is not None


def _kind(slug: str) -> Kind:
    kind = KINDS.get(slug)
    if kind is None:
        abort(404)
    return kind


def _entry(kind: Kind, name: str, in_file: Fields | None) -> EditedEntry | None:
    return _look(lambda session: room.find(session, Named(kind.slug, name, print_of(in_file))))


def _shown(
    sent: EditedFields,
    in_file: Fields | None,
    entry: EditedEntry | None,
    **told: object,
) -> str:
    passages = {one.id: one for one in context.document().passages}
    return render(
        "console/text.html",
        title=f"{sent.kind.named}: {sent.name}" if sent.name else f"{sent.kind.title}: nueva",
        exists=False,
        sent=sent,
        new="nueva" in request.form,
        in_file=in_file,
        entry=entry,
        last=entry.versions[-1] if entry else None,
        standing=standing(entry, in_file) if entry else "",
        changes=waiting(sent.kind, entry, in_file or {}),
        passage=passages.get(sent.name),
        question=_asked() or sent.example,
        **{"problem": "", "reason": "", "tried": None, **told},
    )


def _asked() -> str:
    """Return the question with which somebody tries what they wrote."""
    longest = context.services().settings.question_limit
    return visible(request.form.get("prueba", ""))[:longest]


def _look(read: Callable[[Session], Result]) -> Result:
    return context.services().record.look(read)


def _now(write: Callable[[Session], None]) -> None:
    context.services().record.now(write)
