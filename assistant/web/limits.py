"""How many questions a minute one client may ask; what is counted is forgotten within it."""

from __future__ import annotations

from functools import partial
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from time import time
from typing import TYPE_CHECKING, Any, cast

from flask import request
from flask_limiter import Limiter
from limits.errors import ConfigurationError
from werkzeug.exceptions import TooManyRequests
from werkzeug.middleware.proxy_fix import ProxyFix

from assistant.settings import SettingsError
from assistant.web.errors import error_page

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.wrappers import Response

    from assistant.settings import Settings

_ASKING = "pages.ask"
# Whoever has an IPv6 address has as many as they like of these.
_SUBSCRIBER = 64
_NOBODY = "?"


def register(app: Flask, settings: Settings) -> None:
    """Know the clients behind so many proxies of ours, and count what each asks."""
    if settings.proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]  # as Flask's manual says
            app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies
        )
    if not settings.questions_per_minute:
        return
    limiter = _open(app, settings.limit_storage)
    limit = limiter.limit(f"{settings.questions_per_minute} per minute")
    app.view_functions[_ASKING] = cast("Any", limit(app.view_functions[_ASKING]))
    app.register_error_handler(TooManyRequests, partial(_wait, limiter))


def _open(app: Flask, storage: str) -> Limiter:
    try:
        return Limiter(
            client,
            app=app,
            storage_uri=storage,
            strategy="moving-window",
            # Without its storage each process counts by itself: people get their answers.
            in_memory_fallback_enabled=True,
        )
    except ConfigurationError as error:
        msg = f"ASISTENTE_LIMIT_STORAGE: «{storage}» no se puede usar ({error})."
        raise SettingsError(msg) from error


def _wait(limiter: Limiter, error: TooManyRequests) -> Response:
    """Return the page of a refused question, with the seconds until the next is taken."""
    response = error_page(error)
    until = limiter.current_limit.reset_at if limiter.current_limit else 0
    response.headers["Retry-After"] = str(max(1, ceil(until - time())))
    return response


def client() -> str:
    """Return who asks: an address, or the network of one subscriber."""
    try:
        address = ip_address(request.remote_addr or "")
    except ValueError:
        return _NOBODY
    if isinstance(address, IPv6Address) and not address.ipv4_mapped:
        return str(ip_network((address, _SUBSCRIBER), strict=False))
    return str(getattr(address, "ipv4_mapped", None) or address)
