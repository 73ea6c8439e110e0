"""Two sites to be measured side by side: ours and an empty one, with the same server settings."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.evaluation.benchmark.load import Where

OURS, EMPTY = "assistant.web.wsgi:application()", "assistant.web.empty:application()"
WORKERS = 2
_HERE = "127.0.0.1"
_PATIENCE_SECONDS, _TO_END_SECONDS = 60.0, 10.0
_PAUSE_SECONDS = 0.05


class NotServing(Exception):  # noqa: N818 (it says what happened)
    """A site to be measured did not start; the message says so."""


@contextmanager
def serving(application: str, path: str) -> Iterator[Where]:
    """Serve an application to this machine alone, without limits, until the block ends.

    `path` is what answers 200 once it is ready. Raises NotServing.
    """
    with socket.create_server((_HERE, 0)) as listening:
        process = _started(application, listening)
        try:
            where: Where = listening.getsockname()
            _wait(process, where, path)
            yield where
        finally:
            _end(process)


def _started(application: str, listening: socket.socket) -> subprocess.Popen[bytes]:
    # The socket is ours already: no other program can take the port meanwhile.
    place = ["--bind", f"fd://{listening.fileno()}", "--workers", str(WORKERS)]
    config = ["--config", "python:assistant.web.gunicorn_conf"]
    return subprocess.Popen(  # noqa: S603  our own command
        [sys.executable, "-m", "gunicorn", *config, *place, application],
        env={**os.environ, "ASISTENTE_QUESTIONS_PER_MINUTE": "0"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=[listening.fileno()],
    )


def _wait(process: subprocess.Popen[bytes], where: Where, path: str) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if _answers(where, path):
            return
        time.sleep(_PAUSE_SECONDS)
    msg = "El sitio que se iba a medir no respondió. Revisa que «asistente serve» funcione."
    raise NotServing(msg)


def _answers(where: Where, path: str) -> bool:
    connection = http.client.HTTPConnection(*where, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the server and wait for it: its workers end with it."""
    process.terminate()
    try:
        process.wait(_TO_END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
