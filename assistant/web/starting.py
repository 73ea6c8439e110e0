"""Starting the site: the index made ready, and one sentence when it cannot work."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from assistant.services import CANNOT_OPEN, open_services, prepare_index
from assistant.settings import SettingsError
from assistant.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask

    from assistant.settings import Settings

# Gunicorn's code for an application that cannot load: it stops instead of trying for ever.
CANNOT_LOAD = 4
# The default place to count questions: each process would have one of its own.
IN_THIS_PROCESS = "memory://"


@contextmanager
def stops_with_a_sentence() -> Iterator[None]:
    """End the process, without a traceback, on an error whose message is for people."""
    try:
        yield
    except (SettingsError, *CANNOT_OPEN) as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(CANNOT_LOAD)


def check_workers(settings: Settings, workers: int) -> None:
    """Refuse to count in each of several processes; raises SettingsError with what to do."""
    if workers > 1 and settings.questions_per_minute and settings.limit_storage == IN_THIS_PROCESS:
        msg = (
            f"Con {workers} procesos, cada uno contaría las preguntas por su lado."
            " Usa un solo proceso (WEB_CONCURRENCY=1), pon en ASISTENTE_LIMIT_STORAGE un lugar"
            " común (redis://…) o quita el límite con ASISTENTE_QUESTIONS_PER_MINUTE=0."
        )
        raise SettingsError(msg)


def prepare(settings: Settings) -> None:
    """Make sure of the index before any worker needs it; says so if it has to be built."""
    prepare_index(settings, _say_it_builds)


def _say_it_builds() -> None:
    sys.stderr.write("Construyendo el índice…\n")
    sys.stderr.flush()


def open_site(settings: Settings) -> Flask:
    """Return the application of one worker, or end it with a sentence."""
    with stops_with_a_sentence():
        return create_app(open_services(settings))
