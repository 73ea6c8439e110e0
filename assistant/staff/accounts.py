"""The people of the console: added, listed, disabled, given a new password; each change is kept."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from assistant.privacy import found
from assistant.staff import audit, passwords
from assistant.storage.gaps import let_go
from assistant.storage.people import Person, Role, Visit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from assistant.staff.passwords import Temporary

# What the command line changes is signed so, and what the program does by itself.
COMMAND_LINE, SYSTEM = "línea de comandos", "asistente"
_NOTHING = "«{name}» {how}: no cambió nada."
_NAME = re.compile(r"[a-z][a-z0-9._-]{2,39}")
_TEMPORARY = timedelta(hours=72)
# The second factor protects what others read.
_WITH_CODE = (Role.CURATOR, Role.ADMIN)


class AccountError(Exception):
    """Something cannot be done with a person; the message says why."""


def looks_after(person: Person) -> bool:
    """Whether gaps can be given to somebody to look after."""
    return person.role.includes(Role.CURATOR) and not person.disabled


def needs_code(person: Person) -> bool:
    """Whether somebody comes in with a second factor."""
    return person.role in _WITH_CODE


def find(session: Session, name: str) -> Person | None:
    """Return a person by name, None if there is none."""
    known = name.strip().casefold()
    # What can be no name is not looked up: PostgreSQL fails at a NUL.
    if not _NAME.fullmatch(known):
        return None
    return session.scalar(select(Person).where(Person.name == known))


def everybody(session: Session) -> Sequence[Person]:
    """Return the whole staff by name."""
    return session.scalars(select(Person).order_by(Person.name)).all()


def add(  # noqa: PLR0913, PLR0917  what the row and the log hold
    session: Session,
    name: str,
    role: Role,
    by: str,
    reason: str = "",
    temporary: Temporary | None = None,
) -> str:
    """Add somebody, and return the temporary password; raises AccountError.

    Where others wait to write, the password is made before: that takes long.
    """
    _refuse_name(name)
    if find(session, name) is not None:
        raise AccountError(_taken(name))
    temporary = temporary or passwords.new_temporary()
    person = Person(name=name, role=role, secret=None, used_step=0, disabled=False)
    person.added = audit.now()
    _give(person, temporary)
    session.add(person)
    try:
        session.flush()
    except IntegrityError:
        # Somebody else added the same name meanwhile.
        raise AccountError(_taken(name)) from None
    audit.add(session, by, f"alta de {role}", name, reason)
    return temporary.password


def reset(
    session: Session, name: str, by: str, reason: str = "", temporary: Temporary | None = None
) -> str:
    """Give somebody a temporary password and no second factor; every session of theirs ends."""
    person, temporary = _known(session, name), temporary or passwords.new_temporary()
    person.secret, person.used_step, person.wrong_codes = None, 0, 0
    _give(person, temporary)
    end_all(session, person)
    audit.add(session, by, "acceso nuevo", person.name, reason)
    return temporary.password


def disable(session: Session, name: str, by: str, reason: str = "") -> None:
    """Keep somebody out from now on; raises AccountError on the last who can let others in.

    The gaps they looked after are free for others.
    """
    person = _known(session, name)
    if person.disabled:
        raise AccountError(_NOTHING.format(name=name, how="ya está de baja"))
    _not_the_last(session, person)
    person.disabled = True
    end_all(session, person)
    let_go(session, person.name)
    audit.add(session, by, "baja", person.name, reason)


def enable(session: Session, name: str, by: str, reason: str = "") -> None:
    """Let somebody in again, with the password they had."""
    person = _known(session, name)
    if not person.disabled:
        raise AccountError(_NOTHING.format(name=name, how="no está de baja"))
    person.disabled = False
    audit.add(session, by, "reingreso", person.name, reason)


def change_role(session: Session, name: str, role: Role, by: str, reason: str = "") -> None:
    """Give somebody another role; every session of theirs ends."""
    person = _known(session, name)
    if person.role is role:
        raise AccountError(_NOTHING.format(name=name, how=f"ya tiene el rol {role}"))
    if role is not Role.ADMIN:
        _not_the_last(session, person)
    person.role = role
    end_all(session, person)
    if not looks_after(person):
        let_go(session, person.name)
    audit.add(session, by, f"cambio de rol a {role}", person.name, reason)


def choose_password(session: Session, person: Person, kept_as: str) -> None:
    """Keep the password that somebody chose; every session of theirs ends."""
    person.password, person.temporary_until = kept_as, None
    end_all(session, person)
    audit.add(session, person.name, "contraseña nueva", person.name)


def end_all(session: Session, person: Person) -> None:
    """End every session of somebody."""
    session.execute(delete(Visit).where(Visit.person_id == person.id))


def _refuse_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        msg = (
            "El nombre de usuario lleva de 3 a 40 letras minúsculas sin acento, números, puntos o"
            " guiones, y empieza con una letra."
        )
        raise AccountError(msg)
    # Of this one the log says what nobody of the staff did.
    if name == SYSTEM:
        msg = f"El nombre «{SYSTEM}» es el del programa en la bitácora: elige otro."
        raise AccountError(msg)
    # The log keeps it for good.
    if found(name):
        msg = "Ese nombre parece un dato personal, como una CURP o un teléfono: elige otro."
        raise AccountError(msg)


def _taken(name: str) -> str:
    return f"Ya hay una persona con el nombre «{name}»."


def _not_the_last(session: Session, person: Person) -> None:
    # Held until the end, or two could take each other's place away at once.
    admins = select(Person.id).where(Person.role == Role.ADMIN, ~Person.disabled)
    held = session.scalars(admins.order_by(Person.id).with_for_update()).all()
    if person.role is Role.ADMIN and not set(held) - {person.id}:
        msg = f"«{person.name}» es la única cuenta de administración: agrega otra antes."
        raise AccountError(msg)


def _give(person: Person, temporary: Temporary) -> None:
    person.password = temporary.kept_as
    person.temporary_until = audit.now() + _TEMPORARY


def _known(session: Session, name: str) -> Person:
    person = find(session, name)
    if person is None:
        msg = f"No hay nadie con el nombre «{name}»."
        raise AccountError(msg)
    return person
