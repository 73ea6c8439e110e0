"""The least a Flask site can do: what `asistente benchmark http` compares ours with."""

from __future__ import annotations

from flask import Flask


def application() -> Flask:
    """Return a site whose one page is empty."""
    app = Flask("empty")
    app.add_url_rule("/", view_func=lambda: "")
    return app
