"""What the staff does with questions without an answer; each change is written down with why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from assistant.staff import accounts, audit
from assistant.storage.gaps import alone
from assistant.storage.tables import Asking, Gap, GapState

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from datetime import date

    from sqlalchemy.orm import Session

    from assistant.staff.audit import Edit

_WEEK = timedelta(days=7)
_NO_TEXT = "(el texto ya se borró)"


class GapError(Exception):
    """Something cannot be done with a gap; the message says why."""


@dataclass(frozen=True, slots=True)
class Told:
    """A gap as the staff sees it: how often it was asked in all and within the last week."""

    gap: Gap
    times: int
    lately: int
    text: str


def listed(session: Session, state: GapState, today: date, most: int) -> list[Told]:
    """Return gaps with their questions, the most asked first."""
    asked = select(Gap).where(Gap.state == state).options(selectinload(Gap.askings))
    found = [told(gap, today) for gap in session.scalars(asked)]
    return sorted(found, key=lambda one: (-one.lately, -one.times, one.gap.number))[:most]


def asked(gap: Gap) -> Counter[str]:
    """Return the texts of a gap that are still kept, and how often each was asked."""
    texts = Counter[str]()
    for asking in gap.askings:
        if asking.text is not None:
            texts[asking.text] += asking.times
    return texts


def told(gap: Gap, today: date) -> Told:
    """Return what there is to say of a gap."""
    texts = asked(gap)
    lately = sum(one.times for one in gap.askings if one.day > today - _WEEK)
    text = texts.most_common(1)[0][0] if texts else _NO_TEXT
    return Told(gap, sum(one.times for one in gap.askings), lately, text)


def find(session: Session, number: int) -> Gap | None:
    """Return a gap with its questions."""
    return session.get(Gap, number, options=[selectinload(Gap.askings)])


def assign(session: Session, number: int, edit: Edit, to: str) -> None:
    """Give a gap to somebody who looks after it, or to nobody."""
    gap = _open(session, number, edit)
    person = accounts.find(session, to)
    if to and (person is None or not accounts.looks_after(person)):
        msg = "A esa persona no se le puede asignar: no está, está de baja o no cuida respuestas."
        raise GapError(msg)
    gap.assigned = person.name if person else None
    _keep(session, gap, edit, f"asignado a {person.name}" if person else "sin asignar")


def close(session: Session, number: int, edit: Edit) -> None:
    """Close a gap with a reason."""
    gap = _open(session, number, edit)
    gap.state, gap.reason = GapState.CLOSED, _reason(edit)
    _keep(session, gap, edit, "cerrado")


def reopen(session: Session, number: int, edit: Edit) -> None:
    """Open a closed gap again, unless its questions went to another."""
    gap = _seen(session, number, edit)
    if gap.state is GapState.OPEN:
        msg = "Este hueco ya está abierto."
        raise GapError(msg)
    if gap.joined is not None:
        msg = f"Sus preguntas están en el hueco {gap.joined}: sepáralas desde ahí."
        raise GapError(msg)
    gap.state, gap.reason = GapState.OPEN, None
    _keep(session, gap, edit, "reabierto")


def join(session: Session, number: int, edit: Edit, into: int) -> None:
    """Put the questions of a gap into another, and close it; its number leads to the other."""
    gap, other = _open(session, number, edit), find(session, into)
    if other is None or other is gap or other.state is not GapState.OPEN:
        msg = f"El hueco {into} no está entre los abiertos."
        raise GapError(msg)
    for asking in [*gap.askings]:
        _move(session, asking, other)
    gap.state, gap.reason, gap.joined, gap.key = GapState.CLOSED, edit.reason, into, None
    other.revision += 1
    _keep(session, gap, edit, f"unido al {into}")


def split(
    session: Session,
    number: int,
    edit: Edit,
    questions: Collection[int],
    key_of: Callable[[str], str],
) -> int:
    """Put some questions of a gap into a new one, by their identifiers; return its number."""
    gap = _open(session, number, edit)
    going = [one for one in gap.askings if one.id in questions]
    if not going or len(going) == len(gap.askings):
        msg = "Elige al menos una pregunta, y deja otra en este hueco."
        raise GapError(msg)
    staying = [one for one in gap.askings if one not in going]
    new = Gap(key=_key(going, key_of), opened=min(one.day for one in going))
    gap.key = gap.key if _key(staying, key_of) else None
    session.add(new)
    session.flush()
    for asking in going:
        asking.gap = new
    _keep(session, gap, edit, f"separado: nuevo {new.number}")
    return new.number


def _key(askings: Iterable[Asking], key_of: Callable[[str], str]) -> str | None:
    """Return what questions are known by; None once their texts are gone."""
    return next((key_of(one.text) for one in askings if one.text), None)


def _move(session: Session, asking: Asking, to: Gap) -> None:
    """Put a question into another gap; the same on the same day becomes one."""
    same = [one for one in to.askings if _what(one) == _what(asking)]
    if not same:
        asking.gap = to
        return
    same[0].times += asking.times
    session.delete(asking)


def _what(asking: Asking) -> tuple[object, ...]:
    return asking.day, asking.cause, asking.language, asking.text


def _seen(session: Session, number: int, edit: Edit) -> Gap:
    """Return a gap that is still as somebody saw it."""
    alone(session)
    gap = find(session, number)
    if gap is None:
        msg = f"No hay un hueco con el número {number}."
        raise GapError(msg)
    if gap.revision != edit.revision:
        msg = "Alguien cambió este hueco mientras lo mirabas. Revisa cómo está y vuelve a decidir."
        raise GapError(msg)
    return gap


def _open(session: Session, number: int, edit: Edit) -> Gap:
    gap = _seen(session, number, edit)
    if gap.state is not GapState.OPEN:
        msg = "Este hueco está cerrado. Si hace falta, reábrelo primero."
        raise GapError(msg)
    return gap


def _reason(edit: Edit) -> str:
    if not edit.reason:
        msg = "Escribe por qué se cierra: se lee en la bitácora."
        raise GapError(msg)
    return edit.reason


def _keep(session: Session, gap: Gap, edit: Edit, action: str) -> None:
    gap.revision += 1
    audit.add(session, edit.by, action, f"hueco {gap.number}", edit.reason)
