"""Every header of every kind of response, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers.answer import Answer, Status
from assistant.answers.search import Found, Problem
from assistant.services import Services
from assistant.settings import load_settings
from assistant.web.app import create_app
from corpus.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flask import Flask

SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
        "font-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
# What may be compressed says so, whether it was or not.
TEXT = {**SECURITY, "Vary": "Accept-Encoding"}
HTML = {**TEXT, "Content-Type": "text/html; charset=utf-8"}
JSON = {**TEXT, "Content-Type": "application/json"}
SHORT = {"Cache-Control": "public, max-age=300"}
NEVER = {"Cache-Control": "no-store"}
GOING_BACK = {"Cache-Control": "private, no-cache"}
# Under /api: whoever reads the plan as data may do so from any site.
SHARED = {**JSON, "Cross-Origin-Resource-Policy": "cross-origin"}
TO_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, RateLimit, RateLimit-Policy, Retry-After",
}
READ = {**SHARED, **TO_ALL}
ASKED = {**SHARED, "Vary": "Accept-Encoding, Origin", "RateLimit-Policy": '"preguntas";q=15;w=60'}
CHANGES_WITH_CONTENT = {"Content-Length", "ETag", "Last-Modified", "Date"}

RESPONSES = {
    "GET /": (200, {**HTML, **SHORT}),
    "POST /": (200, {**HTML, **GOING_BACK}),
    "GET /plan": (200, {**HTML, **SHORT}),
    "GET /plan/": (308, {**HTML, **SHORT, "Location": "/plan"}),
    "GET /plan/buscar": (200, {**HTML, **SHORT}),
    "POST /plan/buscar": (422, {**HTML, **NEVER}),
    "GET /plan/L2.4": (200, {**HTML, **SHORT}),
    "GET /plan/l2.4": (308, {**HTML, **SHORT, "Location": "/plan/L2.4"}),
    "GET /plan/nada": (404, {**HTML, **NEVER}),
    "GET /calidad": (200, {**HTML, **SHORT}),
    "GET /accesibilidad": (200, {**HTML, **SHORT}),
    "GET /privacidad": (200, {**HTML, **SHORT}),
    "GET /acerca": (200, {**HTML, **SHORT}),
    "GET /glosario": (200, {**HTML, **SHORT}),
    "GET /explora": (200, {**HTML, **SHORT}),
    "GET /sugerencias": (200, {**JSON, **SHORT}),
    "POST /api/v1/answers": (415, {**ASKED, **NEVER}),
    "DELETE /api/v1/answers": (405, {**SHARED, **NEVER, "Allow": "OPTIONS, POST"}),
    "GET /api/docs": (200, {**HTML, **SHORT}),
    "GET /en/api/docs": (200, {**HTML, **SHORT}),
    "GET /api/openapi.json": (200, {**READ, **SHORT}),
    "GET /api/v1/search": (400, {**READ, **NEVER}),
    "GET /api/v1/suggestions": (200, {**READ, **SHORT}),
    "GET /api/v1/documents": (200, {**READ, **SHORT}),
    "GET /api/v1/documents/nada": (404, {**READ, **NEVER}),
    "GET /api/v1/passages/L2.4": (200, {**READ, **SHORT}),
    "GET /sin-internet": (200, {**HTML, **SHORT}),
    "GET /sin-internet/asistente-ciudadano.html": (
        200,
        {
            **HTML,
            **SHORT,
            "Content-Disposition": "attachment; filename=asistente-ciudadano.html",
        },
    ),
    "GET /en": (308, {**HTML, **NEVER, "Location": "/en/"}),
    "GET /en/": (200, {**HTML, **SHORT}),
    "POST /en/": (200, {**HTML, **GOING_BACK}),
    "GET /en/plan/L2.4": (200, {**HTML, **SHORT}),
    "GET /en/plan/l2.4": (308, {**HTML, **SHORT, "Location": "/en/plan/L2.4"}),
    "GET /en/nada": (404, {**HTML, **NEVER}),
    "GET /en/estado/vivo": (404, {**HTML, **NEVER}),
    "GET /en/static/favicon.svg": (404, {**HTML, **NEVER}),
    "DELETE /en/": (405, {**HTML, **NEVER, "Allow": "GET, HEAD, OPTIONS, POST"}),
    "GET /sin-internet/cuadernillo.pdf": (
        200,
        {
            **SECURITY,
            **SHORT,
            "Content-Type": "application/pdf",
            "Accept-Ranges": "bytes",
            "Content-Disposition": "inline; filename=cuadernillo-iecm-programa-de-trabajo-2025.pdf",
        },
    ),
    "DELETE /": (405, {**HTML, **NEVER, "Allow": "GET, HEAD, OPTIONS, POST"}),
    "OPTIONS /plan": (200, {**HTML, **NEVER, "Allow": "GET, HEAD, OPTIONS"}),
    "GET /estado/vivo": (200, {**JSON, **NEVER}),
    "GET /estado/listo": (503, {**JSON, **NEVER}),
    "GET /static/favicon.svg": (
        200,
        {
            **TEXT,
            **SHORT,
            "Content-Type": "image/svg+xml; charset=utf-8",
            "Accept-Ranges": "bytes",
            "Content-Disposition": "inline; filename=favicon.svg",
        },
    ),
}


class Silent:
    """Has one answer to everything."""

    version = "prueba"

    def answer(self, question: str, context: Sequence[str] = (), language: str = "es") -> Answer:
        assert language in {"es", "en"}
        assert not context
        return Answer(status=Status.COURTESY, message=question, index_version="prueba")

    def search(self, words: str, *_: object, **wanted: object) -> Found:
        assert wanted.keys() <= {"language", "limit", "offset"}
        return Found(words=words, index_version="prueba", problem=Problem.EMPTY)

    def related(self, passage: object) -> tuple[()]:
        assert passage
        return ()


@pytest.fixture(scope="module")
def app() -> Flask:
    silent: Any = Silent()
    app = create_app(Services(load_settings({}), load(), silent, silent))
    app.testing = True
    return app


@pytest.mark.parametrize("request_line", RESPONSES)
def test_headers_are_exactly_these(app: Flask, request_line: str) -> None:
    method, path = request_line.split()
    with app.test_client().open(path, method=method) as response:
        headers = {n: v for n, v in response.headers if n not in CHANGES_WITH_CONTENT}
    if "Allow" in headers:
        headers["Allow"] = ", ".join(sorted(headers["Allow"].split(", ")))
    assert (response.status_code, headers) == RESPONSES[request_line]


def test_every_address_is_in_the_table(app: Flask) -> None:
    with app.test_request_context() as context:
        matched = set()
        # Under /en stand the same addresses, which the site itself knows nothing of.
        for request_line in (line for line in RESPONSES if " /en" not in line):
            method, path = request_line.split()
            adapter = app.create_url_adapter(context.request)
            assert adapter is not None
            if method in {"GET", "POST"}:
                rule, _ = adapter.match(path, method=method, return_rule=True)
                matched.add(rule.endpoint)
    rules = {rule.endpoint for rule in app.url_map.iter_rules()}
    assert matched == rules
