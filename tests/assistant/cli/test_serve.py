from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.settings import Settings


@pytest.fixture
def taken() -> Iterator[int]:
    """Listen on a port while the test runs."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """Collect the settings with which the site would run."""
    collected: list[Settings] = []
    monkeypatch.setattr("assistant.web.server.serve", collected.append)
    return collected


def test_port_in_use_is_said(asistente: Callable[..., Any], taken: int) -> None:
    ended = asistente("serve", "--port", taken)
    assert ended.code == 1
    assert ended.err.startswith(f"asistente: El puerto {taken} ya está en uso en 127.0.0.1.")


def test_port_of_the_environment_counts(
    asistente: Callable[..., Any], taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASISTENTE_PORT", str(taken))
    assert asistente("serve").code == 1


def test_defaults_are_the_settings(asistente: Callable[..., Any], served: list[Settings]) -> None:
    assert asistente("serve").code == 0
    assert [(settings.host, settings.port) for settings in served] == [("127.0.0.1", 8000)]


def test_options_outrank_the_environment(
    asistente: Callable[..., Any], served: list[Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASISTENTE_PORT", "9000")
    monkeypatch.setenv("ASISTENTE_HOST", "::1")
    asistente("serve", "--port", 9001)
    asistente("serve", "--host", "localhost")
    assert [(s.host, s.port) for s in served] == [("::1", 9001), ("localhost", 9000)]
