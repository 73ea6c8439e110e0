"""The tables: what is kept, each column with its reason; no column says who or where."""

from __future__ import annotations

from datetime import date  # noqa: TC003  SQLAlchemy reads the annotations when the program runs
from enum import StrEnum
from typing import Any

from sqlalchemy import Enum, ForeignKey, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Cause(StrEnum):
    """Why a question is among those without an answer."""

    NOT_IN_PLAN = "not_in_plan"
    CLARIFICATION = "clarification"
    NOT_USEFUL = "not_useful"


class GapState(StrEnum):
    """What has become of a gap."""

    OPEN = "open"
    CLOSED = "closed"


# Of PostgreSQL's whole numbers; a larger one is nobody's.
HIGHEST_NUMBER = 2**31 - 1


class Base(DeclarativeBase):
    """All tables."""


def kept_as_text(kind: type[StrEnum]) -> Any:  # noqa: ANN401  a column type of the library
    """Return the column type of an enumeration; a new value needs no change of the database."""
    return Enum(kind, native_enum=False, length=20, values_callable=lambda them: [*map(str, them)])


class Gap(Base):
    """Questions that are alike and found no answer; anyone may look its number up."""

    __tablename__ = "gap"
    # A number is never given twice, even after the last one is deleted.
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(primary_key=True)
    opened: Mapped[date]
    state: Mapped[GapState] = mapped_column(kept_as_text(GapState), default=GapState.OPEN)
    # The stems of its first question, to know those that are alike; goes with the texts.
    key: Mapped[str | None]
    # Who of the staff looks after it, why it was closed, and where its questions went.
    assigned: Mapped[str | None]
    reason: Mapped[str | None]
    joined: Mapped[int | None] = mapped_column(ForeignKey("gap.number"))
    # Goes up with each change, so that the second of two who change it is told.
    revision: Mapped[int] = mapped_column(default=1)
    askings: Mapped[list[Asking]] = relationship(back_populates="gap")


class Asking(Base):
    """One question, masked, as often as it was asked on a day."""

    __tablename__ = "asking"
    __table_args__ = (UniqueConstraint("gap_number", "day", "cause", "language", "text"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    gap_number: Mapped[int] = mapped_column(ForeignKey("gap.number"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    cause: Mapped[Cause] = mapped_column(kept_as_text(Cause))
    language: Mapped[str]
    # None once its time is over: the count stays.
    text: Mapped[str | None]
    times: Mapped[int]
    gap: Mapped[Gap] = relationship(back_populates="askings")


class Opinion(Base):
    """Whether an answer was useful to somebody."""

    __tablename__ = "opinion"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    useful: Mapped[bool]
    # Of the answer: its status, and the passages it quoted with spaces between.
    status: Mapped[str]
    passages: Mapped[str]


class Count(Base):
    """How often something happened on a day: `measure` names what, `label` which of them."""

    __tablename__ = "count"

    day: Mapped[date] = mapped_column(primary_key=True)
    measure: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(primary_key=True)
    times: Mapped[int]
