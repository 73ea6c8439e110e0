"""What was changed, by whom, when and why: added in the same transaction as the change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from assistant.privacy import found, refusal
from assistant.storage.people import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session


_LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Edit:
    """Who changes something, why, and the revision they were looking at."""

    by: str
    reason: str
    revision: int


def moment() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


def now() -> datetime:
    """Return this moment as the tables keep it: in UTC, without saying so."""
    return moment().replace(tzinfo=None, microsecond=0)


def add(session: Session, who: str, action: str, about: str, reason: str = "") -> None:
    """Write down a change together with the change itself."""
    session.add(Change(at=now(), who=who, action=action, about=about, reason=reason))


def fault_of(reason: str) -> str:
    """Return why a reason cannot be written down, in one sentence; "" if it can.

    It is looked through whole: what were cut off first could hide what it cuts.
    """
    if kinds := [one.kind for one in found(reason)]:
        return refusal(kinds)
    if len(reason) > _LONGEST_REASON:
        return f"La razón lleva {_LONGEST_REASON} caracteres o menos; tiene {len(reason)}."
    return ""


def latest(session: Session, most: int, before: int | None = None) -> Sequence[Change]:
    """Return the latest changes, newest first; `before` is the number of one already seen."""
    asked = select(Change).order_by(Change.id.desc()).limit(most)
    return session.scalars(asked if before is None else asked.where(Change.id < before)).all()
