"""The tables of curated answers: each version somebody wrote, and which one is published."""

from __future__ import annotations

from datetime import (  # noqa: TC003  SQLAlchemy reads the annotations when the program runs
    date,
    datetime,
)

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from assistant.storage.tables import Base


class CuratedAnswer(Base):
    """What the institute explains to those who asked what a gap holds."""

    __tablename__ = "curated_answer"

    gap_number: Mapped[int] = mapped_column(ForeignKey("gap.number"), primary_key=True)
    # The version that people get, None if they get none; and why it was taken back, if it was.
    shown: Mapped[int | None]
    taken_back: Mapped[str | None]
    # Goes up with each change, so that the second of two who change it is told.
    revision: Mapped[int] = mapped_column(default=1)
    versions: Mapped[list[CuratedVersion]] = relationship(order_by="CuratedVersion.id")


class CuratedVersion(Base):
    """One version as somebody wrote it, and who approved it; times are in UTC."""

    __tablename__ = "curated_version"

    id: Mapped[int] = mapped_column(primary_key=True)
    gap_number: Mapped[int] = mapped_column(ForeignKey("curated_answer.gap_number"), index=True)
    text: Mapped[str]
    # One in each line: a question; an identifier, a space and the SHA-256 of the passage's text.
    questions: Mapped[str]
    passages: Mapped[str]
    valid_until: Mapped[date]
    by: Mapped[str]
    at: Mapped[datetime]
    approved_by: Mapped[str | None]
    approved_at: Mapped[datetime | None]

    @property
    def fingerprints(self) -> dict[str, str]:
        """The passages it leans on, each with its text's SHA-256 when it was written."""
        pairs = (line.split() for line in self.passages.splitlines())
        return {name: fingerprint for name, fingerprint in pairs}  # noqa: C416  for its types


def shown(session: Session) -> list[CuratedVersion]:
    """Return the versions that people get, the newest first."""
    asked = select(CuratedVersion).join(CuratedAnswer, CuratedAnswer.shown == CuratedVersion.id)
    return [*session.scalars(asked.order_by(CuratedVersion.id.desc()))]
