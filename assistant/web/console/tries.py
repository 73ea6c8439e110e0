"""How often a minute somebody may try to come in, by name and by address."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from flask import current_app

from assistant.web.limits import client
from assistant.web.windows import open_window

if TYPE_CHECKING:
    from flask import Flask

    from assistant.settings import Settings
    from assistant.web.windows import Window

MOST, ONCE = 5, 1
DOOR, WITHIN = "puerta", "paso"
_KEY, _RETURNS = "asistente-entradas", "asistente-vueltas"
_LONGEST_NAME = 40


def register(app: Flask, settings: Settings) -> None:
    """Count the tries, whatever the limit of questions is."""
    app.extensions[_KEY] = open_window(settings, "entradas", MOST)
    app.extensions[_RETURNS] = open_window(settings, "vueltas", ONCE)


def wait(name: str, where: str = DOOR) -> int:
    """Count a try and return 0, or return the seconds until the next one is taken.

    An address that has to wait uses up nobody's tries. Those of whoever is half in are apart: to
    use them up at the door is for anybody.
    """
    if seconds := wait_here():
        return seconds
    return _wait(f"{where} {name.strip().casefold()[:_LONGEST_NAME]}")


def wait_here() -> int:
    """Count a try by address alone and return 0, or return the seconds until one is taken."""
    return _wait(f"lugar {client()}")


def is_first_return(state: str) -> bool:
    """Whether nobody came back from the provider with this a moment ago."""
    window: Window = current_app.extensions[_RETURNS]
    return not window.wait(state)


def _wait(what: str) -> int:
    window: Window = current_app.extensions[_KEY]
    return ceil(window.wait(what))
