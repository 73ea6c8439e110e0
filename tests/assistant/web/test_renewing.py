from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.storage import open_store
from assistant.web import renewing

sys.path.insert(0, str(Path(__file__).parents[1] / "overlay"))

from publishing_texts import publish

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN = "Hace las elecciones de todo el país."
COMMANDS = {
    "serve": "-m assistant serve",
    "procfile": "-m gunicorn --config python:assistant.web.gunicorn_conf"
    " assistant.web.wsgi:application()",
}


@dataclass
class Worker:
    alive: bool = True


def _ends(worker: Worker, patience: float = 5) -> bool:
    deadline = time.monotonic() + patience
    while worker.alive and time.monotonic() < deadline:
        time.sleep(0.01)
    return not worker.alive


def test_worker_gives_way_once_something_was_approved(monkeypatch: pytest.MonkeyPatch) -> None:
    newer = [False]
    monkeypatch.setattr(renewing, "is_newer", lambda _store: newer[0])
    worker = Worker()
    renewing.watch(worker, "sqlite:///nada.sqlite3", pause=0.01)
    assert not _ends(worker, patience=0.1)
    newer[0] = True
    assert _ends(worker)


@contextmanager
def _serving(command: str, var: Path) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = int(probe.getsockname()[1])
    own = {"ASISTENTE_PORT": str(port), "ASISTENTE_VAR": str(var)}
    process = subprocess.Popen(
        [sys.executable, *COMMANDS[command].split()],
        env={**os.environ, "PYTHONWARNINGS": "ignore", **own},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield port
    finally:
        process.terminate()
        process.wait(timeout=20)


def _page(port: int) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", "/glosario")
        return connection.getresponse().read().decode()
    finally:
        connection.close()


def _reads(port: int, text: str, patience: float = 60) -> int:
    """Ask for a page until it has some words; return how often it did not answer before."""
    deadline, failures = time.monotonic() + patience, 0
    while time.monotonic() < deadline:
        try:
            if text in _page(port):
                return failures
        except (OSError, http.client.HTTPException):
            failures += 1
        time.sleep(0.05)
    pytest.fail(f"The site never had «{text}»")


@pytest.mark.parametrize("command", COMMANDS)
def test_site_reads_what_was_approved_while_it_runs_and_every_request_is_answered(
    command: str, tmp_path: Path, index_root: Path
) -> None:
    shutil.copytree(index_root, tmp_path / "index")
    store = open_store(f"sqlite:///{tmp_path / 'asistente.sqlite3'}")
    with _serving(command, tmp_path) as running:
        _reads(running, "da la credencial para votar")
        publish(store, "glosario", "ine", plain=PLAIN)
        assert _reads(running, PLAIN) == 0
    store.close()
