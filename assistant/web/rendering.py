"""How templates are found and what they can call besides Jinja's own."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from babel.dates import format_date, format_skeleton
from flask import render_template, request, url_for
from jinja2 import StrictUndefined
from markupsafe import Markup

from assistant import days
from assistant.web import context, explanations, framing, here, interface, labels

if TYPE_CHECKING:
    from datetime import datetime

    from flask import Flask
    from flask_babel.speaklater import LazyString
    from jinja2 import Environment

STATIC = Path(__file__).parents[1] / "static"
FILES = frozenset(
    path.relative_to(STATIC).as_posix() for path in STATIC.rglob("*") if path.is_file()
)
_INSIDE_THE_PACKAGE = Path(__file__).parents[1] / "templates"
_BESIDE_THE_PACKAGE = Path(__file__).parents[2] / "templates"
_NO_BREAK = "\N{NO-BREAK SPACE}"
OPTIONS: Final[dict[str, Any]] = {
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}


def templates_folder() -> Path:
    """Return the templates of the wheel, or those of the checkout."""
    return _INSIDE_THE_PACKAGE if _INSIDE_THE_PACKAGE.is_dir() else _BESIDE_THE_PACKAGE


def register(app: Flask) -> None:
    """Make an undefined name an error and add the filters and functions of the templates."""
    app.jinja_options = {**OPTIONS}
    add_filters(app.jinja_env)
    app.jinja_env.globals["asset"] = asset_url
    app.jinja_env.globals["same_page"] = interface.same_page
    app.jinja_env.globals["site_origin"] = here.origin


def add_filters(environment: Environment) -> None:
    """Add what the templates call, and let them write a sentence on several lines."""
    environment.policies["ext.i18n.trimmed"] = True
    framing.register(environment)
    environment.globals["page_language"] = interface.page_language
    environment.globals["spoken"] = interface.spoken
    environment.filters["label"] = labels.label
    environment.filters["label_language"] = labels.label_language
    environment.filters["full_label"] = labels.full_label
    environment.filters["summary"] = explanations.summary
    environment.filters["plain_text"] = explanations.plain_text
    environment.filters["plain_language"] = explanations.plain_language
    environment.filters["explained"] = explanations.explained
    environment.filters["dia"] = day_and_month
    environment.filters["fecha"] = long_date
    environment.filters["momento"] = moment_told
    environment.filters["porcentaje"] = percentage
    environment.filters["recorte"] = shorten
    environment.tests["past"] = is_past


def render(template: str, *, title: str | LazyString, exists: bool = True, **values: object) -> str:
    """Render a page: every page has a title, which is its h1, the plan's data and the limit.

    `exists` says whether there is such a page in the other language too; an answer is no page
    that can be fetched again.
    """
    page = render_template(
        template,
        title=title,
        exists=exists and request.method in {"GET", "HEAD"},
        document=context.document(),
        question_limit=context.services().settings.question_limit,
        **values,
    )
    return without_blanks(page)


def without_blanks(page: str) -> str:
    """Drop what template tags leave behind: empty lines and spaces at the ends of lines."""
    return "\n".join(line.rstrip(" ") for line in page.split("\n") if line.strip(" "))


def day_and_month(day: date) -> str:
    """Return a date in words, without its year."""
    return format_skeleton("MMMMd", day, locale=interface.locale())


def long_date(day: date | str) -> str:
    """Return a date, or one written as AAAA-MM-DD, in words."""
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return format_date(day, "long", locale=interface.locale())


def moment_told(moment: datetime) -> Markup:
    """Return a moment of the store as a `time` element, in Mexico City's time."""
    there = days.local(moment)
    element = Markup('<time datetime="{}">{:%Y-%m-%d %H:%M}</time>')
    return element.format(there.isoformat(timespec="minutes"), there)


def is_past(day: date) -> bool:
    """Whether a day is over in Mexico City."""
    return day < days.today()


def percentage(share: float) -> str:
    """Return a share of one as a percentage that stays on one line."""
    return f"{share * 100:.1f}{'' if interface.is_english() else _NO_BREAK}%"


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
    """Return the address of a static file, one for all languages; it changes with the content."""
    return interface.without_prefix(url_for("static", filename=name, v=digest(name)))
