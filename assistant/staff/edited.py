"""Texts of the project's files: one person edits an entry, another approves it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import selectinload

from assistant.staff import audit
from assistant.staff.reviewing import (
    OTHER,
    ReviewError,
    refuse_if_changed,
    refuse_own,
    refuse_without_reason,
)
from assistant.storage.edited import EditedEntry, EditedVersion

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from assistant.staff.audit import Edit

OUTDATED = "El archivo cambió después de que se escribió: revísala y guárdala otra vez."


@dataclass(frozen=True, slots=True)
class Named:
    """An entry: its kind, its name, and the SHA-256 of what the file has of it, "" if nothing."""

    kind: str
    name: str
    in_file: str = ""


def find(session: Session, named: Named) -> EditedEntry | None:
    """Return what was edited of an entry, with its versions; None if nothing was."""
    asked = select(EditedEntry).where(
        EditedEntry.kind == named.kind, EditedEntry.name == named.name
    )
    return session.scalars(asked.options(selectinload(EditedEntry.versions))).first()


def everything(session: Session) -> Sequence[EditedEntry]:
    """Return every entry that was edited, with its versions, by kind and name."""
    asked = select(EditedEntry).order_by(EditedEntry.kind, EditedEntry.name)
    return session.scalars(asked.options(selectinload(EditedEntry.versions))).all()


def save(session: Session, named: Named, edit: Edit, fields: Mapping[str, str]) -> None:
    """Keep a new version, which waits for somebody else to approve it; raises ReviewError."""
    entry = _held(session, named)
    refuse_if_changed(entry, edit)
    if entry is None:
        entry = _begun(session, named)
    written = json.dumps(dict(fields), ensure_ascii=False)
    entry.versions.append(
        EditedVersion(written=written, based_on=named.in_file, by=edit.by, at=audit.now())
    )
    _keep(session, entry, edit, "texto escrito")


def approve(session: Session, named: Named, edit: Edit) -> None:
    """Put the last version, which somebody else wrote, in force; raises ReviewError."""
    entry = _seen(session, named, edit)
    version = entry.versions[-1]
    refuse_own(version, edit)
    if version.based_on != named.in_file:
        raise ReviewError(OUTDATED)
    version.approved_by, version.approved_at = edit.by, audit.now()
    entry.shown = version.id
    _keep(session, entry, edit, "texto publicado")


def withdraw(session: Session, named: Named, edit: Edit) -> None:
    """Let the entry be again as its file has it, with a reason; raises ReviewError."""
    entry = _seen(session, named, edit)
    refuse_without_reason(edit)
    entry.shown = None
    _keep(session, entry, edit, "texto retirado")


def _held(session: Session, named: Named) -> EditedEntry | None:
    """Hold an entry to the end: of two who change it, the second sees what the first did."""
    ours = EditedEntry.kind == named.kind, EditedEntry.name == named.name
    session.scalars(select(EditedEntry.id).where(*ours).with_for_update()).all()
    return find(session, named)


def _begun(session: Session, named: Named) -> EditedEntry:
    entry = EditedEntry(kind=named.kind, name=named.name, revision=0)
    session.add(entry)
    try:
        session.flush()
    except IntegrityError:
        # Somebody else began it meanwhile.
        raise ReviewError(OTHER) from None
    return entry


def _seen(session: Session, named: Named, edit: Edit) -> EditedEntry:
    entry = _held(session, named)
    if entry is None:
        msg = "Nadie ha editado esta entrada."
        raise ReviewError(msg)
    refuse_if_changed(entry, edit)
    return entry


def _keep(session: Session, entry: EditedEntry, edit: Edit, action: str) -> None:
    entry.revision += 1
    audit.add(session, edit.by, action, f"{entry.kind}: {entry.name}", edit.reason)
