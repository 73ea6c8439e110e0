"""What two people do at the same moment: one of them is told, and nothing is half done."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from at_once import AT_ONCE, ROUNDS, one_alone, together

from assistant.staff import curated, edited, gaps
from assistant.staff.audit import Edit
from assistant.staff.curated import Draft
from assistant.staff.edited import Named
from assistant.storage.gaps import Unanswered, record
from assistant.storage.tables import Cause, GapState

if TYPE_CHECKING:
    from datetime import date

    from assistant.storage import Store

INE = Named("glosario", "ine", "a" * 64)
UNLIKE = [
    "becas",
    "náhuatl",
    "perros",
    "museos",
    "bicicleta",
    "agua",
    "fotografía",
    "baño",
    "silla",
    "tinta",
]


def _gaps(store: Store, today: date, count: int) -> None:
    with store.writing() as session:
        for asked in UNLIKE[:count]:
            record(session, Unanswered(asked, asked, Cause.NOT_IN_PLAN, "es", today))


def test_of_many_who_edit_a_text_one_is_kept(store: Store) -> None:
    for revision in range(ROUNDS):
        edit = Edit("eva", "", revision)
        assert one_alone(store, lambda session, edit=edit: edited.save(session, INE, edit, {}))
    with store.reading() as session:
        found = edited.find(session, INE)
        assert found is not None
        assert len(found.versions) == ROUNDS


def test_of_many_who_approve_a_text_one_does(store: Store) -> None:
    for revision in range(0, 2 * ROUNDS, 2):
        with store.writing() as session:
            edited.save(session, INE, Edit("eva", "", revision), {})
        edit = Edit("ada", "", revision + 1)
        assert one_alone(store, lambda session, edit=edit: edited.approve(session, INE, edit))


def test_of_many_who_write_an_answer_one_is_kept(store: Store, today: date) -> None:
    _gaps(store, today, 1)
    draft = Draft("Sí hay.", ("¿Hay?",), {"L2.4": "a" * 64}, today + timedelta(30))
    for revision in range(ROUNDS):
        edit = Edit("eva", "", revision)
        assert one_alone(store, lambda session, edit=edit: curated.save(session, 1, edit, draft))


def test_of_many_who_close_a_gap_one_does(store: Store, today: date) -> None:
    _gaps(store, today, ROUNDS)
    edit = Edit("eva", "Ya se dijo.", 1)
    for number in range(1, ROUNDS + 1):
        assert one_alone(store, lambda session, at=number: gaps.close(session, at, edit))


def test_two_who_join_gaps_the_other_way_round_do_not_wait_for_each_other(
    store: Store, today: date
) -> None:
    _gaps(store, today, 2 * ROUNDS)
    edit = Edit("eva", "", 1)
    for first in range(1, 2 * ROUNDS, 2):
        ended = together(
            store,
            lambda session, at=first: gaps.join(session, at, edit, at + 1),
            lambda session, at=first: gaps.join(session, at + 1, edit, at),
        )
        assert ended == {"done": 1, "refused": 1}
        with store.reading() as session:
            states = [gaps.find(session, at) for at in (first, first + 1)]
            assert sorted(one.state for one in states if one) == [GapState.CLOSED, GapState.OPEN]


def test_of_many_who_ask_the_same_all_are_in_one_gap(store: Store, today: date) -> None:
    for asked in UNLIKE[:ROUNDS]:
        question = Unanswered(asked, asked, Cause.NOT_IN_PLAN, "es", today)
        writes = [lambda session, one=question: record(session, one)] * AT_ONCE
        assert together(store, *writes) == {"done": AT_ONCE}
    with store.reading() as session:
        told = gaps.listed(session, GapState.OPEN, today, most=99)
        assert [one.times for one in told] == [AT_ONCE] * ROUNDS


def test_question_is_not_put_into_a_gap_that_is_being_joined(store: Store, today: date) -> None:
    _gaps(store, today, 2 * ROUNDS)
    for first in range(1, 2 * ROUNDS, 2):
        asked = UNLIKE[first - 1]
        question = Unanswered(f"¿{asked}?", asked, Cause.NOT_IN_PLAN, "es", today)
        ended = together(
            store,
            lambda session, at=first: gaps.join(session, at, Edit("eva", "", 1), at + 1),
            *[lambda session, one=question: record(session, one)] * AT_ONCE,
        )
        assert ended == {"done": AT_ONCE + 1}
        with store.reading() as session:
            joined = gaps.find(session, first)
            assert joined is not None
            assert joined.askings == []
