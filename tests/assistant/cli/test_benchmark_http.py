from __future__ import annotations

import json
import socket
import threading
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from assistant.evaluation.benchmark import servers
from assistant.evaluation.benchmark.load import BadResponse, Load, request
from assistant.evaluation.benchmark.servers import EMPTY, NotServing, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MODULE = import_module("assistant.cli.benchmark_http")
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"


@pytest.fixture
def site() -> Iterator[Callable[..., tuple[str, int]]]:
    """Serve scripted responses, one after another, on every connection."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def talk(connection: socket.socket, *responses: bytes) -> None:
            with suppress(ConnectionError), connection:
                for response in responses:
                    if not connection.recv(1 << 16):
                        return
                    connection.sendall(response)

        def accept(*responses: bytes) -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                threading.Thread(target=talk, args=(connection, *responses), daemon=True).start()

        def start(*responses: bytes) -> tuple[str, int]:
            threading.Thread(target=accept, args=responses, daemon=True).start()
            where: tuple[str, int] = listening.getsockname()
            return where

        yield start
        listening.shutdown(socket.SHUT_RDWR)


def test_benchmark_prints_each_kind(asistente: Callable[..., Any]) -> None:
    ended = asistente("benchmark", "http", "--seconds", 0.3, "--rounds", 2, "--json")
    assert ended.code == 0, ended.err
    rows = {row["name"]: row for row in json.loads(ended.out)}
    assert [*rows] == ["empty", "remembered", "worked_out", "page"]
    assert rows["empty"]["share_of_empty"] == 1.0
    assert all(row["requests_per_second"] > 0 for row in rows.values())
    assert all(0 < row["least_share_of_empty"] <= row["share_of_empty"] for row in rows.values())
    assert all(0 < row["p50_ms"] <= row["p99_ms"] for row in rows.values())
    assert rows["worked_out"]["requests_per_second"] < rows["remembered"]["requests_per_second"]


def test_figures_are_told_as_a_table(
    asistente: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from assistant.evaluation.benchmark.http import Row  # noqa: PLC0415

    monkeypatch.setattr(MODULE, "measure", lambda *_: [Row("remembered", 1234.4, 0.7, 0.6, 1, 2)])
    how, _, row = asistente("benchmark", "http").out.splitlines()
    assert "2 procesos" in how
    assert row.split() == ["API,", "respuesta", "recordada", "1234", "70%", "60%", "1.00", "2.00"]


@pytest.mark.parametrize("option", ["--seconds", "--rounds"])
@pytest.mark.parametrize("number", [0, 1000])
def test_what_is_out_of_bounds_is_refused(
    asistente: Callable[..., Any], option: str, number: int
) -> None:
    assert asistente("benchmark", "http", option, number).code == 2


def test_site_that_does_not_start_is_told(
    asistente: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASISTENTE_THREADS", "muchos")
    ended = asistente("benchmark", "http")
    assert ended.code == 1
    assert "no respondió" in ended.err


def _children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def test_what_was_started_has_ended_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    start = servers._started
    monkeypatch.setattr(
        servers, "_started", lambda *given: started.append(start(*given)) or started[-1]
    )
    with serving(EMPTY, "/"):
        workers = _children(started[0].pid)
        # The second may still be on its way.
        assert workers
    assert started[0].poll() is not None
    # By process: a port that is free may be another program's a moment later.
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]


def test_site_that_is_not_found_ready_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servers, "_PATIENCE_SECONDS", 2.0)
    with pytest.raises(NotServing), serving(EMPTY, "/no-hay"):
        pytest.fail("it was served")


def test_waiting_counts_from_the_planned_moment(site: Callable[..., tuple[str, int]]) -> None:
    load = Load(site(*[OK + b"ab"] * 50), [request("GET", "/")])
    waits = load.waits(100, 0.5)
    assert len(waits) == 50
    assert all(0 < wait < 5 for wait in waits)


@pytest.mark.parametrize(
    ("responses", "said"),
    [
        ((b"HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n",), "503"),
        ((OK + b"ab", OK + b"cd"), "distintas"),
        ((OK + b"ab",), "sin responder"),
    ],
)
def test_wrong_response_ends_the_measuring(
    site: Callable[..., tuple[str, int]], responses: tuple[bytes, ...], said: str
) -> None:
    with pytest.raises(BadResponse, match=said):
        Load(site(*responses), [request("GET", "/")]).per_second(5)


def test_response_in_pieces_is_put_together(site: Callable[..., tuple[str, int]]) -> None:
    big = b"HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n" + b"x" * 300_000
    load = Load(site(*[big] * 10), [request("GET", "/")])
    assert len(load.waits(50, 0.2)) == 10


def test_closed_connection_is_opened_again(site: Callable[..., tuple[str, int]]) -> None:
    closing = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nab"
    assert len(Load(site(closing), [request("GET", "/")]).waits(50, 0.4)) == 20
