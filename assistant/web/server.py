"""`asistente serve`: gunicorn in this process, and word when the site answers."""

from __future__ import annotations

import http.client
import sys
import threading
import time
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

from gunicorn.app.base import BaseApplication

from assistant.services import store_url
from assistant.web.listening import address, check_can_listen, home_url
from assistant.web.renewing import Watched, watch
from assistant.web.starting import open_site, prepare

if TYPE_CHECKING:
    from flask import Flask

    from assistant.settings import Settings

_FIRST_WORKER = 1
_PATIENCE_SECONDS = 60.0
_PAUSE_SECONDS = 0.05


def serve(settings: Settings) -> None:
    """Serve the site until interrupted.

    Raises CannotListen, SettingsError, CorpusError or IndexUnusableError before anything starts.
    """
    check_can_listen(settings)
    site = Site(settings)
    prepare(settings, site.cfg.workers)
    site.run()


class Site(BaseApplication):  # type: ignore[misc]  # untyped base of gunicorn
    """The site as gunicorn runs it; the services are opened inside each worker."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        super().__init__()

    def load_config(self) -> None:
        """Set gunicorn's options."""
        for name, value in options(self._settings).items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Return the application of a worker."""
        return open_site(self._settings)


class _Worker(Watched, Protocol):
    age: int


def options(settings: Settings) -> dict[str, Any]:
    """Return gunicorn's options for somebody looking at a terminal: quiet but for warnings."""
    return {
        "bind": address(settings),
        "worker_class": "gthread",
        "threads": settings.threads,
        "preload_app": False,
        "forwarder_headers": "",
        "logger_class": "assistant.web.logs.PlainLogger",
        "control_socket_disable": True,
        "loglevel": "warning",
        "post_worker_init": lambda worker: _begin(worker, settings),
    }


def _begin(worker: _Worker, settings: Settings) -> None:
    """Say when the first worker answers; those that replace it later say nothing."""
    watch(worker, store_url(settings))
    if worker.age == _FIRST_WORKER:
        url = home_url(settings)
        threading.Thread(target=announce, args=(url,), daemon=True).start()


def announce(url: str, patience: float = _PATIENCE_SECONDS) -> None:
    """Ask the site until it answers, then say where it is."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if _answers(f"{url}estado/listo"):
            sys.stdout.write(f"Listo en {url} (Ctrl+C para terminar)\n")
            sys.stdout.flush()
            return
        time.sleep(_PAUSE_SECONDS)


def _answers(url: str) -> bool:
    # Not urllib: it would send a request to this machine through the environment's proxy.
    where = urlsplit(url)
    connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=5)
    try:
        connection.request("GET", where.path)
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
