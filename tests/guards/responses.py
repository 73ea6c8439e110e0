"""What each kind of request is answered with: status and headers, word for word."""

from __future__ import annotations

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
# Others may show it, in a page that isolates itself too; of ours a page on trial alone.
OF_THE_FRAME = {
    "Content-Security-Policy": SECURITY["Content-Security-Policy"]
    .replace("'none'", "'self'")
    .replace("default-src 'self'", "default-src 'none'")
    .replace("base-uri 'self'", "base-uri 'none'"),
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
TRIAL = {"Content-Security-Policy": f"{SECURITY['Content-Security-Policy']}; frame-src 'self'"}
# What may be compressed says so, whether it was or not.
TEXT = {**SECURITY, "Vary": "Accept-Encoding"}
HTML = {**TEXT, "Content-Type": "text/html; charset=utf-8"}
JSON = {**TEXT, "Content-Type": "application/json"}
SCRIPT = {
    **TEXT,
    "Access-Control-Allow-Origin": "*",
    "Content-Type": "text/javascript; charset=utf-8",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
SHORT = {"Cache-Control": "public, max-age=300"}
NEVER = {"Cache-Control": "no-store"}
GOING_BACK = {"Cache-Control": "private, no-cache"}
FOR_ANY_SITE = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
OPEN = {**TEXT, **SHORT, **FOR_ANY_SITE}
DATA = "/datos/iecm-programa-de-trabajo-2025"
# Under /api: whoever reads the plan as data may do so from any site.
SHARED = {**JSON, "Cross-Origin-Resource-Policy": "cross-origin"}
TO_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, RateLimit, RateLimit-Policy, Retry-After",
}
READ = {**SHARED, **TO_ALL}
ASKED = {**SHARED, "Vary": "Accept-Encoding, Origin", "RateLimit-Policy": '"preguntas";q=15;w=60'}
CHANGES_WITH_CONTENT = {"Content-Length", "ETag", "Last-Modified", "Date"}
# The console, to whoever has not come in.
CONSOLE = (
    *("", "pasaje/L2.4", "codigo", "clave", "segundo-factor", "huecos", "huecos/1", "personas"),
    *("respuestas", "respuestas/1", "textos", "textos/glosario"),
    *("bitacora", "numeros", "numeros.csv", "numeros.xlsx", "numeros/semana/2026-S46"),
)
CLOSED = (303, {**HTML, **NEVER, "Location": "/consola/entrar"})

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
    "POST /opinion": (400, {**HTML, **NEVER}),
    "POST /widget/opinion": (400, {**HTML, **OF_THE_FRAME, **NEVER}),
    "GET /hueco/1": (503, {**HTML, **NEVER}),
    **{f"GET /consola/{path}": CLOSED for path in CONSOLE},
    "GET /consola/entrar": (200, {**HTML, **NEVER}),
    # Nobody's accounts open it.
    "GET /consola/oidc/vuelta": (404, {**HTML, **NEVER}),
    # No page of ours sent it.
    **{
        f"POST /consola/{path}": (403, {**HTML, **NEVER})
        for path in (
            *("entrar", "oidc", "salir", "desenlace", "huecos/1", "respuestas/1", "personas"),
            "textos/glosario",
        )
    },
    "GET /en/consola/entrar": (404, {**HTML, **NEVER}),
    "GET /sugerencias": (200, {**JSON, **SHORT}),
    "POST /api/v1/answers": (415, {**ASKED, **NEVER}),
    "POST /api/v1/feedback": (
        415,
        {**ASKED, **NEVER, "RateLimit-Policy": '"opiniones";q=15;w=60'},
    ),
    "DELETE /api/v1/answers": (405, {**SHARED, **NEVER, "Allow": "OPTIONS, POST"}),
    "GET /api/docs": (200, {**HTML, **SHORT}),
    "GET /en/api/docs": (200, {**HTML, **SHORT}),
    "GET /api/openapi.json": (200, {**READ, **SHORT}),
    "GET /api/v1/search": (400, {**READ, **NEVER, "RateLimit-Policy": '"busquedas";q=60;w=60'}),
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
    "GET /datos": (200, {**HTML, **SHORT}),
    f"GET {DATA}.csv": (
        200,
        {
            **OPEN,
            "Content-Type": "text/csv; charset=utf-8; header=present",
            "Content-Disposition": "attachment; filename=iecm-programa-de-trabajo-2025.csv",
        },
    ),
    f"GET {DATA}.json": (200, {**OPEN, "Content-Type": "application/json"}),
    f"GET {DATA}.jsonld": (200, {**OPEN, "Content-Type": "application/ld+json"}),
    f"GET {DATA}.md": (200, {**OPEN, "Content-Type": "text/markdown; charset=utf-8"}),
    f"GET {DATA}.txt": (200, {**OPEN, "Content-Type": "text/plain; charset=utf-8"}),
    "GET /datos/cambios.atom": (
        200,
        {**OPEN, "Content-Type": "application/atom+xml; charset=utf-8"},
    ),
    "GET /datos/huecos.csv": (503, {**HTML, **NEVER, **FOR_ANY_SITE}),
    "GET /datos/nada": (404, {**HTML, **NEVER, **FOR_ANY_SITE}),
    "GET /en/datos": (200, {**HTML, **SHORT}),
    f"GET /en{DATA}.csv": (404, {**HTML, **NEVER, **FOR_ANY_SITE}),
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
    "GET /widget/": (200, {**HTML, **OF_THE_FRAME, **SHORT}),
    "POST /widget/": (200, {**HTML, **OF_THE_FRAME, **GOING_BACK}),
    "GET /widget": (200, {**HTML, **OF_THE_FRAME, **SHORT}),
    "GET /widget/tema-claro.css": (
        200,
        {**HTML, **OF_THE_FRAME, **SHORT, "Content-Type": "text/css; charset=utf-8"},
    ),
    "GET /widget.js": (200, {**SCRIPT, **SHORT}),
    "GET /widget/1.0.0.js": (
        200,
        {**SCRIPT, "Cache-Control": "public, max-age=31536000, immutable"},
    ),
    "GET /widget/prueba": (200, {**HTML, **TRIAL, **NEVER}),
    "POST /widget/prueba": (422, {**HTML, **TRIAL, **NEVER}),
    "POST /widget/prueba/anfitrion": (400, {**HTML, **TRIAL, **NEVER}),
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
