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
    offline,
    pages,
    rendering,
    search,
    status,
    transfer,
)

if TYPE_CHECKING:
    from assistant.services import Services


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
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(search.blueprint)
    app.register_blueprint(around.blueprint)
    app.register_blueprint(offline.blueprint)
    app.register_blueprint(data.blueprint)
    app.register_blueprint(status.blueprint)
    limits.register(app, services.settings)
    return app
