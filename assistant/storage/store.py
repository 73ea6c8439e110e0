"""The store: sessions to read and to write, and what is wrong with it, if anything."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import make_url, text
from sqlalchemy.orm import Session, sessionmaker

from assistant.storage.engine import WRITING, file_of, open_engine
from assistant.storage.errors import StoreUnavailableError, meaning, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine


class Store:
    """A database of ours; safe to share between threads, to be opened after a fork."""

    def __init__(self, url: str) -> None:
        self.file: Path | None = file_of(url)
        # For people: no password stands in it.
        self.named = str(self.file or make_url(url).render_as_string(hide_password=True))
        self.engine: Engine = open_engine(url)
        self._to_read = sessionmaker(self.engine, expire_on_commit=False)
        self._to_write = sessionmaker(
            self.engine.execution_options(**{WRITING: True}), expire_on_commit=False
        )

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session that only reads; raises StoreUnavailableError."""
        with told(), self._to_read() as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Open a session that is written when it ends, whole or not at all.

        Raises StoreUnavailableError; an IntegrityError comes as it is.
        """
        with told(), self._to_write.begin() as session:
            yield session

    def outside(self, *statements: str) -> None:
        """Run statements that no transaction may hold; raises StoreUnavailableError."""
        try:
            connection = self.engine.raw_connection()
            driver: Any = connection.driver_connection
            try:
                if not self.file:
                    driver.autocommit = True
                for statement in statements:
                    driver.execute(statement)
            finally:
                # It may hold on to what it did: it goes.
                connection.invalidate()
                connection.close()
        # Here the driver speaks for itself.
        except self.engine.dialect.loaded_dbapi.Error as error:
            raise StoreUnavailableError(meaning(error)) from error

    def trouble(self) -> str | None:
        """Return why the store cannot be used, in one sentence; None if it can be read."""
        try:
            with self.reading() as session:
                session.execute(text("SELECT count(*) FROM gap"))
        except StoreUnavailableError as error:
            return str(error)
        return None

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()
