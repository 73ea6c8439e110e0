"""The conversation in a frame: the same answers and partials, without the page around them."""

from __future__ import annotations

from flask import Blueprint, Response, abort

from assistant.web.conversation import answered
from assistant.web.framing import BLUEPRINT, THEMES
from assistant.web.headings import HOME
from assistant.web.opinions import given
from assistant.web.pages import EXAMPLES
from assistant.web.rendering import STATIC, render

blueprint = Blueprint(BLUEPRINT, __name__, url_prefix="/widget")

_FOLLOWS_THE_DEVICE = "@media screen and (prefers-color-scheme: dark)"


# Without it Werkzeug would add the slash by a redirect built from the Host header.
@blueprint.get("/", strict_slashes=False)
def frame() -> str:
    """Show the question form."""
    return render("widget/home.html", title=HOME, examples=EXAMPLES, conversation=())


@blueprint.post("/", strict_slashes=False)
def ask() -> tuple[str, int]:
    """Show the answer to a question."""
    return answered("widget/answer.html")


@blueprint.post("/opinion")
def opinion() -> tuple[str, int]:
    """Keep an opinion, and thank for it, in the frame."""
    return given("widget/thanks.html")


@blueprint.get("/tema-<name>.css")
def theme_file(name: str) -> Response:
    """Hand out the colours of one theme, whatever the device prefers."""
    if name not in THEMES:
        abort(404)
    return Response(_theme(name), mimetype="text/css")


def _theme(name: str) -> str:
    """Return the site's own colours with the choice of the device taken out."""
    colours = (STATIC / "tokens.css").read_text(encoding="utf-8")
    # Where the device forces its own colours nobody else chooses.
    always = "@media screen and (forced-colors: none)" if name == "oscuro" else "@media not all"
    chosen = colours.replace(_FOLLOWS_THE_DEVICE, always)
    return chosen.replace("color-scheme: light dark", f"color-scheme: {THEMES[name]}")
