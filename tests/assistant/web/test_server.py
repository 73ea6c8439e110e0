from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from assistant.web.server import announce

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SERVE = (
    "import os;"
    "from assistant.settings import load_settings;"
    "from assistant.web.server import serve;"
    "serve(load_settings(os.environ))"
)
PROCFILE = "-m gunicorn --config python:assistant.web.gunicorn_conf"
COMMANDS = {
    "serve": ["-c", SERVE],
    "procfile": [*PROCFILE.split(), "assistant.web.wsgi:application()"],
}


def _environ(tmp_path: Path, port: int, **more: str) -> dict[str, str]:
    own = {"ASISTENTE_PORT": str(port), "ASISTENTE_VAR": str(tmp_path)}
    return {**os.environ, "PYTHONWARNINGS": "ignore", **own, **more}


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@pytest.fixture
def site(tmp_path: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, *COMMANDS["serve"]],
        env=_environ(tmp_path, port),
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=20)


def test_site_answers_once_it_says_so(site: subprocess.Popen[str], port: int) -> None:
    assert site.stdout is not None
    assert f"Listo en http://127.0.0.1:{port}/" in site.stdout.readline()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", "/plan/L2.4")
    response = connection.getresponse()
    assert response.status == 200
    assert "violencia política" in response.read().decode()
    connection.close()


def test_nothing_is_said_while_nothing_answers(
    port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    announce(f"http://127.0.0.1:{port}/", patience=0.2)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_wrong_setting_stops_the_start(tmp_path: Path, port: int, command: str) -> None:
    environ = _environ(tmp_path, port, ASISTENTE_TREADS="8")
    done = subprocess.run(
        [sys.executable, *COMMANDS[command]],
        env=environ,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert done.returncode != 0
    assert "La variable ASISTENTE_TREADS no se conoce" in done.stderr
