from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from at_once import AT_ONCE, together
from sqlalchemy import select

from assistant.staff import accounts, outcomes, sessions
from assistant.storage.people import Role, Visit
from assistant.storage.tables import Count

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assistant.storage import Store

DAY = date(2026, 11, 24)


@pytest.fixture
def visit(store: Store) -> str:
    with store.writing() as session:
        accounts.add(session, "luz", Role.AGENT, "ana")
        opened = sessions.vouched(session, "luz", twice=False)
        assert opened is not None
        return opened[1].token


def _add(store: Store, visit: str, how: str = "resuelta") -> None:
    with store.writing() as session:
        outcomes.add(session, visit, how, "Otro tema", DAY)


def _counted(store: Store) -> dict[str, int]:
    with store.reading() as session:
        return {one.label: one.times for one in session.scalars(select(Count))}


def test_only_what_was_noted_last_is_taken_back(store: Store, visit: str) -> None:
    _add(store, visit, "resuelta")
    _add(store, visit, "parcial")
    with store.writing() as session:
        assert outcomes.take_back(session, visit) == ("parcial", DAY)
        assert outcomes.take_back(session, visit) is None
    assert _counted(store) == {"resuelta": 1, "parcial": 0, "Otro tema": 1}


def test_of_several_at_once_one_takes_it_back(store: Store, visit: str) -> None:
    _add(store, visit)
    took = list[bool]()

    def write(session: Session) -> None:
        took.append(outcomes.take_back(session, visit) is not None)

    assert together(store, *[write] * AT_ONCE) == {"done": AT_ONCE}
    assert sorted(took) == [False] * (AT_ONCE - 1) + [True]
    assert _counted(store) == {"resuelta": 0, "Otro tema": 0}


def test_call_counts_though_the_session_ended_meanwhile(store: Store, visit: str) -> None:
    with store.writing() as session:
        session.delete(session.get_one(Visit, visit))
    _add(store, visit)
    assert _counted(store) == {"resuelta": 1, "Otro tema": 1}
    with store.writing() as session:
        assert outcomes.take_back(session, visit) is None
