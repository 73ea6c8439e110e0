"""Curated answers: one person writes, another approves, and what changes takes them back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from assistant.staff import audit
from assistant.staff.reviewing import (
    ReviewError,
    refuse_if_changed,
    refuse_own,
    refuse_without_reason,
)
from assistant.storage.curated import CuratedAnswer, CuratedVersion
from assistant.storage.gaps import alone
from assistant.storage.tables import Gap, GapState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from assistant.staff.audit import Edit

ANSWERED = "Ya tiene una respuesta del Instituto."


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wrote: `passages` are identifiers with the SHA-256 of their texts."""

    text: str
    questions: tuple[str, ...]
    passages: Mapping[str, str]
    valid_until: date


def find(session: Session, number: int) -> CuratedAnswer | None:
    """Return the answer to a gap with its versions."""
    return session.get(CuratedAnswer, number, options=[selectinload(CuratedAnswer.versions)])


def everything(session: Session) -> Sequence[CuratedAnswer]:
    """Return all answers with their versions, the newest gaps first."""
    asked = select(CuratedAnswer).order_by(CuratedAnswer.gap_number.desc())
    return session.scalars(asked.options(selectinload(CuratedAnswer.versions))).all()


def save(session: Session, number: int, edit: Edit, draft: Draft) -> None:
    """Keep a new version, which waits for somebody else to approve it; raises ReviewError."""
    _refuse_without_questions(session, number)
    answer = find(session, number)
    refuse_if_changed(answer, edit)
    if answer is None:
        answer = CuratedAnswer(gap_number=number, revision=0)
        session.add(answer)
    answer.versions.append(
        CuratedVersion(
            text=draft.text,
            questions="\n".join(draft.questions),
            passages="\n".join(f"{name} {print_}" for name, print_ in draft.passages.items()),
            valid_until=draft.valid_until,
            by=edit.by,
            at=audit.now(),
        )
    )
    # Why an earlier version was taken back is in the log.
    answer.taken_back = None
    _keep(session, answer, edit, "respuesta escrita")


def approve(
    session: Session, number: int, edit: Edit, current: Mapping[str, str], today: date
) -> None:
    """Publish the last version, which somebody else wrote, and close the gap."""
    _refuse_without_questions(session, number)
    answer = _seen(session, number, edit)
    version = answer.versions[-1]
    refuse_own(version, edit)
    if why := outdated(version, current, today):
        raise ReviewError(why)
    version.approved_by, version.approved_at = edit.by, audit.now()
    answer.shown, answer.taken_back = version.id, None
    _set_state(session, number, GapState.CLOSED, ANSWERED)
    _keep(session, answer, edit, "respuesta publicada")


def withdraw(session: Session, number: int, edit: Edit) -> None:
    """Take an answer back from the public, with a reason, and open the gap again."""
    answer = _seen(session, number, edit)
    refuse_without_reason(edit)
    _take_back(session, answer, edit, edit.reason)


def outdated(version: CuratedVersion, current: Mapping[str, str], today: date) -> str:
    """Say why a version may not be shown: its text changed or its time is over; "" if it may."""
    changed = [name for name, known in version.fingerprints.items() if current.get(name) != known]
    if changed:
        return f"Cambió el texto de {', '.join(changed)}: hay que revisar la respuesta."
    if version.valid_until < today:
        return f"Valía hasta el {version.valid_until:%d/%m/%Y}: hay que revisarla."
    return ""


def unpublish(session: Session, number: int, edit: Edit) -> None:
    """Take back an answer that may not be shown any more, if nobody did so before."""
    _held(session, number)
    answer = find(session, number)
    if answer is not None and answer.shown is not None:
        _take_back(session, answer, edit, edit.reason)


def _take_back(session: Session, answer: CuratedAnswer, edit: Edit, why: str) -> None:
    answer.shown, answer.taken_back = None, why
    _set_state(session, answer.gap_number, GapState.OPEN, None)
    _keep(session, answer, edit, "respuesta retirada")


def _refuse_without_questions(session: Session, number: int) -> None:
    gap = _held(session, number)
    if gap is None:
        msg = f"No hay un hueco con el número {number}."
        raise ReviewError(msg)
    if gap.joined is not None:
        msg = f"Sus preguntas están en el hueco {gap.joined}: escribe la respuesta ahí."
        raise ReviewError(msg)


def _held(session: Session, number: int) -> Gap | None:
    """Return a gap: of two who change its answer, the second sees what the first did."""
    alone(session)
    return session.get(Gap, number)


def _seen(session: Session, number: int, edit: Edit) -> CuratedAnswer:
    _held(session, number)
    answer = find(session, number)
    if answer is None:
        msg = "Este hueco no tiene respuesta escrita."
        raise ReviewError(msg)
    refuse_if_changed(answer, edit)
    return answer


def _set_state(session: Session, number: int, state: GapState, reason: str | None) -> None:
    gap = session.get_one(Gap, number)
    if gap.joined is None:
        gap.state, gap.reason = state, reason
        gap.revision += 1


def _keep(session: Session, answer: CuratedAnswer, edit: Edit, action: str) -> None:
    answer.revision += 1
    audit.add(session, edit.by, action, f"hueco {answer.gap_number}", edit.reason)
