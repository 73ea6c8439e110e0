from __future__ import annotations

import sqlite3
import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from assistant.storage import Store, StoreUnavailableError, open_store
from assistant.storage.adding import count
from assistant.storage.tables import Asking, Cause, Count

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


def _counted(store: Store) -> dict[str, int]:
    with store.reading() as session:
        return {one.label: one.times for one in session.scalars(select(Count))}


def test_what_is_written_is_read(store: Store, today: date) -> None:
    with store.writing() as session:
        count(session, today, "status", "answered")
        count(session, today, "status", "answered")
        count(session, today, "status", "referral")
    assert _counted(store) == {"answered": 2, "referral": 1}


def test_what_fails_leaves_nothing(store: Store, today: date) -> None:
    of_no_gap = Asking(gap_number=9, day=today, cause=Cause.NOT_IN_PLAN, language="es", times=1)

    def write() -> None:
        with store.writing() as session:
            count(session, today, "status", "answered")
            session.add(of_no_gap)

    with pytest.raises(IntegrityError):
        write()
    assert _counted(store) == {}


def test_those_who_write_together_lose_nothing(store: Store, today: date) -> None:
    def writing() -> None:
        for _ in range(25):
            with store.writing() as session:
                count(session, today, "status", "answered")

    threads = [threading.Thread(target=writing) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert _counted(store) == {"answered": 100}


def test_sound_store_has_no_trouble(store: Store) -> None:
    assert store.trouble() is None


def test_store_that_somebody_holds_says_so(tmp_path: Path, today: date) -> None:
    file = tmp_path / "almacen.sqlite3"
    store = open_store(f"sqlite:///{file}")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreUnavailableError, match="ocupada"), store.writing() as session:
        count(session, today, "status", "answered")
    # With its journal, who reads does not wait.
    assert store.trouble() is None
    other.close()
    store.close()


def test_lost_file_is_noticed_and_not_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "almacen.sqlite3"
    store = open_store(f"sqlite:///{file}")
    store.close()
    file.unlink()
    assert "no está" in str(store.trouble())
    assert not file.exists()


def test_damaged_file_is_said(tmp_path: Path) -> None:
    file = tmp_path / "almacen.sqlite3"
    store = open_store(f"sqlite:///{file}")
    store.close()
    file.write_bytes(b"\0" * 4096 + file.read_bytes()[4096:])
    assert "dañado" in str(store.trouble())


def test_sentence_never_repeats_what_was_written(store: Store, today: date) -> None:
    with store.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE count")
    with pytest.raises(StoreUnavailableError) as told, store.writing() as session:
        count(session, today, "status", "secreto")
    assert "faltan tablas" in str(told.value)
    assert "secreto" not in str(told.value)
