"""Starting the site: the index made ready, and one sentence when it cannot work."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from assistant.overlay import put_in_force
from assistant.services import CANNOT_OPEN, open_services, prepare_index, store_url
from assistant.settings import SettingsError
from assistant.web.app import create_app
from assistant.web.console import account
from assistant.web.suggestions import ready_questions
from assistant.web.windows import check_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask

    from assistant.settings import Settings

# Gunicorn's code for an application that cannot load: it stops instead of trying for ever.
CANNOT_LOAD = 4


@contextmanager
def stops_with_a_sentence() -> Iterator[None]:
    """End the process, without a traceback, on an error whose message is for people."""
    try:
        yield
    except (SettingsError, *CANNOT_OPEN) as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(CANNOT_LOAD)


def prepare(settings: Settings, workers: int) -> None:
    """Make sure of what the workers need before there are any; says so if the index is built.

    Raises SettingsError, CorpusError or IndexUnusableError.
    """
    check_place(settings, workers)
    account.check(settings)
    put_in_force(store_url(settings))
    prepare_index(settings, _say_it_builds)


def _say_it_builds() -> None:
    sys.stderr.write("Construyendo el índice…\n")
    sys.stderr.flush()


def open_site(settings: Settings) -> Flask:
    """Return the application of one worker, or end it with a sentence."""
    with stops_with_a_sentence():
        put_in_force(store_url(settings))
        return create_app(open_services(settings, ready_questions()))
