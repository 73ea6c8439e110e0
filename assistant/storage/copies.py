"""Backup and restore: one file of lines, whichever database it came from or goes to."""

from __future__ import annotations

import gzip
import json
import os
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, MetaData, Table, insert, select, text, update

from assistant.storage.engine import WRITING
from assistant.storage.errors import told
from assistant.storage.opening import upgrade, version

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assistant.storage.store import Store

# Not in a copy: whoever had signed out would be in again.
_LEFT_OUT = {"alembic_version", "visit"}
_KIND = "asistente-ciudadano"
_NOT_EMPTY = "La base de datos ya tiene datos o tablas. Un respaldo se pone en una vacía."


class CopyError(Exception):
    """A copy cannot be read or put back; the message says why."""


def backup(store: Store, file: Path) -> int:
    """Write every row of one moment into `file`, whole or not at all; return how many.

    Lines of JSON, compressed: what it is first, then {table, row}. Raises StoreUnavailableError.
    """
    part = file.with_name(f"{file.name}.part")
    options = {} if store.file else {"isolation_level": "REPEATABLE READ"}
    with told(), store.engine.connect().execution_options(**options) as connection:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as raw, gzip.open(raw, "wt", encoding="utf-8") as lines:
            lines.write(json.dumps({"kind": _KIND, "version": version(connection)}) + "\n")
            rows = 0
            for table, row in _rows(connection):
                lines.write(json.dumps({"table": table, "row": row}, default=str) + "\n")
                rows += 1
    part.replace(file)
    return rows


def _rows(connection: Connection) -> Iterator[tuple[str, dict[str, Any]]]:
    for table in _tables(connection):
        for row in connection.execute(select(table)).mappings():
            yield table.name, dict(row)


def _tables(connection: Connection) -> list[Table]:
    """Return the tables that are there, those that others point to first."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name not in _LEFT_OUT]


def restore(store: Store, file: Path) -> int:
    """Put a copy into an empty store and bring it to our version; return its rows.

    Raises CopyError on a file that is none of ours or a store that is not empty,
    StoreUnavailableError if the store cannot be written. Nothing is left half done.
    """
    try:
        made, rows = _read(file)
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        msg = f"{file} no es un respaldo del asistente, o está incompleto."
        raise CopyError(msg) from error
    _as_it_was(store, made)
    with told(), store.engine.execution_options(**{WRITING: True}).begin() as connection:
        tables = {table.name: table for table in _tables(connection)}
        if any(connection.execute(select(table).limit(1)).first() for table in tables.values()):
            raise CopyError(_NOT_EMPTY)
        _put(connection, tables, rows)
        if not store.file:
            _continue_numbers(connection, tables)
    upgrade(store)
    return len(rows)


def _put(
    connection: Connection, tables: dict[str, Table], rows: list[tuple[str, dict[str, Any]]]
) -> None:
    """Put the rows in; what points to a row of its own table does so once all are there."""
    pointing = []
    for name, row in rows:
        table, values = tables[name], _typed(tables[name], row)
        own = {one: values[one] for one in _own_pointers(table) if values[one] is not None}
        connection.execute(insert(table).values(**{**values, **dict.fromkeys(own)}))
        if own:
            keys = [column == values[column.name] for column in table.primary_key]
            pointing.append(update(table).where(*keys).values(**own))
    for statement in pointing:
        connection.execute(statement)


def _own_pointers(table: Table) -> list[str]:
    keys = table.foreign_keys
    return [key.parent.name for key in keys if key.column.table is table]


def _as_it_was(store: Store, made: str) -> None:
    """Give an empty store the tables that the copy was made of."""
    upgrade(store, made)
    with told(), store.engine.connect() as connection:
        if version(connection) != made:
            raise CopyError(_NOT_EMPTY)


def _read(file: Path) -> tuple[str, list[tuple[str, dict[str, Any]]]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        about = json.loads(next(lines, ""))
        if about["kind"] != _KIND:
            raise ValueError(about["kind"])
        parsed = [json.loads(line) for line in lines]
    return str(about["version"]), [(one["table"], one["row"]) for one in parsed]


def _typed(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """Turn what JSON wrote as text into what the columns hold."""
    kinds = {name: table.columns[name].type.python_type for name in row}
    dates = {kind: kind.fromisoformat for kind in (date, datetime)}
    return {
        name: dates[kinds[name]](value) if value is not None and kinds[name] in dates else value
        for name, value in row.items()
    }


def _continue_numbers(connection: Connection, tables: dict[str, Table]) -> None:
    """Let PostgreSQL number on from what was put in."""
    for table in tables.values():
        for column in table.primary_key:
            if column.type.python_type is int:
                sequence = f"pg_get_serial_sequence('\"{table.name}\"', '{column.name}')"
                last = f'(SELECT coalesce(max("{column.name}"), 0) + 1 FROM "{table.name}")'  # noqa: S608  names of ours
                connection.execute(text(f"SELECT setval({sequence}, {last}, false)"))
