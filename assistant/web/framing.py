"""The conversation in a frame of another site: who may show it, and how it was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request, url_for
from markupsafe import Markup

from assistant.web import context

if TYPE_CHECKING:
    from flask import Flask

BLUEPRINT = "widget"
THEMES = {"claro": "light", "oscuro": "dark"}
_THEME, _HOST = "tema", "anfitrion"


def register(app: Flask) -> None:
    """Let templates know whether they stand in a frame, and where its forms lead."""
    app.jinja_env.globals["in_frame"] = in_frame
    app.jinja_env.globals["asking_address"] = asking_address
    app.jinja_env.globals["frame_address"] = frame_address
    app.jinja_env.globals["frame_theme"] = theme
    app.jinja_env.globals["frame_host"] = host
    app.jinja_env.globals["outside"] = outside


def in_frame() -> bool:
    """Whether the page that is being made is the widget's."""
    return request.blueprint == BLUEPRINT


def ancestors() -> frozenset[str]:
    """Return the origins whose pages may show the frame, besides our own."""
    return context.services().settings.widget_hosts


def theme() -> str | None:
    """Return the theme the host asked for, if it is one of ours."""
    asked = request.args.get(_THEME, "")
    return asked if asked in THEMES else None


def host() -> str | None:
    """Return the origin the frame says it stands in, if it may: messages go to it alone."""
    asked = request.args.get(_HOST, "")
    return asked if asked in {*ancestors(), request.host_url.rstrip("/")} else None


def frame_address(anchor: str | None = None) -> str:
    """Return the address of the frame as it was asked for."""
    kept = {name: value for name, value in ((_THEME, theme()), (_HOST, host())) if value}
    return url_for(f"{BLUEPRINT}.frame", _anchor=anchor, **kept)  # type: ignore[arg-type]


def asking_address() -> str:
    """Return where the questions of this page go: the widget's stay in its frame."""
    anchor = "respuesta"
    return frame_address(anchor) if in_frame() else url_for("pages.home", _anchor=anchor)


def outside() -> Markup | str:
    """Return the attribute of a link that leads out of here: nothing else of ours may be framed."""
    return Markup(' target="_blank"') if in_frame() else ""
