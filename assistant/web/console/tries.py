"""How often a minute somebody may fail to come in, by name and by address.

A try that was right is given back: a whole office has one address, and comes in at nine.
"""

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
    return wait_here() or _wait(_named(name, where))


def was_right(name: str, where: str = DOOR) -> None:
    """Give a try back that was right."""
    was_right_here()
    _window().give_back(_named(name, where))


def wait_here() -> int:
    """Count a try by address alone and return 0, or return the seconds until one is taken."""
    return _wait(_here())


def was_right_here() -> None:
    """Give a try by address alone back, which was right."""
    _window().give_back(_here())


def is_first_return(state: str) -> bool:
    """Whether nobody came back from the provider with this a moment ago."""
    window: Window = current_app.extensions[_RETURNS]
    return not window.wait(state)


def _wait(what: str) -> int:
    return ceil(_window().wait(what))


def _named(name: str, where: str) -> str:
    return f"{where} {name.strip().casefold()[:_LONGEST_NAME]}"


def _here() -> str:
    return f"lugar {client()}"


def _window() -> Window:
    window: Window = current_app.extensions[_KEY]
    return window
