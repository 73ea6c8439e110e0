"""Origins of other sites, as a setting lists them: exact, so that nobody else is let in."""

from __future__ import annotations

import re

# Names of this machine, the only ones that are trusted without TLS.
_HERE = frozenset({"localhost", "127.0.0.1", "[::1]"})
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(?:{_LABEL}(?:\.{_LABEL})*|\[[0-9a-f:.]{{2,45}}\])")
_SHAPE = re.compile(r"(https?)://([^/?#@:\[\]]+|\[[^\]]*\])(?::([0-9]{1,5}))?")
_STANDARD = {"http": 80, "https": 443}
_LAST_PORT = 65535


def read_origins(listed: str) -> frozenset[str]:
    """Return the origins of a list with spaces or commas; raises ValueError with what is wrong."""
    return frozenset(_origin(one) for one in listed.replace(",", " ").split())


def _origin(written: str) -> str:
    """Return one origin as browsers write it: lower case, without the port everybody knows."""
    match = _SHAPE.fullmatch(written.lower())
    if match is None or "*" in written:
        raise ValueError(_why_not(written))
    scheme, host, port = match.groups()
    if not _HOST.fullmatch(host):
        msg = (
            f"«{written}» no tiene un nombre de sitio (con letras fuera del inglés, escribe xn--…)"
        )
        raise ValueError(msg)
    if scheme == "http" and host not in _HERE:
        msg = f"«{written}» debe empezar con https:// (http:// solo vale para este equipo)"
        raise ValueError(msg)
    if port is None or int(port) == _STANDARD[scheme]:
        return f"{scheme}://{host}"
    if not 1 <= int(port) <= _LAST_PORT:
        msg = f"«{written}» tiene un puerto que no existe"
        raise ValueError(msg)
    return f"{scheme}://{host}:{int(port)}"


def _why_not(written: str) -> str:
    """Say what keeps a text from being an origin."""
    if "*" in written:
        return f"«{written}» tiene un asterisco: escribe cada sitio por separado"
    if not written.lower().startswith(("https://", "http://")):
        return f"«{written}» debe empezar con https://"
    rest = written.partition("://")[2]
    if "@" in rest:
        return f"«{written}» no debe llevar usuario"
    if set(rest) & set("/?#"):
        return f"«{written}» debe terminar en el nombre del sitio, sin «/» ni nada después"
    return f"«{written}» no es un sitio; ejemplo: https://www.ejemplo.mx"
