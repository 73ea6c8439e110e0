"""A store on SQLite and on PostgreSQL: every test that asks for one is run on both."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.storage import Store, open_store

sys.path.insert(0, str(Path(__file__).parent))

from postgresql import new_database, running

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def today() -> date:
    return date(2026, 11, 23)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    with running() as folder:
        yield folder


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a database that nobody has used."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'almacen.sqlite3'}"
    return new_database(request.getfixturevalue("server"))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    store = open_store(url)
    yield store
    store.close()
