"""What two do to people at the same moment: one of them is told, and nobody stays in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from at_once import AT_ONCE, ROUNDS, one_alone, together
from sqlalchemy import select

from assistant.staff import accounts, sessions
from assistant.storage.people import Role, Visit

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assistant.storage import Store


@pytest.mark.parametrize("change", ["disable", "change_role"])
def test_two_administrators_do_not_take_each_others_place_away(store: Store, change: str) -> None:
    def removed(session: Session, name: str) -> None:
        if change == "disable":
            accounts.disable(session, name, "otra")
        else:
            accounts.change_role(session, name, Role.AGENT, "otra")

    for number in range(ROUNDS):
        names = f"ada{number}", f"eva{number}"
        with store.writing() as session:
            for name in names:
                accounts.add(session, name, Role.ADMIN, "ana")
        ended = together(
            store, *(lambda session, name=name: removed(session, name) for name in names)
        )
        with store.writing() as session:
            left = [
                one
                for one in accounts.everybody(session)
                if one.role is Role.ADMIN and not one.disabled
            ]
            assert (ended, len(left)) == ({"done": 1, "refused": 1}, 1)
            # The next round begins with two of its own.
            left[0].disabled = True


def test_who_comes_in_while_it_is_taken_away_is_not_in(store: Store) -> None:
    with store.writing() as session:
        accounts.add(session, "luz", Role.AGENT, "ana")
        accounts.add(session, "ada", Role.ADMIN, "ana")
    for _ in range(2 * ROUNDS):
        with store.reading() as session:
            kept = sessions.kept_password(session, "luz") or ""
        signing = [lambda session, kept=kept: sessions.sign_in(session, "luz", kept)] * AT_ONCE
        ended = together(store, *signing, lambda session: accounts.reset(session, "luz", "ada"))
        assert ended == {"done": AT_ONCE + 1}
        with store.reading() as session:
            assert session.scalars(select(Visit)).all() == []


def test_of_many_who_add_a_name_one_does(store: Store) -> None:
    for number in range(ROUNDS):
        assert one_alone(
            store,
            lambda session, name=f"luz{number}": accounts.add(session, name, Role.AGENT, "ana"),
        )
