"""What goes wrong with the store, in words."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from alembic.util import CommandError
from sqlalchemy.exc import DBAPIError, IntegrityError, PendingRollbackError
from sqlalchemy.exc import TimeoutError as NoConnectionError

if TYPE_CHECKING:
    from collections.abc import Iterator


class StoreUnavailableError(Exception):
    """The store cannot be read or written now; the message says why, for who runs the site."""


# What the database says, in part, and what it means. The first that is found holds.
_MEANINGS = (
    ("database is locked", "otro programa la tiene ocupada"),
    ("lock timeout", "otro programa la tiene ocupada"),
    ("database or disk is full", "el disco está lleno"),
    ("No space left", "el disco está lleno"),
    ("not a database", "el archivo está dañado o no es una base de datos"),
    ("malformed", "el archivo está dañado"),
    ("readonly", "no se puede escribir en ella"),
    ("read-only", "no se puede escribir en ella"),
    ("disk I/O error", "el disco no se puede leer o escribir"),
    ("unable to open database file", "el archivo no está o no se puede abrir"),
    ("no such table", "le faltan tablas; se ponen con: asistente store upgrade"),
    ("UndefinedTable", "le faltan tablas; se ponen con: asistente store upgrade"),
    ("no such column", "es de otra versión; se renueva con: asistente store upgrade"),
    ("password authentication failed", "el servidor no acepta el usuario o la contraseña"),
    ("does not exist", "el servidor no tiene esa base de datos o ese usuario"),
    ("Connection refused", "el servidor no responde"),
    ("connection failed", "el servidor no responde"),
    ("connection timeout", "el servidor no responde"),
    ("Can't locate revision", "la hizo una versión más nueva del programa"),
)


@contextmanager
def told() -> Iterator[None]:
    """Turn what a database raises into a StoreUnavailableError that says what it means.

    A broken constraint stays as it is: who writes must know of it.
    """
    try:
        yield
    except IntegrityError:
        raise
    except (DBAPIError, NoConnectionError, PendingRollbackError, CommandError, OSError) as error:
        raise StoreUnavailableError(meaning(error)) from error


def meaning(error: Exception) -> str:
    """Return one sentence on why the store cannot be used; never a value that was written."""
    cause = getattr(error, "orig", None) or error
    said = f"{type(cause).__name__}: {cause}"
    reason = next((means for part, means in _MEANINGS if part in said), type(cause).__name__)
    return f"La base de datos no se puede usar: {reason}."
