"""The factory: what the site is made of, in the order it is put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask

from assistant.web import (
    around,
    context,
    errors,
    headers,
    interface,
    languages,
    limits,
    offline,
    pages,
    rendering,
    search,
    status,
    transfer,
)
from assistant.web.api import reference
from assistant.web.api import routes as api

if TYPE_CHECKING:
    from assistant.services import Services

BLUEPRINTS = (
    pages.blueprint,
    search.blueprint,
    around.blueprint,
    offline.blueprint,
    api.blueprint,
    reference.blueprint,
    status.blueprint,
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
    for one in BLUEPRINTS:
        app.register_blueprint(one)
    limits.register(app, services.settings)
    return app
