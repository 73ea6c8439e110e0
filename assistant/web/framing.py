"""The conversation in a frame of another site: who may show it, and how it was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import has_request_context, request, url_for
from markupsafe import Markup

from assistant.web import context, here

if TYPE_CHECKING:
    from jinja2 import Environment

BLUEPRINT = "widget"
THEMES = {"claro": "light", "oscuro": "dark"}


def register(environment: Environment) -> None:
    """Let templates know whether they stand in a frame, and where its forms lead."""
    environment.globals["in_frame"] = in_frame
    environment.globals["asking_address"] = asking_address
    environment.globals["home_address"] = home_address
    environment.globals["frame_theme"] = theme
    environment.globals["frame_host"] = host
    environment.globals["opinion_address"] = opinion_address
    environment.globals["outside"] = outside


def in_frame() -> bool:
    """Whether the page being made is the widget's; what is made outside a request is not."""
    return has_request_context() and request.blueprint == BLUEPRINT


def ancestors() -> frozenset[str]:
    """Return the origins whose pages may show the frame, besides our own."""
    return context.services().settings.widget_hosts


def theme() -> str | None:
    """Return the theme the host asked for, if it is one of ours."""
    asked = request.args.get("tema", "")
    return asked if asked in THEMES else None


def host() -> str | None:
    """Return the origin the frame says it stands in, if it may: messages go to it alone."""
    asked = request.args.get("anfitrion", "")
    return asked if asked in {*ancestors(), here.origin()} else None


def frame_address(anchor: str | None = None) -> str:
    """Return the address of the frame as it was asked for."""
    return url_for(f"{BLUEPRINT}.frame", _anchor=anchor, tema=theme(), anfitrion=host())


def home_address(anchor: str | None = None) -> str:
    """Return where one begins: the site's home page, or the frame."""
    return frame_address(anchor) if in_frame() else url_for("pages.home", _anchor=anchor)


def asking_address() -> str:
    """Return where the questions of this page go: the widget's stay in its frame."""
    return home_address("respuesta")


def opinion_address() -> str:
    """Return where opinions of this page go: the widget's stay in its frame."""
    if in_frame():
        return url_for(f"{BLUEPRINT}.opinion", tema=theme(), anfitrion=host())
    return url_for("opinions.give")


def outside() -> Markup | str:
    """Return the attribute of a link that leads out of here: nothing else of ours may be framed."""
    return Markup(' target="_blank"') if in_frame() else ""
