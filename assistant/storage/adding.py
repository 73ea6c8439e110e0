"""Adding to a count, or beginning it, in one statement that both databases know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect
from sqlalchemy.dialects import postgresql, sqlite

from assistant.storage.tables import Count

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from assistant.storage.tables import Base


def add(
    session: Session, table: type[Base], row: Mapping[str, Any], *same: str, times: int = 1
) -> None:
    """Insert a row with its `times`, or add them to the one that is the `same` in these columns."""
    insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    statement = insert(table).values(**row, times=times)
    before = inspect(table).columns["times"]
    session.execute(
        statement.on_conflict_do_update(index_elements=[*same], set_={"times": before + times})
    )


def count(session: Session, day: date, measure: str, label: str, times: int = 1) -> None:
    """Count one more of something on a day, or several."""
    row = {"day": day, "measure": measure, "label": label}
    add(session, Count, row, *row, times=times)
