"""Making the store ready: its file, its tables, whatever version it comes from."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from assistant.storage.engine import WRITING
from assistant.storage.errors import StoreUnavailableError, told
from assistant.storage.store import Store

_MIGRATIONS = Path(__file__).with_name("migrations")
_ONLY_OURS = 0o600
# Any number, the same for every process: who migrates holds it.
_LOCK = 20251122


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
            command.upgrade(_config(connection), to)
        if store.file:
            # Who reads and who writes do not wait for each other; the file remembers it.
            store.outside("PRAGMA journal_mode = WAL")


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
