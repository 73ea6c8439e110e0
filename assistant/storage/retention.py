"""How long each thing is kept, and deleting that is real."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import CursorResult, delete, select, update

from assistant.storage.errors import told
from assistant.storage.people import Visit
from assistant.storage.tables import Asking, Gap, Opinion

if TYPE_CHECKING:
    from sqlalchemy import Delete, Update
    from sqlalchemy.orm import Session

    from assistant.storage.store import Store

TEXTS = timedelta(days=90)
OPINIONS = timedelta(days=365)
# However much it is used: who comes back signs in again.
A_VISIT = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Purged:
    """How much was deleted."""

    texts: int
    opinions: int


def purge(store: Store, today: date) -> Purged:
    """Delete what is older than may be kept, from the files too; raises StoreUnavailableError.

    Counts stay. Of a PostgreSQL server the log of writes (WAL) and its backups are its own matter.
    """
    with store.writing() as session:
        purged = Purged(_texts(session, today - TEXTS), _opinions(session, today - OPINIONS))
        session.execute(
            delete(Visit).where(Visit.opened < datetime.combine(today, time()) - A_VISIT)
        )
    # Always: an earlier run may have been stopped between deleting and this.
    _rewrite(store)
    return purged


def _texts(session: Session, before: date) -> int:
    """Forget texts, and the stems of gaps that have none left."""
    old = update(Asking).where(Asking.day < before, Asking.text.is_not(None)).values(text=None)
    forgotten = _rows(session, old)
    known = select(Asking.gap_number).where(Asking.text.is_not(None))
    session.execute(update(Gap).where(Gap.number.not_in(known)).values(key=None))
    return forgotten


def _opinions(session: Session, before: date) -> int:
    return _rows(session, delete(Opinion).where(Opinion.day < before))


def _rows(session: Session, statement: Update | Delete) -> int:
    return cast("CursorResult[Any]", session.execute(statement)).rowcount


def _rewrite(store: Store) -> None:
    """Write the files anew, so that no page holds what was deleted."""
    with told():
        if store.file:
            store.outside("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            tables = (Asking, Gap, Opinion, Visit)
            store.outside(*(f"VACUUM FULL {table.__tablename__}" for table in tables))
