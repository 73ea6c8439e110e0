"""The tables of those who work with the console: people, their sessions, what they changed."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003  SQLAlchemy reads the annotations when the program runs
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assistant.storage.tables import Base, kept_as_text


class Role(StrEnum):
    """What somebody may do; who comes later may do what those before may."""

    AGENT = "agente"
    CURATOR = "curador"
    ADMIN = "admin"

    def includes(self, other: Role) -> bool:
        """Whether this role may do all that the other may."""
        return [*Role].index(self) >= [*Role].index(other)


class Stage(StrEnum):
    """How far somebody has come in: only `IN` opens the console."""

    CODE = "code"
    # A code too, after which nothing is asked: of whoever gave no password of ours.
    VOUCHED = "vouched"
    PASSWORD = "password"  # noqa: S105  a step, not a password
    ENROL = "enrol"
    IN = "in"


class Person(Base):
    """Somebody of the staff; times are in UTC."""

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    role: Mapped[Role] = mapped_column(kept_as_text(Role))
    # By argon2id, with its salt; a temporary one is changed when it is first used.
    password: Mapped[str]
    temporary_until: Mapped[datetime | None]
    # The secret of the second factor (TOTP), and the last step of time that was used.
    secret: Mapped[str | None]
    used_step: Mapped[int]
    # How many wrong codes were tried since the last right one.
    wrong_codes: Mapped[int] = mapped_column(default=0)
    disabled: Mapped[bool]
    added: Mapped[datetime]


class Visit(Base):
    """A session of the console; its token is known to the browser alone."""

    __tablename__ = "visit"

    # SHA-256 of the token, in hexadecimal digits.
    token: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    stage: Mapped[Stage] = mapped_column(kept_as_text(Stage))
    opened: Mapped[datetime]
    seen: Mapped[datetime]
    # How the last call ended: its day, how, and its theme; no word of the question.
    noted: Mapped[str | None]
    person: Mapped[Person] = relationship()


class Change(Base):
    """What somebody changed, and why; rows are added and never touched again."""

    __tablename__ = "change"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str]
    action: Mapped[str]
    about: Mapped[str]
    reason: Mapped[str]
