"""A worker whose texts the staff changed gives way to a new one, which reads them at its start."""

from __future__ import annotations

import logging
import threading
import time
from typing import Protocol

from assistant.overlay import is_newer
from assistant.storage import Store

_SECONDS_BETWEEN_LOOKS = 5.0
_log = logging.getLogger(__name__)


class Watched(Protocol):
    """A worker of gunicorn: no longer `alive`, it answers what it began, and is replaced."""

    alive: bool


def watch(worker: Watched, url: str, pause: float = _SECONDS_BETWEEN_LOOKS) -> None:
    """Look into the store now and then, as long as the worker lives; returns at once."""
    threading.Thread(target=_watch, args=(worker, url, pause), daemon=True).start()


def _watch(worker: Watched, url: str, pause: float) -> None:
    store = Store(url)
    while worker.alive:
        time.sleep(pause)
        if is_newer(store):
            _log.info("Cambiaron los textos editados: el proceso se renueva.")
            worker.alive = False
    store.close()
