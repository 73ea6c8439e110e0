from __future__ import annotations

import gzip
import threading
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Select, Table, select

from assistant.staff import accounts
from assistant.storage import Store, StoreUnavailableError
from assistant.storage.adding import count
from assistant.storage.copies import CopyError, backup, restore
from assistant.storage.curated import CuratedAnswer, CuratedVersion
from assistant.storage.edited import EditedEntry, EditedVersion
from assistant.storage.gaps import Unanswered, record
from assistant.storage.people import Role, Stage, Visit
from assistant.storage.tables import Asking, Base, Cause, Count, Gap, Opinion

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

NOON = datetime(2026, 11, 23, 12)  # noqa: DTZ001  as the tables keep it


def _version() -> CuratedVersion:
    return CuratedVersion(
        gap_number=1, text="Sí hay.", questions="¿Hay becas?", passages="L2.4 0", by="eva", at=NOON,
        valid_until=NOON.date(),
    )  # fmt: skip


@pytest.fixture
def full(store: Store, today: date) -> Store:
    """Return a store with something in every table."""
    with store.writing() as session:
        for question in ("¿Hay becas?", "¿Dónde estudio náhuatl?"):
            record(session, Unanswered(question, question, Cause.NOT_IN_PLAN, "es", today))
        # One whose questions went to one that comes later.
        session.get_one(Gap, 1).joined = 2
        session.add(Opinion(day=today, useful=False, status="answered", passages="L2.4 OE2"))
        count(session, today, "status", "answered")
        accounts.add(session, "luz", Role.AGENT, "ana")
        session.add(CuratedAnswer(gap_number=1, revision=1))
        session.flush()
        session.add(_version())
        session.add(EditedEntry(kind="glosario", name="ine", revision=1))
        session.flush()
        session.add(EditedVersion(entry_id=1, written="{}", based_on="", by="eva", at=NOON))
        session.add(Visit(token="1" * 64, person_id=1, stage=Stage.IN, opened=NOON, seen=NOON))
    return store


@pytest.fixture(params=["sqlite", "postgresql"])
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A database without tables, of either kind."""
    from postgresql import new_database  # noqa: PLC0415

    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'otra.sqlite3'}"
    else:
        url = new_database(request.getfixturevalue("server"))
    store = Store(url)
    yield store
    store.close()


def _ordered(table: Table) -> Select[tuple[object, ...]]:
    return select(table).order_by(*table.primary_key)


def _everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.engine.connect() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(_ordered(table))]
            for table in Base.metadata.sorted_tables
        }


def test_copy_holds_all_of_it_for_either_database(
    full: Store, other: Store, tmp_path: Path
) -> None:
    file = tmp_path / "copia.gz"
    rows = backup(full, file)
    # Two gaps, two questions, an opinion, a count, an answer and its version, an edited text and
    # its version, a person and what was written down of her.
    assert restore(other, file) == rows == 12
    before, after = _everything(full), _everything(other)
    assert all(before.values())
    # Whoever has signed out since must not be in again.
    assert after == {**before, "visit": []}


def test_numbers_go_on_after_those_of_the_copy(
    full: Store, other: Store, tmp_path: Path, today: date
) -> None:
    backup(full, tmp_path / "copia.gz")
    restore(other, tmp_path / "copia.gz")
    with other.writing() as session:
        asked = Unanswered("¿Y el agua?", "agua", Cause.NOT_IN_PLAN, "es", today)
        assert record(session, asked) == 3


def test_copy_is_put_into_an_empty_store_only(full: Store, tmp_path: Path) -> None:
    before = _everything(full)
    backup(full, tmp_path / "copia.gz")
    with pytest.raises(CopyError, match="en una vacía"):
        restore(full, tmp_path / "copia.gz")
    assert _everything(full) == before


def test_what_is_no_copy_is_refused(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "copia.gz"
    file.write_bytes(b"otra cosa")
    with pytest.raises(CopyError, match="no es un respaldo"):
        restore(store, file)


def test_copy_that_was_cut_is_refused(full: Store, other: Store, tmp_path: Path) -> None:
    file = tmp_path / "copia.gz"
    backup(full, file)
    file.write_bytes(file.read_bytes()[:-20])
    with pytest.raises(CopyError, match="incompleto"):
        restore(other, file)


def test_copy_of_a_newer_program_is_refused(other: Store, tmp_path: Path) -> None:
    file = tmp_path / "copia.gz"
    with gzip.open(file, "wt", encoding="utf-8") as lines:
        lines.write('{"kind": "asistente-ciudadano", "version": "9999"}\n')
    with pytest.raises(StoreUnavailableError, match="versión más nueva"):
        restore(other, file)


def test_copy_is_for_its_owner_alone(full: Store, tmp_path: Path) -> None:
    file = tmp_path / "copia.gz"
    backup(full, file)
    assert file.stat().st_mode & 0o077 == 0


def test_copy_is_of_one_moment(full: Store, other: Store, tmp_path: Path, today: date) -> None:
    stop = threading.Event()

    def writing() -> None:
        while not stop.is_set():
            with full.writing() as session:
                count(session, today, "one", "a")
                count(session, today, "two", "a")

    thread = threading.Thread(target=writing)
    thread.start()
    try:
        for number in range(5):
            backup(full, tmp_path / f"{number}.gz")
    finally:
        stop.set()
        thread.join()
    restore(other, tmp_path / "4.gz")
    with other.reading() as session:
        counts = {one.measure: one.times for one in session.scalars(select(Count))}
        assert session.scalar(select(Asking)) is not None
    assert counts.get("one") == counts.get("two")
