from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pyotp
import pytest
from sqlalchemy import select

from assistant.staff import accounts, audit, codes, passwords, sessions
from assistant.storage.people import Role, Stage, Visit
from assistant.storage.retention import purge

if TYPE_CHECKING:
    from assistant.storage import Store

PHRASE = "tres ajolotes leen de noche"


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: int) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(audit, "moment", clock)
    return clock


def _add(store: Store, name: str, role: Role = Role.AGENT) -> str:
    with store.writing() as session:
        return accounts.add(session, name, role, "ana")


def _sign_in(store: Store, name: str, password: str) -> tuple[str, Stage] | None:
    with store.reading() as session:
        kept = sessions.kept_password(session, name)
    if kept is None or not passwords.is_right(kept, password):
        return None
    with store.writing() as session:
        opened = sessions.sign_in(session, name, kept)
        return (opened[0], opened[1].stage) if opened else None


def _stage(store: Store, token: str) -> Stage | None:
    with store.reading() as session:
        visit = sessions.current(session, token)
        return visit.stage if visit else None


def _ready(store: Store, name: str = "luz", role: Role = Role.AGENT) -> str:
    temporary = _add(store, name, role)
    token, stage = _sign_in(store, name, temporary) or ("", None)
    assert stage is Stage.PASSWORD
    with store.writing() as session:
        visit = sessions.current(session, token)
        assert visit is not None
        return sessions.choose(session, visit, passwords.kept(PHRASE))[0]


def test_first_time_a_password_has_to_be_chosen(store: Store) -> None:
    token = _ready(store)
    assert _stage(store, token) is Stage.IN
    assert (_sign_in(store, "luz", PHRASE) or ("", None))[1] is Stage.IN


def test_temporary_password_ends_after_three_days(store: Store, clock: Clock) -> None:
    temporary = _add(store, "luz")
    clock.pass_(hours=73)
    assert _sign_in(store, "luz", temporary) is None


def test_token_is_kept_as_nobody_can_use_it(store: Store) -> None:
    token = _ready(store)
    with store.reading() as session:
        assert token not in [visit.token for visit in session.scalars(select(Visit))]


def test_who_reads_what_others_wrote_needs_a_second_factor(store: Store, clock: Clock) -> None:
    token = _ready(store, "eva", Role.CURATOR)
    assert _stage(store, token) is Stage.ENROL
    secret = codes.new_secret()
    with store.writing() as session:
        visit = sessions.current(session, token)
        assert visit is not None
        assert sessions.enrol(session, visit, secret, "000000") is None
        right = pyotp.TOTP(secret).at(clock.now)
        token, opened = sessions.enrol(session, visit, secret, right) or ("", visit)
        assert opened.stage is Stage.IN
    clock.pass_(minutes=2)
    token, stage = _sign_in(store, "eva", PHRASE) or ("", None)
    assert stage is Stage.CODE
    code = pyotp.TOTP(secret).at(clock.now)
    for expected in (True, False):
        token, _ = _sign_in(store, "eva", PHRASE) or ("", None)
        with store.writing() as session:
            visit = sessions.current(session, token)
            assert visit is not None
            assert bool(sessions.code(session, visit, code)) is expected


def test_session_ends_after_half_an_hour_without_use(store: Store, clock: Clock) -> None:
    token = _ready(store)
    for _ in range(3):
        clock.pass_(minutes=29)
        assert _stage(store, token) is Stage.IN
        with store.writing() as session:
            sessions.note(session, token)
    clock.pass_(minutes=30)
    assert _stage(store, token) is None


def test_session_ends_after_twelve_hours_of_use(store: Store, clock: Clock) -> None:
    token = _ready(store)
    for _ in range(25):
        clock.pass_(minutes=28)
        with store.writing() as session:
            sessions.note(session, token)
    assert _stage(store, token) is Stage.IN
    clock.pass_(minutes=20)
    assert _stage(store, token) is None


@pytest.mark.parametrize("what", ["signing out", "password", "disabling", "reset", "role"])
def test_session_is_worth_nothing_after(store: Store, what: str) -> None:
    token = _ready(store)
    with store.writing() as session:
        person = accounts.find(session, "luz")
        assert person is not None
        if what == "signing out":
            sessions.end(session, token)
        elif what == "password":
            accounts.choose_password(session, person, passwords.kept(f"{PHRASE} y de día"))
        elif what == "disabling":
            accounts.disable(session, "luz", "ana")
        elif what == "reset":
            accounts.reset(session, "luz", "ana")
        else:
            accounts.change_role(session, "luz", Role.CURATOR, "ana")
    assert _stage(store, token) is None
    with store.writing() as session:
        # Using it is written down a moment later: that must not bring it back.
        sessions.note(session, token)
    assert _stage(store, token) is None


def test_disabled_person_cannot_come_in(store: Store) -> None:
    _ready(store)
    with store.writing() as session:
        accounts.disable(session, "luz", "ana")
    assert _sign_in(store, "luz", PHRASE) is None


def test_password_changed_between_comparing_and_signing_in_is_noticed(store: Store) -> None:
    _ready(store)
    with store.writing() as session:
        assert sessions.sign_in(session, "luz", passwords.kept(PHRASE)) is None


@pytest.mark.parametrize("token", ["", "x", "\0", "á" * 50, "x" * 8192])
def test_what_is_no_token_opens_nothing(store: Store, token: str) -> None:
    assert _stage(store, token) is None


def test_old_sessions_are_deleted(store: Store, clock: Clock) -> None:
    token = _ready(store)
    purge(store, clock.now.date())
    assert _stage(store, token) is Stage.IN
    purge(store, clock.now.date() + timedelta(days=2))
    with store.reading() as session:
        assert session.scalars(select(Visit)).all() == []
