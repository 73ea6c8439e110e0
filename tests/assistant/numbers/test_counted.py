"""Reading the counts, on SQLite and on PostgreSQL."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.numbers.counted import read
from assistant.numbers.figures import questions
from assistant.storage import Store, open_store
from assistant.storage.adding import count
from assistant.storage.tables import Gap, GapState

# pytest imports by path: the server of the store's tests stands in their folder.
sys.path.insert(0, str(Path(__file__).parents[1] / "storage"))

from postgresql import new_database, running

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST, LAST, LATER = date(2026, 11, 2), date(2026, 11, 3), date(2026, 11, 4)


@pytest.fixture(params=["sqlite", "postgresql"])
def filled(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "sqlite":
        yield from _filled(f"sqlite:///{tmp_path / 'almacen.sqlite3'}")
    else:
        with running() as server:
            yield from _filled(new_database(server))


def _filled(url: str) -> Iterator[Store]:
    store = open_store(url)
    with store.writing() as session:
        for day, times in ((FIRST, 3), (LAST, 4), (LATER, 100)):
            count(session, day, "status", "answered", times)
            count(session, day, "door", "page", times)
            session.add(Gap(key=None, opened=day))
        session.add(Gap(key=None, opened=LAST, state=GapState.CLOSED))
    yield store
    store.close()


def test_counts_of_the_span_are_read(filled: Store) -> None:
    with filled.reading() as session:
        counted = read(session, FIRST, LAST)
        assert questions(session, FIRST, LAST) == counted.questions == 7
        assert questions(session, date(2025, 1, 1), date(2025, 1, 2)) == 0
    assert counted.of("door") == {"page": 7}
    assert counted.of_day(LAST, "status", "answered") == 4
    assert counted.gaps == {
        (FIRST, GapState.OPEN): 1,
        (LAST, GapState.OPEN): 1,
        (LAST, GapState.CLOSED): 1,
    }
    assert (counted.open_now, counted.first) == (3, FIRST)


def test_sums_are_whole_numbers(filled: Store) -> None:
    with filled.reading() as session:
        assert {type(n) for n in read(session, FIRST, LAST).sums.values()} == {int}
