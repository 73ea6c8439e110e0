"""How each database is opened: SQLite by default, PostgreSQL by address."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import QueuePool, create_engine, event, make_url

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine import URL

# What a connection is for; SQLite must know before the first statement.
WRITING = "writing"
# In seconds. A citizen's answer never waits for any of these: docs/decisiones/0031-almacen.md.
WAIT = 2
_SLOWEST_STATEMENT = 10
# What was to be written stands in no message of an error.
_POOL: dict[str, Any] = {
    "pool_size": 5,
    "max_overflow": 10,
    "pool_timeout": WAIT,
    "hide_parameters": True,
}
_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    # What is acknowledged outlives a power cut.
    "PRAGMA synchronous = FULL",
    # What is deleted is written over.
    "PRAGMA secure_delete = ON",
)


def open_engine(url: str) -> Engine:
    """Return the engine of a database; nothing is opened until it is used."""
    address = make_url(url)
    return _sqlite(address) if file_of(url) else _postgresql(address)


def file_of(url: str) -> Path | None:
    """Return the file of a SQLite database, None for a server."""
    address = make_url(url)
    return Path(address.database or "") if address.get_backend_name() == "sqlite" else None


def _sqlite(address: URL) -> Engine:
    # Never made by being opened: a file that is lost must be noticed.
    name = f"file:{quote(str(address.database))}?mode=rw"

    def connect() -> sqlite3.Connection:
        # Autocommit: transactions begin where _begin says so.
        connection = sqlite3.connect(
            name, uri=True, timeout=WAIT, check_same_thread=False, isolation_level=None
        )
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, **_POOL)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # Who will write says so at once: a reader cannot become a writer while another writes.
    writing = connection.get_execution_options().get(WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _postgresql(address: URL) -> Engine:
    limits = {
        "statement_timeout": _SLOWEST_STATEMENT * 1000,
        "lock_timeout": WAIT * 1000,
        "idle_in_transaction_session_timeout": _SLOWEST_STATEMENT * 1000,
    }
    arguments: dict[str, Any] = {
        "connect_timeout": WAIT,
        "application_name": "asistente",
        "options": " ".join(f"-c {name}={value}" for name, value in limits.items()),
    }
    return create_engine(
        address.set(drivername="postgresql+psycopg"),
        connect_args=arguments,
        pool_pre_ping=True,
        **_POOL,
    )
