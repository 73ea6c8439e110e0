"""Where the site listens, and whether it can."""

from __future__ import annotations

import errno
import socket
from typing import TYPE_CHECKING

from assistant.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.settings import Settings

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (a name to look up, not to bind)


class CannotListen(Exception):  # noqa: N818 (it says what happened)
    """The site cannot listen where it should; the message says why and what to do."""


class PortInUse(CannotListen):
    """Another program listens on the port."""


def settings_to_listen(environ: Mapping[str, str]) -> Settings:
    """Read the settings; a host that assigns PORT is obeyed where nothing else was said."""
    wanted = dict(environ)
    port = environ.get("PORT")
    if port is not None and "ASISTENTE_PORT" not in environ:
        wanted["ASISTENTE_PORT"] = port
        # Such hosts reach the process from outside its container.
        wanted.setdefault("ASISTENTE_HOST", "0.0.0.0")  # noqa: S104
    return load_settings(wanted)


def address(settings: Settings) -> str:
    """Return host and port as servers and addresses write them."""
    return f"{_bracketed(settings.host)}:{settings.port}"


def home_url(settings: Settings) -> str:
    """Return the address that reaches the site from this machine."""
    host = _EVERYWHERE.get(settings.host, settings.host)
    return f"http://{_bracketed(host)}:{settings.port}/"


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def check_can_listen(settings: Settings) -> None:
    """Raise PortInUse or CannotListen if a server could not listen there now."""
    try:
        family, kind, _, _, where = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM
        )[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(where)
    except OSError as error:
        raise _explained(error, settings) from error


def _explained(error: OSError, settings: Settings) -> CannotListen:
    if error.errno == errno.EADDRINUSE:
        return PortInUse(
            f"El puerto {settings.port} ya está en uso en {settings.host}."
            f" Elige otro, por ejemplo: asistente serve --port {_another(settings.port)}"
        )
    return CannotListen(
        f"No se puede escuchar en {address(settings)} ({error.strerror})."
        " Revisa ASISTENTE_HOST y ASISTENTE_PORT."
    )


def _another(port: int) -> int:
    last = 65535
    return port + 1 if port < last else port - 1
