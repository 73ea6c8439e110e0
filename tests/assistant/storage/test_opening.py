from __future__ import annotations

import threading
from sqlite3 import OperationalError
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from assistant.storage import (
    Store,
    StoreUnavailableError,
    curated,
    edited,
    open_store,
    people,
)
from assistant.storage.errors import meaning
from assistant.storage.opening import latest, upgrade, version
from assistant.storage.tables import Base

if TYPE_CHECKING:
    from pathlib import Path


# What is put into a store of each version, in the order of the versions.
HELD = (
    "INSERT INTO gap (opened, state, key) VALUES ('2026-11-22', 'open', 'bec')",
    (
        "INSERT INTO person (name, role, password, used_step, disabled, added)"
        " VALUES ('luz', 'agente', '', 0, false, '2026-11-22 12:00:00')"
    ),
    "INSERT INTO curated_answer (gap_number, revision) VALUES (1, 1)",
    "INSERT INTO edited_entry (kind, name, revision) VALUES ('glosario', 'ine', 1)",
    (
        "INSERT INTO visit (token, person_id, stage, opened, seen, noted)"
        " VALUES ('x', 1, 'in', '2026-11-24 12:00:00', '2026-11-24 12:00:00', NULL)"
    ),
)

# Whatever is imported brings its tables.
ALL = (curated, edited, people)


def test_tables_made_step_by_step_are_those_of_the_code(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_new_store_has_the_latest_version(store: Store) -> None:
    with store.engine.connect() as connection:
        assert version(connection) == latest()


def test_store_is_opened_again(url: str) -> None:
    open_store(url).close()
    again = open_store(url)
    assert again.trouble() is None
    again.close()


def test_processes_that_start_together_make_one_store(url: str) -> None:
    wrong: list[Exception] = []

    def opening() -> None:
        try:
            open_store(url).close()
        except StoreUnavailableError as error:
            wrong.append(error)

    threads = [threading.Thread(target=opening) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_file_that_is_busy_for_a_moment_is_made_ready_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside, refusals = Store.outside, iter(range(3))

    def busy(self: Store, *statements: str) -> None:
        if next(refusals, None) is not None:
            raise StoreUnavailableError(meaning(OperationalError("database is locked")))
        outside(self, *statements)

    monkeypatch.setattr(Store, "outside", busy)
    store = open_store(f"sqlite:///{tmp_path / 'almacen.sqlite3'}")
    with store.engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
    store.close()


def test_newer_store_is_refused_with_the_reason(store: Store, url: str) -> None:
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreUnavailableError, match="versión más nueva"):
        open_store(url)


def test_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "nueva" / "almacen.sqlite3"
    open_store(f"sqlite:///{file}").close()
    assert file.stat().st_mode & 0o077 == 0


def test_file_that_is_no_database_is_refused_with_the_reason(tmp_path: Path) -> None:
    file = tmp_path / "almacen.sqlite3"
    file.write_bytes(b"no soy una base de datos" * 100)
    with pytest.raises(StoreUnavailableError, match="dañado"):
        open_store(f"sqlite:///{file}")
    assert file.read_bytes().startswith(b"no soy")


def test_server_that_does_not_answer_is_said() -> None:
    with pytest.raises(StoreUnavailableError, match="no responde"):
        upgrade(Store("postgresql://asistente@127.0.0.1:9/nada"))


@pytest.mark.parametrize("start", range(1, len(HELD) + 1))
def test_older_store_is_renewed_with_what_it_holds(url: str, start: int) -> None:
    store = Store(url)
    for number, written in enumerate(HELD[:start], 1):
        upgrade(store, f"{number:04}")
        with store.engine.begin() as connection:
            connection.execute(text(written))
    upgrade(store)
    with store.engine.connect() as connection:
        gap = connection.execute(text("SELECT number, state, key, revision, joined FROM gap"))
        assert [tuple(row) for row in gap] == [(1, "open", "bec", 1, None)]
        people = connection.execute(text("SELECT name, wrong_codes FROM person"))
        assert [tuple(row) for row in people] == [("luz", 0)][: start - 1]
        answers = connection.execute(text("SELECT gap_number FROM curated_answer"))
        assert [tuple(row) for row in answers] == [(1,)][: max(start - 2, 0)]
        edited = connection.execute(text("SELECT name FROM edited_entry"))
        assert [tuple(row) for row in edited] == [("ine",)][: max(start - 3, 0)]
        visits = connection.execute(text("SELECT token, noted FROM visit"))
        assert [tuple(row) for row in visits] == [("x", None)][: max(start - 4, 0)]
        assert version(connection) == latest() == f"{len(HELD):04}"
    store.close()
