"""A page for the webmaster: the widget under the policy of his own site, and what forbids it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, Response, abort, g, render_template, request
from flask_babel import gettext
from flask_babel import lazy_gettext as _

from assistant.origins import read_origins
from assistant.web import here
from assistant.web.framing import ancestors
from assistant.web.loader import tags
from assistant.web.pasted import policy_in
from assistant.web.policy import Obstacle, for_trial, is_policy, obstacles, read
from assistant.web.rendering import render

blueprint = Blueprint("selftest", __name__, url_prefix="/widget/prueba")

_HEADING = _("Prueba el widget con la política de tu sitio")
# Headers longer than this are refused by the servers that would send them.
LONGEST = 6000
_HOST, _POLICY = "origen", "politica"
TRIED = "tried_policy"


@dataclass(frozen=True, slots=True)
class Trial:
    """What a webmaster wrote, and what came of it; with a `problem` nothing was tried."""

    origin: str = ""
    policy: str = ""
    problem: str = ""
    wrong_field: str = ""
    found: tuple[Obstacle, ...] = ()

    @property
    def may_frame(self) -> bool:
        """Whether this site is among those that may show the widget."""
        return self.origin in ancestors()

    @property
    def needs_nonce(self) -> bool:
        """Whether the tag has to bear a mark that no trial can know."""
        return any(one.nonce for one in self.found)


@blueprint.get("")
def form() -> str:
    """Show the form alone."""
    return _page(None)


@blueprint.post("")
def trial() -> tuple[str, int]:
    """Say what the policy forbids; the page's script then tries it in earnest."""
    tried = _read()
    return _page(tried), 422 if tried.problem else 200


@blueprint.post("/anfitrion")
def host_page() -> Response:
    """Show an empty page of a host under its policy, for our own trial alone."""
    tried = _read()
    if tried.problem:
        abort(400)
    setattr(g, TRIED, for_trial(read(tried.policy), tried.origin))
    return Response(render_template("widget/host.html"), mimetype="text/html")


def _page(tried: Trial | None) -> str:
    return render(
        "widget/trial.html",
        title=_HEADING,
        tried=tried,
        ours=here.origin(),
        longest=LONGEST,
        tags=tags(here.origin(), gettext("Pregunta sobre el plan del IECM")),
    )


def _read() -> Trial:
    policy = request.form.get(_POLICY, "").strip()
    # Copied from the address bar, it ends with a slash.
    written = request.form.get(_HOST, "").strip().removesuffix("/")
    try:
        (origin,) = read_origins(written)
    except ValueError:
        problem = gettext("Escribe la dirección de tu sitio así: https://www.iecm.mx")
        return Trial(written, policy, problem, _HOST)
    flat = policy_in(policy)
    if len(flat) > LONGEST or not flat.isascii() or not flat.isprintable():
        problem = gettext("La política es muy larga, o lleva acentos o símbolos que no admite.")
        return Trial(origin, policy, problem, _POLICY)
    if not is_policy(read(flat)):
        problem = gettext("Ahí no se reconoce ninguna directiva. Pega solo la política.")
        return Trial(origin, policy, problem, _POLICY)
    return Trial(origin, flat, found=obstacles(read(flat), here.origin()))
