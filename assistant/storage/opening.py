"""Making the store ready: its file, its tables, whatever version it comes from."""

from __future__ import annotations

import time
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from assistant.storage.engine import WAIT, WRITING
from assistant.storage.errors import StoreUnavailableError, told
from assistant.storage.store import Store

_MIGRATIONS = Path(__file__).with_name("migrations")
_ONLY_OURS = 0o600
# Any number, the same for every process: who migrates holds it.
_LOCK = 20251122
_PAUSE = 0.01


def open_store(url: str) -> Store:
    """Return the store at an address, made and renewed if needed.

    Raises StoreUnavailableError.
    """
    store = Store(url)
    try:
        upgrade(store)
    except StoreUnavailableError:
        store.close()
        raise
    return store


def upgrade(store: Store, to: str = "head") -> None:
    """Bring the tables to a version; who comes second waits. Raises StoreUnavailableError."""
    with told():
        if store.file:
            _touch(store.file)
        with store.engine.connect() as connection:
            if version(connection) == latest() and to == "head":
                return
        with store.engine.execution_options(**{WRITING: True}).begin() as connection:
            if not store.file:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            # Who waited finds it done: many who start together must not do it one after another.
            if version(connection) != latest() or to != "head":
                command.upgrade(_config(connection), to)
        if store.file:
            _let_both_read_and_write(store)


def _let_both_read_and_write(store: Store) -> None:
    """Have the file remember that who reads and who writes do not wait for each other.

    SQLite refuses at once, whatever its patience, while somebody else has the file open.
    """
    deadline = time.monotonic() + WAIT
    while True:
        try:
            return store.outside("PRAGMA journal_mode = WAL")
        except StoreUnavailableError:
            if time.monotonic() > deadline:
                raise
            time.sleep(_PAUSE)


def version(connection: Connection) -> str | None:
    """Return the version of a database's tables, None if it has none."""
    return MigrationContext.configure(connection).get_current_revision()


@cache
def latest() -> str:
    """Return the version that this program works with; its files are read once."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _touch(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(_ONLY_OURS)
