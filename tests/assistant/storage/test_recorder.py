from __future__ import annotations

import logging
import sqlite3
import threading
import time
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from assistant.storage import Nowhere, Recorder, Store, StoreUnavailableError, open_store
from assistant.storage.adding import count
from assistant.storage.tables import Count, Opinion

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from sqlalchemy.orm import Session

PERSONAL = "mi CURP es"


@pytest.fixture
def recorder(url: str) -> Iterator[Recorder]:
    """Return a recorder over a database that has no tables yet."""
    recorder = Recorder(Store(url))
    yield recorder
    recorder.close()


def _times(session: Session) -> int:
    return sum(one.times for one in session.scalars(select(Count)))


def test_what_is_noted_is_written_soon(recorder: Recorder, today: date) -> None:
    for _ in range(250):
        recorder.note(lambda session: count(session, today, "status", "answered"))
    recorder.finish(10)
    assert recorder.look(_times) == 250
    assert recorder.lost == 0


def test_what_is_written_now_is_kept_when_it_returns(recorder: Recorder, today: date) -> None:
    recorder.now(lambda session: count(session, today, "status", "answered"))
    assert recorder.look(_times) == 1


def test_old_texts_go_without_being_asked(recorder: Recorder, today: date) -> None:
    old = Opinion(day=today.replace(year=2024), useful=True, status="answered", passages="")
    recorder.now(lambda session: session.add(old))
    recorder.note(lambda session: count(session, today, "status", "answered"))
    recorder.finish(10)
    deadline = time.monotonic() + 10
    while recorder.look(lambda session: session.scalar(select(Opinion))):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_one_who_notes_never_waits(tmp_path: Path, today: date) -> None:
    file = tmp_path / "almacen.sqlite3"
    store = open_store(f"sqlite:///{file}")
    holding = sqlite3.connect(file, isolation_level=None)
    holding.execute("BEGIN EXCLUSIVE")
    recorder = Recorder(store, waiting=10)
    started = time.monotonic()
    for _ in range(1000):
        recorder.note(lambda session: count(session, today, "status", "answered"))
    assert time.monotonic() - started < 0.2
    assert recorder.lost >= 980
    holding.close()
    recorder.close()


def test_store_that_comes_back_is_written_again(
    tmp_path: Path, today: date, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "almacen.sqlite3"
    file.write_bytes(b"otra cosa" * 1000)
    recorder = Recorder(Store(f"sqlite:///{file}"))
    with caplog.at_level(logging.WARNING):
        recorder.note(lambda session: count(session, today, "status", "answered"))
        recorder.finish(10)
    assert "dañado o no es una base de datos. Van 1 apuntes perdidos" in caplog.text
    assert "dañado" in str(recorder.trouble())
    file.unlink()
    recorder.note(lambda session: count(session, today, "status", "answered"))
    recorder.finish(10)
    assert (recorder.look(_times), recorder.lost) == (1, 1)
    assert recorder.trouble() is None
    recorder.close()


def test_fault_of_ours_ends_no_thread_and_tells_no_text(
    recorder: Recorder, today: date, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_session: Session) -> None:
        raise ValueError(PERSONAL)

    recorder.note(fail)
    recorder.finish(10)
    recorder.note(lambda session: count(session, today, "status", "answered"))
    recorder.finish(10)
    assert recorder.look(_times) == 1
    assert "ValueError" in caplog.text
    assert PERSONAL not in caplog.text


def test_threads_that_note_together_lose_nothing(recorder: Recorder, today: date) -> None:
    def noting() -> None:
        for _ in range(100):
            recorder.note(lambda session: count(session, today, "status", "answered"))

    threads = [threading.Thread(target=noting) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    recorder.finish(10)
    assert recorder.look(_times) == 400


def test_site_that_keeps_nothing_says_so(today: date) -> None:
    nowhere = Nowhere()
    nowhere.note(lambda session: count(session, today, "status", "answered"))
    assert nowhere.trouble() is None
    with pytest.raises(StoreUnavailableError, match="no guarda nada"):
        nowhere.now(lambda _: 1)
    with pytest.raises(StoreUnavailableError, match="no guarda nada"):
        nowhere.look(lambda _: 1)
