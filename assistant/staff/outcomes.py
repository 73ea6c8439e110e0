"""How calls ended: counted, and taken back once by who pressed the wrong key."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from assistant.storage.adding import count
from assistant.storage.people import Visit

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def add(session: Session, visit: str, how: str, theme: str, day: date) -> None:
    """Count how a call ended; the session that noted it remembers it until the next one."""
    _count(session, day, how, theme, 1)
    # It may have ended since the request began: what is noted counts.
    if (mine := _of(session, visit)) is not None:
        mine.noted = json.dumps([day.isoformat(), how, theme], ensure_ascii=False)


def take_back(session: Session, visit: str) -> tuple[str, date] | None:
    """Count what was noted last once less; returns how it ended and its day, None if nothing is.

    Only once: of two who press it at once in the same session, the second finds nothing.
    """
    mine = _of(session, visit)
    if mine is None or mine.noted is None:
        return None
    written, how, theme = json.loads(mine.noted)
    mine.noted = None
    day = date.fromisoformat(written)
    _count(session, day, how, theme, -1)
    return how, day


def _of(session: Session, visit: str) -> Visit | None:
    return session.get(Visit, visit, with_for_update=True, populate_existing=True)


def _count(session: Session, day: date, how: str, theme: str, times: int) -> None:
    count(session, day, "outcome", how, times)
    count(session, day, "theme", theme, times)
