"""Pages of other sites, at their real addresses over TLS, that hold the widget in many ways."""

from __future__ import annotations

import ssl
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import trustme
from chromium import launched
from serving import listening, site
from werkzeug.wrappers import Request, Response

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Playwright

OURS = "https://asistente.prueba"
IECM, WWW = "https://iecm.mx", "https://www.iecm.mx"
STRANGER, LOOK_ALIKE, PLAIN = (
    "https://ajeno.prueba",
    "https://iecm.mx.ajeno.prueba",
    "http://iecm.mx",
)
_NAMES = ("asistente.prueba", "iecm.mx", "www.iecm.mx", "ajeno.prueba", "iecm.mx.ajeno.prueba")
LOADER = f'<script src="{OURS}/widget.js" defer></script>'
MAIN = "<main><h1>Instituto</h1></main>"
LINK = f'<a href="{OURS}/">Pregunta al Asistente Ciudadano</a>'
TAG = f"<asistente-iecm>{LINK}</asistente-iecm>"
FRAME = f'<iframe src="{OURS}/widget/" title="Asistente"></iframe>'
STRICT = f"default-src 'none'; script-src {OURS}; frame-src {OURS}; style-src 'none'"


@dataclass(frozen=True, slots=True)
class Hosted:
    """A page of another site: its body, its policy and what is in its head."""

    body: str
    policy: str = ""
    head: str = LOADER
    headers: tuple[tuple[str, str], ...] = ()


PAGES = {
    "/": Hosted(f"<main><h1>Instituto</h1><p><a href='/otra'>Otra página</a></p></main>{TAG}"),
    "/estricta": Hosted(f"{MAIN}{TAG}", STRICT),
    "/aislada": Hosted(
        f"{MAIN}{TAG}",
        headers=(
            ("Cross-Origin-Embedder-Policy", "require-corp"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
        ),
    ),
    "/integrada": Hosted(
        f"{MAIN}<asistente-iecm modo='integrado' tema='oscuro'>{LINK}</asistente-iecm>"
    ),
    "/izquierda": Hosted(
        f"{MAIN}<asistente-iecm posicion='izquierda' idioma='en' tema='claro'"
        f" texto='Preguntas' pregunta='¿Qué dice la línea 2.4?'>{LINK}</asistente-iecm>"
    ),
    "/dos": Hosted(f"{MAIN}{TAG}<asistente-iecm id='dos' posicion='izquierda'></asistente-iecm>"),
    # Names that stand in the place of what the loader reads of the page.
    "/enredada": Hosted(
        f"<img name=currentScript src='{STRANGER}/widget.js' alt=''>{MAIN}"
        "<div class=fijo><form><input name=parentElement><p>Boletín</p></form></div>"
        "<div class=fijo><form><input name=shadowRoot><input name=getBoundingClientRect>"
        "</form></div>"
        f"{TAG}{LOADER}",
        head="<style>.fijo{position:fixed;right:0;bottom:0;width:300px}form{height:90px}</style>",
    ),
    "/tipos": Hosted(
        f"{MAIN}{TAG}", f"{STRICT}; require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "/sin-programa": Hosted(f"{MAIN}{TAG}", "script-src 'none'"),
    "/solo-marco": Hosted(f"{MAIN}{FRAME}", head=""),
    "/dentro": Hosted(
        f"<main><h1>Ajeno</h1></main><iframe src='{WWW}/solo-marco' title='x'></iframe>", head=""
    ),
    "/plan-en-marco": Hosted(f"<iframe src='{OURS}/plan' title='x'></iframe>", head=""),
    "/hostil": Hosted(
        f"{MAIN}{TAG}",
        head=(
            "<style>body *{display:none!important;opacity:0!important;color:red!important;"
            "font-size:90px!important;transform:rotate(9deg)!important;"
            "position:static!important;pointer-events:none!important}</style>"
            "<script>Array.prototype.extra=1;Object.prototype.extra=()=>1;"
            "Function.prototype.bind=function(){return ()=>0};JSON.stringify=()=>'';"
            "Array.prototype.map=()=>[];Array.prototype.filter=()=>[];"
            "String.prototype.startsWith=()=>true;window.fetch=null;"
            "addEventListener('message',(e)=>e.stopImmediatePropagation());</script>" + LOADER
        ),
    ),
    "/wordpress": Hosted(
        MAIN + "<div class='entry'><p>Texto</p>" + TAG + "</div>"
        "<footer id='pie' role='contentinfo'>Pie</footer>"
        "<button id='accesos'>Accesibilidad</button>"
        "<div id='galletas'>Usamos cookies <button>Aceptar</button></div>",
        head=(
            "<meta name='viewport' content='width=device-width'><style>"
            "*{box-sizing:border-box} button{width:100%;text-transform:uppercase}"
            "#galletas{position:fixed;left:0;right:0;bottom:0;height:90px;background:#ddd;z-index:99999}"
            "#accesos{position:fixed;right:10px;bottom:100px;width:60px;height:60px;z-index:9999}"
            "#pie{height:300px;background:#eee}.entry{min-height:1500px}</style>"
            "<script>window.jQuery=window.$=function(s){return document.querySelectorAll(s)};"
            "Element.prototype.remove=function(){this.parentNode.removeChild(this)}</script>"
            + LOADER
        ),
    ),
}


def hosts(request: Request) -> Response:
    """Answer for every site that is not ours."""
    page = PAGES.get(request.path)
    if page is None:
        return Response(status=204)
    html = (
        f"<!DOCTYPE html><html lang=es><head><meta charset=utf-8><title>Instituto</title>"
        "<meta name=viewport content='width=device-width, initial-scale=1'>"
        f"{page.head}</head><body>{page.body}</body></html>"
    )
    response = Response(html, mimetype="text/html", headers=list(page.headers))
    if page.policy:
        response.headers["Content-Security-Policy"] = page.policy
    return response


@contextmanager
def internet(var: Path, playwright: Playwright) -> Iterator[Browser]:
    """Start a Chromium for which these few sites are the whole internet."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert(*_NAMES).configure_cert(tls)
    ours = site(var, ASISTENTE_WIDGET_HOSTS=f"{IECM} {WWW}")
    others = Request.application(hosts)
    with listening(ours, tls) as own, listening(others, tls) as foreign, listening(others) as plain:
        rules = ", ".join(
            (
                f"MAP asistente.prueba:443 127.0.0.1:{own}",
                f"MAP *:443 127.0.0.1:{foreign}",
                f"MAP *:80 127.0.0.1:{plain}",
            )
        )
        with launched(playwright, f"--host-resolver-rules={rules}") as browser:
            yield browser
