"""What several commands share: settings, services, progress."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from assistant.overlay import put_in_force
from assistant.publishing import Published
from assistant.services import Services, open_services, store_url
from assistant.settings import Settings, load_settings
from assistant.storage import Store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Row = TypeVar("Row")

FILE = click.Path(path_type=Path)


def settings() -> Settings:
    """Return the settings of the environment; raises SettingsError."""
    return load_settings(os.environ)


def services() -> Services:
    """Open the corpus and its index, building it if needed."""
    return open_services(settings())


def edited() -> None:
    """Read the files with what was edited in the console, as the site does."""
    put_in_force(store_url(settings()))


def answering() -> Services:
    """Open the services, with the texts and the curated answers that the site has too."""
    edited()
    opened = services()
    Published(opened)
    return opened


@contextmanager
def opened_store() -> Iterator[Store]:
    """Open the store as it is; what uses it raises StoreUnavailableError."""
    store = Store(store_url(settings()))
    try:
        yield store
    finally:
        store.close()


def progress(rows: Sequence[Row], label: str) -> Iterator[Row]:
    """Yield the rows under a progress bar on a terminal, without one in a pipe."""
    if not sys.stderr.isatty():
        yield from rows
        return
    with click.progressbar(rows, label=label, file=sys.stderr) as bar:
        yield from bar
