from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.staff import gaps
from assistant.staff.audit import Edit
from assistant.staff.gaps import GapError
from assistant.storage.gaps import Unanswered, open_gaps, record, state_of
from assistant.storage.tables import Cause, Gap, GapState

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from assistant.storage import Store


@pytest.fixture
def full(store: Store, today: date) -> Store:
    with store.writing() as session:
        for text in ("becas", "becas", "perro", "agua"):
            record(session, Unanswered(text, text, Cause.NOT_IN_PLAN, "es", today))
    return store


def _seen(store: Store, number: int, reason: str = "porque sí") -> Edit:
    with store.reading() as session:
        gap = gaps.find(session, number)
        assert gap is not None
        return Edit("eva", reason, gap.revision)


def _listed(store: Store, today: date, state: GapState = GapState.OPEN) -> list[tuple[int, int]]:
    with store.reading() as session:
        return [(one.gap.number, one.times) for one in gaps.listed(session, state, today, 10)]


def test_gaps_are_listed_by_how_often_they_were_asked(full: Store, today: date) -> None:
    assert _listed(full, today) == [(1, 2), (2, 1), (3, 1)]


def test_same_question_of_the_same_day_becomes_one(full: Store, today: date) -> None:
    with full.writing() as session:
        moved = gaps.find(session, 2)
        assert moved is not None
        moved.askings[0].text = "becas"
    with full.writing() as session:
        gaps.join(session, 2, _seen(full, 2), 1)
    assert _listed(full, today) == [(1, 3), (3, 1)]


def test_number_leads_to_where_its_questions_went_however_far(full: Store) -> None:
    for number, into in ((1, 2), (2, 3)):
        edit = _seen(full, number)
        with full.writing() as session:
            gaps.join(session, number, edit, into)
    edit = _seen(full, 3)
    with full.writing() as session:
        gaps.close(session, 3, edit)
        found = state_of(session, 1)
        assert found is not None
        assert found.state is GapState.CLOSED
        assert state_of(session, 99) is None


def test_old_view_changes_nothing(full: Store, today: date) -> None:
    edit = _seen(full, 1)
    with full.writing() as session:
        gaps.assign(session, 1, edit, "")
    with pytest.raises(GapError, match="Alguien cambió"), full.writing() as session:
        gaps.close(session, 1, edit)
    assert len(_listed(full, today)) == 3


def test_closed_gap_is_opened_before_anything_else(full: Store) -> None:
    edit = _seen(full, 1)
    with full.writing() as session:
        gaps.close(session, 1, edit)
    edit = _seen(full, 1)
    with pytest.raises(GapError, match="cerrado"), full.writing() as session:
        gaps.close(session, 1, edit)


def test_gap_of_which_the_texts_are_gone_says_so(full: Store, today: date) -> None:
    with full.writing() as session:
        gap = gaps.find(session, 2)
        assert gap is not None
        gap.askings[0].text = None
        assert gaps.told(gap, today).text == "(el texto ya se borró)"


@pytest.mark.parametrize("taken", [0, 1])
def test_gap_without_texts_is_like_no_other(store: Store, today: date, taken: int) -> None:
    with store.writing() as session:
        for text in ("becas", "becas hoy"):
            record(session, Unanswered(text, "beca", Cause.NOT_IN_PLAN, "es", today))
        first, second = _first(session).askings
        first.text = None
        going = (first, second)[taken].id
    with store.writing() as session:
        new = gaps.split(session, 1, _seen(store, 1), [going], str.upper)
        keys = {number: session.get_one(Gap, number).key for number in (1, new)}
        assert keys == ({1: "beca", new: None} if taken == 0 else {1: None, new: "BECAS HOY"})
        assert len(open_gaps(session)) == 1


def _first(session: Session) -> Gap:
    gap = gaps.find(session, 1)
    assert gap is not None
    return gap
