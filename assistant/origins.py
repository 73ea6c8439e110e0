"""Origins: who may frame the widget or call the API from a page, written exactly."""

from __future__ import annotations

import re

# RFC 6454: scheme, host and port. The port is said where it is not the scheme's own.
_ORIGIN = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?"
    r"(?:\.[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?){0,10})(?::(?P<port>[1-9][0-9]{0,4}))?"
)
_OWN_PORTS = {"https": "443", "http": "80"}
# On one's own machine, to try things out.
_LOCAL = {"localhost", "127.0.0.1"}
_LAST_PORT = 65535
_LONGEST = 255


def read_origins(text: str) -> tuple[str, ...]:
    """Return the origins of a text that has spaces or commas between them, each once.

    Raises ValueError with the origin that is wrong and why.
    """
    written = text.replace(",", " ").split()
    return tuple(dict.fromkeys(_origin(one) for one in written))


def _origin(written: str) -> str:
    shown = written[:_LONGEST]
    found = _ORIGIN.fullmatch(shown.lower())
    if found is None:
        msg = (
            f"«{shown}» no es un origen. Se escribe sin ruta, sin comodines y sin diagonal final:"
            " https://www.iecm.mx"
        )
        raise ValueError(msg)
    scheme, host, port = found["scheme"], found["host"], found["port"]
    if scheme == "http" and host not in _LOCAL:
        msg = f"«{shown}» no va cifrado: debe empezar con https://"
        raise ValueError(msg)
    if port is None or port == _OWN_PORTS[scheme]:
        return f"{scheme}://{host}"
    if int(port) > _LAST_PORT:
        msg = f"«{shown}» tiene un puerto que no existe: {port}."
        raise ValueError(msg)
    return f"{scheme}://{host}:{port}"
