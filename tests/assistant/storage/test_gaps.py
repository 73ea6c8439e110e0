from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from assistant.storage.gaps import Unanswered, open_gaps, record, state_of
from assistant.storage.tables import Asking, Cause, Gap, GapState
from index.analysis import tokens

if TYPE_CHECKING:
    from datetime import date

    from assistant.storage import Store


@pytest.fixture
def keep(store: Store, today: date) -> Keeping:
    return Keeping(store, today)


class Keeping:
    """Keeps questions as they come from the site."""

    def __init__(self, store: Store, today: date) -> None:
        self._store, self._today = store, today

    def __call__(self, text: str, cause: Cause = Cause.NOT_IN_PLAN) -> int:
        stems = " ".join(token.stem for token in tokens(text))
        with self._store.writing() as session:
            return record(session, Unanswered(text, stems, cause, "es", self._today))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("¿Dónde hay cursos de lengua de señas?", "¿donde ay cursos de lengua de senas"),
        ("¿Cuánto gana la presidenta?", "cuanto gana la presidenta del instituto"),
        ("¿Hay estacionamiento para bicicletas?", "estacionamiento para bicicleta"),
        ("¿A qué hora abren las oficinas?", "¿A qué hora abre la oficina?"),
    ],
)
def test_questions_that_are_alike_share_a_number(keep: Keeping, one: str, other: str) -> None:
    assert keep(one) == keep(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("¿Dónde hay cursos de lengua de señas?", "¿Dónde hay cursos de inglés?"),
        ("¿Cuánto gana la presidenta?", "¿Cuánto cuesta la revista?"),
        ("¿A qué hora abren las oficinas?", "¿A qué hora cierran las casillas?"),
        ("¿Hay becas para estudiantes?", "¿Hay apoyos para personas mayores?"),
    ],
)
def test_questions_that_differ_have_numbers_of_their_own(
    keep: Keeping, one: str, other: str
) -> None:
    assert keep(one) != keep(other)


def test_same_question_is_counted_and_kept_once(keep: Keeping, store: Store) -> None:
    for _ in range(3):
        keep("¿Hay becas?")
    keep("¿Hay becas?", Cause.NOT_USEFUL)
    with store.reading() as session:
        kept = session.scalars(select(Asking).order_by(Asking.id)).all()
    assert [(one.cause, one.times) for one in kept] == [
        (Cause.NOT_IN_PLAN, 3),
        (Cause.NOT_USEFUL, 1),
    ]


def test_closed_gap_takes_no_more_questions(keep: Keeping, store: Store) -> None:
    first = keep("¿Hay becas?")
    with store.writing() as session:
        session.get_one(Gap, first).state = GapState.CLOSED
    assert keep("¿Hay becas?") != first


def test_state_is_found_by_its_number(keep: Keeping, store: Store) -> None:
    number = keep("¿Hay becas?")
    with store.reading() as session:
        found = state_of(session, number)
        assert found is not None
        assert found.state is GapState.OPEN
        assert state_of(session, number + 1) is None


def test_question_without_a_known_word_is_kept_too(keep: Keeping) -> None:
    assert keep("¿?") == keep("¿?")


def test_open_gaps_are_told_the_most_asked_first(keep: Keeping, store: Store) -> None:
    keep("¿Hay estacionamiento?")
    for text in ("¿Hay becas?", "¿Hay becas?", "hay beca"):
        keep(text)
    closed = keep("¿Cuánto cuesta la revista?")
    with store.writing() as session:
        session.get_one(Gap, closed).state = GapState.CLOSED
    with store.reading() as session:
        told = [(one.times, one.text) for one in open_gaps(session)]
    assert told == [(3, "¿Hay becas?"), (1, "¿Hay estacionamiento?")]
