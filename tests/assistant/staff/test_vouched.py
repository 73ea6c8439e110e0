"""Sessions of whom the institute's own accounts vouch for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pyotp
import pytest

from assistant.staff import accounts, audit, codes, passwords, sessions
from assistant.storage.people import Role, Stage

if TYPE_CHECKING:
    from assistant.storage import Store

SECRET = codes.new_secret()


@pytest.fixture
def full(store: Store) -> Store:
    """A store with people who never used the password that they were given."""
    with store.writing() as session:
        for name, role in (("luz", Role.AGENT), ("eva", Role.CURATOR), ("ada", Role.ADMIN)):
            accounts.add(session, name, role, "ana")
        admin = accounts.find(session, "ada")
        assert admin is not None
        admin.secret = SECRET
    return store


def _vouched(store: Store, name: str, *, twice: bool = False) -> tuple[str, Stage] | None:
    with store.writing() as session:
        opened = sessions.vouched(session, name, twice=twice)
        return (opened[0], opened[1].stage) if opened else None


@pytest.mark.parametrize(
    ("name", "twice", "stage"),
    [
        ("luz", False, Stage.IN),
        ("luz", True, Stage.IN),
        ("eva", False, Stage.ENROL),
        ("eva", True, Stage.IN),
        ("ada", False, Stage.VOUCHED),
        ("ada", True, Stage.IN),
    ],
)
def test_second_factor_is_asked_for_by_one_or_the_other(
    full: Store, name: str, *, twice: bool, stage: Stage
) -> None:
    token, reached = _vouched(full, name, twice=twice) or ("", None)
    assert reached is stage
    with full.reading() as session:
        visit = sessions.current(session, token)
        assert visit is not None
        assert (visit.person.name, visit.stage) == (name, stage)


@pytest.mark.parametrize("name", ["nadie", "", "LUZ", " luz", "luz\0", "luz@iecm.mx", "x" * 5000])
def test_who_is_not_exactly_one_of_ours_begins_nothing(full: Store, name: str) -> None:
    assert _vouched(full, name, twice=True) is None


def test_disabled_person_begins_nothing(full: Store) -> None:
    with full.writing() as session:
        accounts.disable(session, "luz", "ana")
    assert _vouched(full, "luz", twice=True) is None


def test_temporary_password_that_ended_is_not_asked_about(
    full: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = datetime.now(UTC) + timedelta(days=30)
    monkeypatch.setattr(audit, "moment", lambda: later)
    assert (_vouched(full, "luz") or ("", None))[1] is Stage.IN


def test_after_the_code_no_password_is_chosen(full: Store) -> None:
    """Though the one of before is temporary: nobody said it."""
    token, _ = _vouched(full, "ada") or ("", None)
    with full.writing() as session:
        visit = sessions.current(session, token)
        assert visit is not None
        assert visit.person.temporary_until is not None
        right = pyotp.TOTP(SECRET).at(audit.moment())
        assert sessions.code(session, visit, "000000") is None
        _, opened = sessions.code(session, visit, right) or ("", visit)
        assert opened.stage is Stage.IN


def test_session_by_password_goes_on_as_before(full: Store) -> None:
    with full.writing() as session:
        person = accounts.find(session, "ada")
        assert person is not None
        person.password = passwords.kept("tres ajolotes leen de noche")
        token, visit = sessions.sign_in(session, "ada", person.password) or ("", None)
        assert visit is not None
        assert visit.stage is Stage.CODE
        right = pyotp.TOTP(SECRET).at(audit.moment())
        _, opened = sessions.code(session, visit, right) or (token, visit)
        assert opened.stage is Stage.PASSWORD
