"""The sessions of the console: they live in the store, and end when they should.

A browser holds a token and nothing else; what is kept is its hash, so that whoever reads the
store can sign in as nobody.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete
from sqlalchemy.orm import joinedload

from assistant.staff import accounts, audit, codes
from assistant.storage.people import Stage, Visit
from assistant.storage.retention import A_VISIT

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assistant.storage.people import Person

IDLE = timedelta(minutes=30)
# Using it is written down this often, or every key pressed would write to the disk.
NOTED = timedelta(minutes=1)
# In a row; after them only new access from an administrator helps.
MOST_WRONG_CODES = 50
_BYTES = 32
_LONGEST_TOKEN = 100


def kept_password(session: Session, name: str) -> str | None:
    """Return how the password of somebody who may come in is kept; None if nobody may.

    It is compared outside of a session, for that takes long.
    """
    person = accounts.find(session, name)
    return person.password if person is not None and _may_come(person) else None


def sign_in(session: Session, name: str, kept_as: str) -> tuple[str, Visit] | None:
    """Begin a session of somebody whose password is still kept so; None if not.

    Every session has a token of its own: one from before is worth nothing.
    """
    person = _held(session, name)
    if person is None or not _may_come(person) or person.password != kept_as:
        return None
    return _open(session, person, _first_stage(person))


def vouched(session: Session, name: str, *, twice: bool) -> tuple[str, Visit] | None:
    """Begin a session of somebody for whom the institute's accounts vouch; None if not of ours.

    `twice` says that they asked for a second factor. No password of ours was given, so none is
    changed on the way in, whether it is temporary or not.
    """
    person = _held(session, name)
    # Exactly: who is another there must not become one of ours by a capital or a space.
    if person is None or person.name != name or person.disabled:
        return None
    return _open(session, person, Stage.IN if twice else _stage_of_vouched(person))


def code(session: Session, visit: Visit, written: str) -> tuple[str, Visit] | None:
    """Take the code of the second factor; None if it is wrong, was used before, or too many were.

    Who knows a password could else try codes for weeks, a few each minute, until one is right.
    """
    person = visit.person
    step = _step(session, person, None, written)
    if step is None or person.wrong_codes >= MOST_WRONG_CODES:
        person.wrong_codes += 1
        return None
    person.used_step, person.wrong_codes = step, 0
    vouched_for = visit.stage is Stage.VOUCHED
    return _renewed(session, visit, Stage.IN if vouched_for else _after_the_code(person))


def enrol(session: Session, visit: Visit, secret: str, written: str) -> tuple[str, Visit] | None:
    """Keep the secret of the first second factor once a code of it is right; other sessions end."""
    person = visit.person
    step = _step(session, person, secret, written)
    # Whoever came half in before has to come in with the code of this one from now on.
    if step is None or person.secret is not None:
        return None
    person.secret, person.used_step = secret, step
    accounts.end_all(session, person)
    audit.add(session, person.name, "segundo factor", person.name)
    return _open(session, person, Stage.IN)


def choose(session: Session, visit: Visit, kept_as: str) -> tuple[str, Visit]:
    """Keep the password that somebody chose, and go on in a new session; the others end."""
    person = visit.person
    accounts.choose_password(session, person, kept_as)
    enrolled = person.secret is not None or not accounts.needs_code(person)
    return _open(session, person, Stage.IN if enrolled else Stage.ENROL)


def current(session: Session, token: str) -> Visit | None:
    """Return the session of a token, if it is still one."""
    if not token or len(token) > _LONGEST_TOKEN:
        return None
    found = session.get(Visit, _hash(token), options=[joinedload(Visit.person)])
    now = audit.now()
    if found is None or found.person.disabled:
        return None
    alive = now - found.opened < A_VISIT and now - found.seen < IDLE
    return found if alive else None


def held(session: Session, token: str) -> Visit | None:
    """Return a session to go on from, if it is still one; what ends it waits for this."""
    if (visit := current(session, token)) is not None:
        _hold(session, visit.person)
        session.expunge(visit)
    # Read anew: it may have ended meanwhile.
    return current(session, token)


def is_to_be_noted(visit: Visit) -> bool:
    """Whether it is time to write down that a session is in use."""
    return audit.now() - visit.seen >= NOTED


def note(session: Session, token: str) -> None:
    """Write down that a session is in use; one that has ended meanwhile stays ended."""
    if (visit := session.get(Visit, _hash(token))) is not None:
        visit.seen = audit.now()


def end(session: Session, token: str) -> None:
    """End a session."""
    session.execute(delete(Visit).where(Visit.token == _hash(token)))


def _open(session: Session, person: Person, stage: Stage) -> tuple[str, Visit]:
    token, now = secrets.token_urlsafe(_BYTES), audit.now()
    visit = Visit(token=_hash(token), person=person, stage=stage, opened=now, seen=now)
    session.add(visit)
    session.flush()
    return token, visit


def _renewed(session: Session, visit: Visit, stage: Stage) -> tuple[str, Visit]:
    session.delete(visit)
    return _open(session, visit.person, stage)


def _first_stage(person: Person) -> Stage:
    if person.secret is not None:
        return Stage.CODE
    return _after_the_code(person)


def _stage_of_vouched(person: Person) -> Stage:
    if person.secret is not None:
        return Stage.VOUCHED
    return Stage.ENROL if accounts.needs_code(person) else Stage.IN


def _after_the_code(person: Person) -> Stage:
    if person.temporary_until is not None:
        return Stage.PASSWORD
    enrolled = person.secret is not None or not accounts.needs_code(person)
    return Stage.IN if enrolled else Stage.ENROL


def _may_come(person: Person) -> bool:
    until = person.temporary_until
    return not person.disabled and (until is None or until >= audit.now())


def _step(session: Session, person: Person, secret: str | None, written: str) -> int | None:
    """Return the step of a code; without a secret, of the person's own."""
    # Of two who use the same code at once, the second has to see what the first used; and of a
    # secret that was taken away meanwhile no code is good.
    _hold(session, person)
    secret = secret or person.secret
    return codes.step_of(secret, written, audit.moment(), person.used_step) if secret else None


def _held(session: Session, name: str) -> Person | None:
    if (person := accounts.find(session, name)) is not None:
        _hold(session, person)
    return person


def _hold(session: Session, person: Person) -> None:
    """Read somebody anew, and let nobody change them until this is written."""
    session.refresh(person, with_for_update=True)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
