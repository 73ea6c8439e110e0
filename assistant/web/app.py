"""The factory: what the site is made of, in the order it is put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask

from assistant.web import (
    around,
    context,
    data,
    errors,
    headers,
    interface,
    languages,
    limits,
    loader,
    offline,
    opinions,
    pages,
    rendering,
    search,
    selftest,
    status,
    transfer,
    widget,
)
from assistant.web.api import reference
from assistant.web.api import routes as api
from assistant.web.console import routes as console

if TYPE_CHECKING:
    from assistant.services import Services

# Each with its own addresses.
_ROOMS = (
    *(pages, opinions, search, around, offline, data),
    *(widget, selftest, loader, api, reference, console, status),
)


def create_app(services: Services) -> Flask:
    """Return the site over these services."""
    app = Flask("assistant", template_folder=rendering.templates_folder())
    # Werkzeug would mend "//" by a redirect built from the Host header.
    app.url_map.merge_slashes = False
    context.register(app, services)
    rendering.register(app)
    interface.register(app)
    languages.register(app, services)
    headers.register(app)
    transfer.register(app)
    errors.register(app)
    for room in _ROOMS:
        app.register_blueprint(room.blueprint)
    limits.register(app, services.settings)
    console.register(app, services.settings)
    return app
