from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from assistant.storage.gaps import Unanswered, record, state_of
from assistant.storage.retention import OPINIONS, TEXTS, Purged, purge
from assistant.storage.tables import Asking, Cause, Gap, GapState, Opinion

if TYPE_CHECKING:
    from datetime import date

    from assistant.storage import Store

WORD = "zanahoriaIrrepetible"


@pytest.fixture
def number(store: Store, today: date) -> int:
    """Return the gap of a question that was asked on the last day it may be kept."""
    asked = Unanswered(WORD, WORD, Cause.NOT_IN_PLAN, "es", today - TEXTS)
    with store.writing() as session:
        session.add(Opinion(day=today - OPINIONS, useful=True, status="answered", passages="L2.4"))
        return record(session, asked)


def test_what_may_be_kept_stays(store: Store, number: int, today: date) -> None:
    assert purge(store, today) == Purged(texts=0, opinions=0)
    with store.reading() as session:
        assert session.get_one(Gap, number).askings[0].text == WORD


def test_text_goes_and_its_number_and_count_stay(store: Store, number: int, today: date) -> None:
    assert purge(store, today + timedelta(1)) == Purged(texts=1, opinions=1)
    with store.reading() as session:
        found = state_of(session, number)
        assert found is not None
        assert found.state is GapState.OPEN
        (asking,) = session.scalars(select(Asking))
        assert (asking.text, asking.times) == (None, 1)
        assert session.scalar(select(Opinion)) is None


@pytest.mark.usefixtures("number")
def test_purging_again_changes_nothing(store: Store, today: date) -> None:
    purge(store, today + timedelta(1))
    assert purge(store, today + timedelta(1)) == Purged(texts=0, opinions=0)


@pytest.mark.usefixtures("number")
def test_no_file_holds_what_was_deleted(store: Store, today: date) -> None:
    folder = _files_of(store)
    assert _holding(folder, store)
    purge(store, today + timedelta(1))
    assert not _holding(folder, store)


def test_gap_that_is_asked_again_keeps_the_stems(store: Store, number: int, today: date) -> None:
    with store.writing() as session:
        again = Unanswered(WORD, WORD, Cause.NOT_IN_PLAN, "es", today)
        assert record(session, again) == number
    purge(store, today + timedelta(1))
    with store.reading() as session:
        assert session.get_one(Gap, number).key == WORD


def _files_of(store: Store) -> Path:
    if store.file:
        return store.file.parent
    with store.engine.connect() as connection:
        own = connection.exec_driver_sql(
            "SELECT current_setting('data_directory') || '/base/' || oid"
            " FROM pg_database WHERE datname = current_database()"
        )
        return Path(str(own.scalar()))


def _holding(folder: Path, store: Store) -> list[str]:
    """Return the files of the database in which the text stands."""
    if not store.file:
        store.outside("CHECKPOINT")
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [path.name for path in files if WORD.encode() in path.read_bytes()]
