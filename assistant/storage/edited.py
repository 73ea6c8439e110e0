"""The tables of what the staff edits of the project's files, version by version."""

from __future__ import annotations

import json
from datetime import (
    datetime,  # noqa: TC003  SQLAlchemy reads the annotations when the program runs
)

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from assistant.storage.tables import Base


class EditedEntry(Base):
    """An entry of a file that somebody edited: its kind, its name, and the version in force."""

    __tablename__ = "edited_entry"
    __table_args__ = (UniqueConstraint("kind", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    # None if it is as the file has it.
    shown: Mapped[int | None]
    # Goes up with each change, so that the second of two who change it is told.
    revision: Mapped[int] = mapped_column(default=1)
    versions: Mapped[list[EditedVersion]] = relationship(order_by="EditedVersion.id")

    @property
    def published(self) -> EditedVersion | None:
        """The version in force, if there is one."""
        return next((one for one in self.versions if one.id == self.shown), None)


class EditedVersion(Base):
    """One version as somebody wrote it, and who approved it; times are in UTC."""

    __tablename__ = "edited_version"

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("edited_entry.id"), index=True)
    # The entry's fields as JSON, and the SHA-256 of those that the file had then; "" if none.
    written: Mapped[str]
    based_on: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    approved_by: Mapped[str | None]
    approved_at: Mapped[datetime | None]

    @property
    def fields(self) -> dict[str, str]:
        """The fields by their keys."""
        return {str(key): str(value) for key, value in json.loads(self.written).items()}


def in_force(session: Session) -> list[tuple[EditedEntry, EditedVersion]]:
    """Return what was approved and not taken back, in the order in which it was written."""
    asked = select(EditedEntry, EditedVersion).join(
        EditedVersion, EditedEntry.shown == EditedVersion.id
    )
    return [
        (entry, version) for entry, version in session.execute(asked.order_by(EditedVersion.id))
    ]
