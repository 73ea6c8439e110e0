from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from assistant.storage.gaps import Unanswered, record
from assistant.storage.public import PublicGap, public_gaps
from assistant.storage.tables import Cause, Gap, GapState

if TYPE_CHECKING:
    from assistant.storage import Store


def _ask(store: Store, day: date, text: str, times: int, key: str = "") -> None:
    with store.writing() as session:
        record(session, Unanswered(text, key or text, Cause.NOT_IN_PLAN, "es", day), times)


def _take_on(store: Store, number: int) -> None:
    with store.writing() as session:
        session.get_one(Gap, number).assigned = "eva"


def _public(store: Store) -> list[PublicGap]:
    with store.reading() as session:
        return public_gaps(session)


def test_few_are_nobodys_business(store: Store, today: date) -> None:
    _ask(store, today, "becas", 4)
    _take_on(store, 1)
    assert _public(store) == []


def test_many_are_counted_and_told_once_somebody_has_read_them(store: Store, today: date) -> None:
    _ask(store, today - timedelta(1), "becas", 2)
    _ask(store, today, "becas", 3)
    first = today - timedelta(1)
    assert _public(store) == [PublicGap(1, GapState.OPEN, first, today, 5, "")]
    _take_on(store, 1)
    assert _public(store)[0].text == "becas"


def test_words_that_few_wrote_are_not_told(store: Store, today: date) -> None:
    for text in ("becas para Juan", "becas para Ana"):
        _ask(store, today, text, 4, "becas")
    _take_on(store, 1)
    (found,) = _public(store)
    assert (found.times, found.text) == (8, "")


@pytest.mark.parametrize("kept", [True, False])
def test_forgotten_words_are_not_told(store: Store, today: date, *, kept: bool) -> None:
    _ask(store, today, "becas", 6)
    _take_on(store, 1)
    if not kept:
        with store.writing() as session:
            session.get_one(Gap, 1).askings[0].text = None
    assert [one.text for one in _public(store)] == ["becas" if kept else ""]
