from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from assistant.staff import accounts, audit, gaps, passwords
from assistant.staff.accounts import AccountError
from assistant.staff.audit import Edit
from assistant.staff.gaps import GapError
from assistant.storage import StoreUnavailableError
from assistant.storage.gaps import Unanswered, record
from assistant.storage.people import Role
from assistant.storage.tables import Cause

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sqlalchemy.orm import Session

    from assistant.storage import Store

# SQLite takes it for a broken constraint, PostgreSQL for an error.
REFUSED = (IntegrityError, StoreUnavailableError)


def _changes(store: Store) -> list[tuple[str, str, str, str]]:
    with store.reading() as session:
        return [(one.who, one.action, one.about, one.reason) for one in audit.latest(session, 50)]


def test_person_is_added_with_a_temporary_password(store: Store) -> None:
    with store.writing() as session:
        temporary = accounts.add(session, "luz", Role.AGENT, "ana", "cubre a eva")
    with store.reading() as session:
        person = accounts.find(session, " LUZ ")
        assert person is not None
        assert passwords.is_right(person.password, temporary)
        assert person.temporary_until is not None
    assert _changes(store) == [("ana", "alta de agente", "luz", "cubre a eva")]


def test_name_of_the_program_is_nobodys(store: Store) -> None:
    with pytest.raises(AccountError, match="el del programa"), store.writing() as session:
        accounts.add(session, accounts.SYSTEM, Role.AGENT, "ana")


def test_change_of_nothing_is_said_and_not_written_down(store: Store) -> None:
    with store.writing() as session:
        accounts.add(session, "luz", Role.AGENT, "ana")
    again: list[Callable[[Session], object]] = [
        lambda session: accounts.enable(session, "luz", "ana"),
        lambda session: accounts.change_role(session, "luz", Role.AGENT, "ana"),
    ]
    for change in again:
        with pytest.raises(AccountError, match="no cambió nada"), store.writing() as session:
            change(session)
    with store.writing() as session:
        accounts.disable(session, "luz", "ana")
    with pytest.raises(AccountError, match="ya está de baja"), store.writing() as session:
        accounts.disable(session, "luz", "ana")
    assert [action for _, action, _, _ in _changes(store)] == ["baja", "alta de agente"]


@pytest.mark.parametrize("change", ["baja", "agente"])
def test_gaps_of_who_goes_are_left_to_others(store: Store, today: date, change: str) -> None:
    with store.writing() as session:
        accounts.add(session, "ada", Role.ADMIN, "ana")
        accounts.add(session, "eva", Role.CURATOR, "ana")
        record(session, Unanswered("becas", "becas", Cause.NOT_IN_PLAN, "es", today))
        gaps.assign(session, 1, Edit("ada", "", 1), "eva")
    with store.writing() as session:
        if change == "baja":
            accounts.disable(session, "eva", "ada")
        else:
            accounts.change_role(session, "eva", Role.AGENT, "ada")
    with store.writing() as session:
        gap = gaps.find(session, 1)
        assert gap is not None
        assert (gap.assigned, gap.revision) == (None, 3)
        with pytest.raises(GapError, match="no se le puede asignar"):
            gaps.assign(session, 1, Edit("ada", "", 3), "eva")


@pytest.mark.parametrize("name", ["", "Luz", "lu", "1luz", "luz maría", "a" * 41, "luz\n"])
def test_name_that_cannot_be_dictated_is_refused(store: Store, name: str) -> None:
    with pytest.raises(AccountError, match="nombre de usuario"), store.writing() as session:
        accounts.add(session, name, Role.AGENT, "ana")
    assert _changes(store) == []


def test_name_is_given_once(store: Store) -> None:
    with store.writing() as session:
        accounts.add(session, "luz", Role.AGENT, "ana")
    with pytest.raises(AccountError, match="Ya hay"), store.writing() as session:
        accounts.add(session, "luz", Role.ADMIN, "ana")


def test_last_who_can_let_others_in_stays(store: Store) -> None:
    with store.writing() as session:
        accounts.add(session, "luz", Role.ADMIN, "ana")
    with pytest.raises(AccountError, match="única cuenta"), store.writing() as session:
        accounts.disable(session, "luz", "ana")
    with pytest.raises(AccountError, match="única cuenta"), store.writing() as session:
        accounts.change_role(session, "luz", Role.AGENT, "ana")
    with store.writing() as session:
        accounts.add(session, "eva", Role.ADMIN, "ana")
        accounts.disable(session, "luz", "ana", "dejó el Instituto")
    assert _changes(store)[0] == ("ana", "baja", "luz", "dejó el Instituto")


def test_disabled_person_can_come_back(store: Store) -> None:
    with store.writing() as session:
        accounts.add(session, "luz", Role.AGENT, "ana")
        accounts.disable(session, "luz", "ana")
        accounts.enable(session, "luz", "ana")
        assert not accounts.everybody(session)[0].disabled


def test_nobody_unknown_is_changed(store: Store) -> None:
    for change in (accounts.disable, accounts.enable, accounts.reset):
        with pytest.raises(AccountError, match="No hay nadie"), store.writing() as session:
            change(session, "nadie", "ana")


def test_what_was_written_down_is_not_changed_by_anybody(store: Store) -> None:
    with store.writing() as session:
        accounts.add(session, "luz", Role.AGENT, "ana")
    for statement in ("UPDATE change SET who = 'otra'", "DELETE FROM change"):
        with pytest.raises(REFUSED), store.writing() as session:
            session.execute(text(statement))
    assert _changes(store) == [("ana", "alta de agente", "luz", "")]
