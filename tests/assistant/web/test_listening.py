from __future__ import annotations

import socket
from dataclasses import replace

import pytest

from assistant.settings import SettingsError, load_settings
from assistant.web.listening import (
    CannotListen,
    PortInUse,
    address,
    check_can_listen,
    home_url,
    settings_to_listen,
)


@pytest.mark.parametrize(
    ("environ", "listens"),
    [
        ({}, "127.0.0.1:8000"),
        ({"PORT": "5000"}, "0.0.0.0:5000"),
        ({"PORT": "5000", "ASISTENTE_HOST": "::1"}, "[::1]:5000"),
        ({"PORT": "5000", "ASISTENTE_PORT": "9000"}, "127.0.0.1:9000"),
    ],
)
def test_assigned_port_is_obeyed_unless_said_otherwise(
    environ: dict[str, str], listens: str
) -> None:
    assert address(settings_to_listen(environ)) == listens


def test_wrong_assigned_port_is_refused() -> None:
    with pytest.raises(SettingsError):
        settings_to_listen({"PORT": "ochenta"})


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000/"),
        ("0.0.0.0", "http://127.0.0.1:8000/"),  # noqa: S104 (read, not bound)
        ("::", "http://[::1]:8000/"),
    ],
)
def test_address_shown_can_be_opened(host: str, url: str) -> None:
    assert home_url(replace(load_settings({}), host=host)) == url


def test_port_in_use_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortInUse, match=f"El puerto {port} ya está en uso"):
            check_can_listen(replace(load_settings({}), port=port))


def test_free_port_raises_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    check_can_listen(replace(load_settings({}), port=port))


def test_address_of_another_machine_is_said() -> None:
    with pytest.raises(CannotListen, match="ASISTENTE_HOST"):
        check_can_listen(replace(load_settings({}), host="192.0.2.1"))
