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

PROCFILE = "-m gunicorn --config python:assistant.web.gunicorn_conf"
COMMANDS = {
    "serve": ["-m", "assistant", "serve"],
    "procfile": [*PROCFILE.split(), "assistant.web.wsgi:application()"],
    "gunicorn": ["-m", "gunicorn", "--bind=127.0.0.1:0", "assistant.web.wsgi:application()"],
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
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=20)


def test_site_answers_once_it_says_so(site: subprocess.Popen[str], port: int) -> None:
    assert site.stdout is not None
    assert site.stderr is not None
    assert site.stderr.readline() == "Construyendo el índice…\n"
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


def _failed(command: list[str], environ: dict[str, str]) -> str:
    """Return what a start that cannot work writes before it ends."""
    done = subprocess.run(
        [sys.executable, *command],
        env=environ,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_wrong_setting_stops_the_start(tmp_path: Path, port: int, command: str) -> None:
    said = _failed(COMMANDS[command], _environ(tmp_path, port, ASISTENTE_TREADS="8"))
    assert said.count("La variable ASISTENTE_TREADS no se conoce") == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_unusable_folder_stops_the_start(tmp_path: Path, port: int, command: str) -> None:
    (tmp_path / "archivo").touch()
    said = _failed(COMMANDS[command], _environ(tmp_path / "archivo", port))
    assert said.count("No se puede escribir el índice en ") == 1


@pytest.mark.parametrize("workers", ["1", "3"])
def test_procfile_says_it_once_whatever_the_workers(
    tmp_path: Path, port: int, workers: str
) -> None:
    (tmp_path / "archivo").touch()
    environ = _environ(
        tmp_path / "archivo", port, WEB_CONCURRENCY=workers, ASISTENTE_QUESTIONS_PER_MINUTE="0"
    )
    assert _failed(COMMANDS["procfile"], environ).count("No se puede escribir") == 1


@pytest.mark.parametrize(
    ("command", "workers", "concurrency"),
    [("serve", "", "3"), ("procfile", "", "3"), ("procfile", "--workers=3", "1")],
)
def test_several_processes_without_a_place_to_count_in_common_stop_the_start(
    tmp_path: Path, port: int, command: str, workers: str, concurrency: str
) -> None:
    environ = _environ(tmp_path, port, WEB_CONCURRENCY=concurrency)
    said = _failed([*COMMANDS[command], *filter(None, [workers])], environ)
    assert said.count("Con 3 procesos, cada uno contaría") == 1
    assert not list(tmp_path.iterdir())
