"""Answers that the staff writes for gaps: written, looked at, approved by somebody else, shown."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from flask import abort, request

from assistant import days
from assistant.privacy import found, refusal
from assistant.publishing import curated
from assistant.staff import curated as room
from assistant.staff import gaps
from assistant.staff.audit import Edit
from assistant.staff.reviewing import TYPED, ReviewError
from assistant.storage.public import LEAST
from assistant.storage.tables import HIGHEST_NUMBER
from assistant.telling import voice
from assistant.web import context
from assistant.web.console import done, guard, reasons
from assistant.web.console.written import Written
from assistant.web.grouping import grouped
from assistant.web.rendering import render
from assistant.web.showing import Shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session
    from werkzeug.wrappers import Response

    from assistant.answers import Answer
    from assistant.storage.curated import CuratedAnswer, CuratedVersion
    from assistant.storage.tables import Gap

_UNUSABLE = 422
_LEVEL = 4
_USUALLY_VALID = timedelta(days=180)


def curated_answers() -> str:
    """List the answers: those that wait for somebody first."""
    record = context.services().record
    listed = sorted(record.look(room.everything), key=_waits, reverse=True)
    return render("console/curated_answers.html", title="Respuestas", exists=False, answers=listed)


def curated_answer(number: int) -> str:
    """Show the answer to a gap as people would get it, its form and its versions."""
    gap, answer = _looked_up(number)
    asked = request.args.get("version", 0, type=int)
    versions = answer.versions if answer else []
    used = next((one for one in versions if one.id == asked), versions[-1] if versions else None)
    return _shown(gap, answer, _of(used) if used else _begun(gap))


def change_curated_answer(number: int) -> Response | tuple[str, int]:
    """Keep a version, approve the last one, or take the answer back."""
    change = _CHANGES.get(request.form.get("hacer", ""))
    if change is None:
        abort(400)
    gap, answer = _looked_up(number)
    written = Written.sent(request.form)
    reason, problem = reasons.sent()
    edit = Edit(guard.person().name, reason, request.form.get("revision", 0, type=int))
    try:
        _refuse(problem, written)
        change(number, edit, written)
    except ReviewError as error:
        gap, answer = _looked_up(number)
        return _shown(gap, answer, written, str(error), reason), _UNUSABLE
    context.published().renew()
    return done.onwards("curated_answer", number=number)


def _refuse(problem: str, written: Written) -> None:
    kinds = [one.kind for one in found(f"{written.text}\n{written.questions}")]
    if problem or kinds:
        raise ReviewError(problem or refusal(kinds))


def _save(number: int, edit: Edit, written: Written) -> None:
    draft = written.draft(number, context.published().fingerprints, context.services().answerer)
    _now(lambda session: room.save(session, number, edit, draft))


def _approve(number: int, edit: Edit, written: Written) -> None:
    _, answer = _looked_up(number)
    if answer is not None and not written.is_like(_of(answer.versions[-1])):
        raise ReviewError(TYPED)
    if taken := [*written.taken(number, context.services().answerer)]:
        raise ReviewError(" ".join(taken))
    current = context.published().fingerprints
    _now(lambda session: room.approve(session, number, edit, current, days.today()))


def _withdraw(number: int, edit: Edit, _written: Written) -> None:
    _now(lambda session: room.withdraw(session, number, edit))


_CHANGES: dict[str, Callable[[int, Edit, Written], None]] = {
    "guardar": _save,
    "aprobar": _approve,
    "retirar": _withdraw,
}


def _now(write: Callable[[Session], None]) -> None:
    context.services().record.now(write)


def _looked_up(number: int) -> tuple[Gap, CuratedAnswer | None]:
    if number > HIGHEST_NUMBER:
        abort(404)
    record = context.services().record
    gap = record.look(lambda session: gaps.find(session, number))
    if gap is None:
        abort(404)
    return gap, record.look(lambda session: room.find(session, number))


def _waits(answer: CuratedAnswer) -> tuple[bool, int]:
    return answer.shown != answer.versions[-1].id, answer.gap_number


def _of(version: CuratedVersion) -> Written:
    return Written(
        version.text,
        version.questions,
        ", ".join(version.fingerprints),
        version.valid_until.isoformat(),
    )


def _begun(gap: Gap) -> Written:
    """Return what to begin with: what so many asked in the same words that they are nobody's.

    A version is kept for as long as it is good, and citizens' words only for 90 days.
    """
    texts = [text for text, times in gaps.asked(gap).items() if times >= LEAST]
    until: date = days.today() + _USUALLY_VALID
    return Written("", "\n".join(texts), "", until.isoformat())


def _may_approve(answer: CuratedAnswer | None, written: Written) -> bool:
    """Whether who looks may approve the last version, and sees no other in the form."""
    last = answer.versions[-1] if answer else None
    if answer is None or last is None or answer.shown == last.id:
        return False
    return last.by != guard.person().name and written.is_like(_of(last))


def _previews(answer: Answer) -> list[Shown]:
    """Return an answer twice, as on the page and as in the narrow widget."""
    return [Shown(answer, grouped(answer), _LEVEL, f"vista-{number}-") for number in (1, 2)]


def _shown(
    gap: Gap,
    answer: CuratedAnswer | None,
    written: Written,
    problem: str = "",
    reason: str = "",
) -> str:
    last = answer.versions[-1] if answer else None
    previewed = context.services().answerer.previewed(curated(last)) if last else None
    return render(
        "console/curated_answer.html",
        title=f"Respuesta al hueco {gap.number}",
        exists=False,
        told=gaps.told(gap, days.today()),
        asked=gaps.asked(gap),
        gap=gap,
        may_approve=_may_approve(answer, written),
        curated=answer,
        last=last,
        outdated=room.outdated(last, context.published().fingerprints, days.today())
        if last
        else "",
        previews=_previews(previewed) if previewed else [],
        voice=voice(previewed) if previewed else None,
        written=written,
        problem=problem,
        reason=reason,
    )
