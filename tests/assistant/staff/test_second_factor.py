from __future__ import annotations

from typing import TYPE_CHECKING

import pyotp
import pytest

from assistant.staff import accounts, audit, codes, passwords, sessions
from assistant.storage.people import Role, Stage

if TYPE_CHECKING:
    from assistant.storage import Store

PHRASE = "tres ajolotes leen de noche"


@pytest.fixture
def full(store: Store) -> Store:
    with store.writing() as session:
        accounts.add(session, "eva", Role.CURATOR, "ana")
        person = accounts.find(session, "eva")
        assert person is not None
        accounts.choose_password(session, person, passwords.kept(PHRASE))
    return store


def _half_in(store: Store) -> str:
    with store.writing() as session:
        kept = sessions.kept_password(session, "eva") or ""
        opened = sessions.sign_in(session, "eva", kept)
        assert opened is not None
        return opened[0]


def _enrol(store: Store, token: str, secret: str) -> Stage | None:
    with store.writing() as session:
        visit = sessions.current(session, token)
        if visit is None:
            return None
        made = sessions.enrol(session, visit, secret, pyotp.TOTP(secret).at(audit.moment()))
        return made[1].stage if made else None


def _code(store: Store, token: str, written: str) -> bool:
    with store.writing() as session:
        visit = sessions.current(session, token)
        assert visit is not None
        return sessions.code(session, visit, written) is not None


def test_who_is_half_in_does_not_replace_a_factor_that_is_there(full: Store) -> None:
    first, second = _half_in(full), _half_in(full)
    assert _enrol(full, first, codes.new_secret()) is Stage.IN
    # Its session has ended; and one that begins now is asked for the factor, not for a new one.
    assert _enrol(full, second, codes.new_secret()) is None
    secret = codes.new_secret()
    with full.writing() as session:
        found = sessions.current(session, _half_in(full))
        assert found is not None
        right = pyotp.TOTP(secret).at(audit.moment())
        assert sessions.enrol(session, found, secret, right) is None


def test_codes_are_not_guessed_for_weeks(full: Store) -> None:
    secret = codes.new_secret()
    assert _enrol(full, _half_in(full), secret) is Stage.IN
    with full.writing() as session:
        person = accounts.find(session, "eva")
        assert person is not None
        person.used_step, person.wrong_codes = 0, sessions.MOST_WRONG_CODES - 1
    token = _half_in(full)
    assert not _code(full, token, "000000")
    assert not _code(full, token, pyotp.TOTP(secret).at(audit.moment()))
    with full.writing() as session:
        accounts.reset(session, "eva", "ana")
        person = accounts.find(session, "eva")
        assert person is not None
        assert person.wrong_codes == 0


def test_right_code_forgets_the_wrong_ones(full: Store) -> None:
    secret = codes.new_secret()
    assert _enrol(full, _half_in(full), secret) is Stage.IN
    with full.writing() as session:
        person = accounts.find(session, "eva")
        assert person is not None
        person.used_step = 0
    token = _half_in(full)
    assert not _code(full, token, "000000")
    assert _code(full, token, pyotp.TOTP(secret).at(audit.moment()))
    with full.reading() as session:
        person = accounts.find(session, "eva")
        assert person is not None
        assert person.wrong_codes == 0
