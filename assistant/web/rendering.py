"""How templates are found and what they can call besides Jinja's own."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from flask import render_template, url_for
from jinja2 import StrictUndefined

from assistant.web import context

if TYPE_CHECKING:
    from datetime import date

    from flask import Flask

STATIC = Path(__file__).parents[1] / "static"
_INSIDE_THE_PACKAGE = Path(__file__).parents[1] / "templates"
_BESIDE_THE_PACKAGE = Path(__file__).parents[2] / "templates"


def templates_folder() -> Path:
    """Return the templates of the wheel, or those of the checkout."""
    return _INSIDE_THE_PACKAGE if _INSIDE_THE_PACKAGE.is_dir() else _BESIDE_THE_PACKAGE


def register(app: Flask) -> None:
    """Make an undefined name an error and add the filters and functions of the templates."""
    app.jinja_options = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    app.jinja_env.filters["fecha"] = short_date
    app.jinja_env.filters["recorte"] = shorten
    app.jinja_env.globals["asset"] = asset_url


def render(template: str, *, title: str, **values: object) -> str:
    """Render a page: every page has a title, which is its h1, and the plan's data."""
    return render_template(template, title=title, document=context.document(), **values)


def short_date(day: date) -> str:
    """Return a date as the plan writes them."""
    return f"{day:%d/%m/%Y}"


def shorten(text: str, length: int) -> str:
    """Cut between words so that at most `length` characters remain; the cut is shown."""
    words = " ".join(text.split())
    if len(words) <= length:
        return words
    head, _, _ = words[:length].rpartition(" ")
    return f"{head.rstrip(',;:') or words[: length - 1]}…"


@cache
def digest(name: str) -> str:
    """Return what identifies the content of a static file."""
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]


def asset_url(name: str) -> str:
    """Return the address of a static file; it changes with the content."""
    return url_for("static", filename=name, v=digest(name))
