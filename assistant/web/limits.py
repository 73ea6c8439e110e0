"""How much a minute one client may ask and search; what is counted is forgotten within it."""

from __future__ import annotations

import logging
from enum import StrEnum
from functools import cache
from ipaddress import IPv6Address, IPv6Network, ip_address
from math import ceil
from typing import TYPE_CHECKING

from flask import current_app, request
from werkzeug.exceptions import TooManyRequests
from werkzeug.middleware.proxy_fix import ProxyFix

from assistant.web.windows import InThisProcess, open_window

if TYPE_CHECKING:
    from flask import Flask

    from assistant.settings import Settings

_log = logging.getLogger(__name__)

_KEY = "asistente-limites"
# Who looks for something tries several words; a question takes the time of a few searches.
_SEARCHES_FOR_A_QUESTION = 4
# Whoever has an IPv6 address has as many as they like that differ in the rest.
_BITS_OF_A_SUBSCRIBER = 64
_NOBODY = "?"
# In seconds; one less and the page would have to say it in the singular.
_SHORTEST_WAIT = 2


class Counted(StrEnum):
    """What is counted, each by itself; programs read these names in the headers."""

    QUESTIONS = "preguntas"
    SEARCHES = "busquedas"
    OPINIONS = "opiniones"

    def most(self, settings: Settings) -> int:
        """Return how many of them a client may make in a minute, 0 for no limit."""
        times = _SEARCHES_FOR_A_QUESTION if self is Counted.SEARCHES else 1
        return settings.questions_per_minute * times


def register(app: Flask, settings: Settings) -> None:
    """Know the clients behind so many proxies of ours, and count what each asks for."""
    if settings.proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]  # as Flask's manual says
            app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies
        )
    if settings.questions_per_minute:
        app.extensions[_KEY] = {
            one: open_window(settings, one, one.most(settings)) for one in Counted
        }


def take_turn(counted: Counted) -> None:
    """Count a question or a search; raises TooManyRequests, which says how long to wait."""
    window = current_app.extensions.get(_KEY, {}).get(counted)
    if window is None:
        return
    if request.is_multiprocess and isinstance(window, InThisProcess):
        _say_each_counts_alone()
    if seconds := window.wait(client()):
        raise TooManyRequests(retry_after=max(ceil(seconds), _SHORTEST_WAIT))


@cache
def _say_each_counts_alone() -> None:
    """Say once what other servers than ours cannot be asked at the start."""
    _log.warning("Hay varios procesos y cada uno cuenta por su lado: ve docs/operacion.md.")


def client() -> str:
    """Return who asks: an address, or what the addresses of one subscriber have in common."""
    try:
        address = ip_address(request.remote_addr or "")
    except ValueError:
        return _NOBODY
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is None:
            return str(IPv6Network((int(address), _BITS_OF_A_SUBSCRIBER), strict=False))
        address = address.ipv4_mapped
    return str(address)
