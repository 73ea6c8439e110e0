from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from assistant.staff import audit, curated, gaps
from assistant.staff.audit import Edit
from assistant.staff.curated import Draft
from assistant.staff.reviewing import ReviewError
from assistant.storage.curated import shown
from assistant.storage.gaps import Unanswered, record
from assistant.storage.tables import Cause, GapState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assistant.storage import Store

NOW = {"L2.4": "a" * 64, "L1.1": "b" * 64}


@pytest.fixture
def full(store: Store, today: date) -> Store:
    with store.writing() as session:
        record(session, Unanswered("becas", "becas", Cause.NOT_IN_PLAN, "es", today))
    return store


def _draft(today: date, text: str = "Sí hay.") -> Draft:
    return Draft(text, ("¿Hay becas?",), {"L2.4": NOW["L2.4"]}, today + timedelta(30))


def _write(session: Session, today: date, by: str = "eva", text: str = "Sí hay.") -> None:
    curated.save(session, 1, Edit(by, "", _revision(session)), _draft(today, text))


def _approve(session: Session, today: date, by: str = "ada") -> None:
    curated.approve(session, 1, Edit(by, "", _revision(session)), NOW, today)


def _revision(session: Session) -> int:
    found = curated.find(session, 1)
    return found.revision if found else 0


def _texts(session: Session) -> list[str]:
    return [one.text for one in shown(session)]


def test_nobody_approves_what_they_wrote(full: Store, today: date) -> None:
    with full.writing() as session:
        _write(session, today)
        with pytest.raises(ReviewError, match="otra persona"):
            _approve(session, today, by="eva")
        assert _texts(session) == []


def test_second_person_publishes_it_and_the_gap_is_closed(full: Store, today: date) -> None:
    with full.writing() as session:
        _write(session, today)
        _approve(session, today)
        assert _texts(session) == ["Sí hay."]
        gap = gaps.find(session, 1)
        assert gap is not None
        assert (gap.state, gap.reason) == (GapState.CLOSED, curated.ANSWERED)
        done = [(one.who, one.action) for one in audit.latest(session, 9)]
    assert done == [("ada", "respuesta publicada"), ("eva", "respuesta escrita")]


def test_new_version_waits_while_the_old_one_is_shown(full: Store, today: date) -> None:
    with full.writing() as session:
        _write(session, today)
        _approve(session, today)
        _write(session, today, by="ada", text="Sí hay, hasta junio.")
        assert _texts(session) == ["Sí hay."]
        _approve(session, today, by="eva")
        assert _texts(session) == ["Sí hay, hasta junio."]


def test_second_of_two_editors_is_told(full: Store, today: date) -> None:
    with full.writing() as session:
        _write(session, today)
        old = Edit("ada", "", 0)
        with pytest.raises(ReviewError, match="Lo tuyo sigue aquí"):
            curated.save(session, 1, old, _draft(today, "Otra cosa."))
        with pytest.raises(ReviewError, match="Lo tuyo sigue aquí"):
            curated.approve(session, 1, old, NOW, today)


def test_text_that_changed_before_it_was_approved_stops_it(full: Store, today: date) -> None:
    with full.writing() as session:
        _write(session, today)
        edit = Edit("ada", "", _revision(session))
        with pytest.raises(ReviewError, match=r"Cambió el texto de L2\.4"):
            curated.approve(session, 1, edit, {"L2.4": "c" * 64}, today)
        with pytest.raises(ReviewError, match="Valía hasta"):
            curated.approve(session, 1, edit, NOW, today + timedelta(31))


def test_what_is_taken_back_opens_its_gap_and_says_why(full: Store, today: date) -> None:
    with full.writing() as session:
        _write(session, today)
        _approve(session, today)
        with pytest.raises(ReviewError, match="por qué"):
            curated.withdraw(session, 1, Edit("eva", "", _revision(session)))
        curated.withdraw(session, 1, Edit("eva", "ya no hay becas", _revision(session)))
        answer, gap = curated.find(session, 1), gaps.find(session, 1)
        assert answer is not None
        assert gap is not None
        assert (answer.shown, answer.taken_back) == (None, "ya no hay becas")
        assert gap.state is GapState.OPEN
        assert _texts(session) == []


def test_answer_to_no_gap_is_not_kept(full: Store, today: date) -> None:
    with full.writing() as session, pytest.raises(ReviewError, match="No hay un hueco"):
        curated.save(session, 99, Edit("eva", "", 0), _draft(today))


def test_gap_whose_questions_went_elsewhere_is_not_answered(full: Store, today: date) -> None:
    with full.writing() as session:
        record(session, Unanswered("apoyos", "apoyos", Cause.NOT_IN_PLAN, "es", today))
        _write(session, today)
        gaps.join(session, 1, Edit("eva", "es lo mismo", 1), 2)
        for change in (_write, _approve):
            with pytest.raises(ReviewError, match="Sus preguntas están en el hueco 2"):
                change(session, today)
