"""Adding to a count, or beginning it, in one statement that both databases know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect
from sqlalchemy.dialects import postgresql, sqlite

from assistant.storage.tables import Count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from assistant.storage.tables import Base

    Row = dict[str, Any]
    Counted = tuple[date, str, str]

_COUNTED = ("day", "measure", "label", "times")


def add(session: Session, table: type[Base], rows: Sequence[Row], *same: str) -> None:
    """Insert rows with their `times`, or add these to those that are the `same` in these columns.

    In the order given: who writes rows that others write too gives them in the same order.
    """
    insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    statement = insert(table)
    times = inspect(table).columns["times"] + statement.excluded.times
    adding = statement.on_conflict_do_update(index_elements=[*same], set_={"times": times})
    session.connection().execute(adding, rows)


def count(session: Session, day: date, measure: str, label: str, times: int = 1) -> None:
    """Count one more of something on a day, or several."""
    count_all(session, {(day, measure, label): times})


def count_all(session: Session, counts: Mapping[Counted, int]) -> None:
    """Add to many counts in one statement."""
    rows = [dict(zip(_COUNTED, (*one, counts[one]), strict=True)) for one in sorted(counts)]
    add(session, Count, rows, *_COUNTED[:-1])
