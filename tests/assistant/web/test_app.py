from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from assistant.web.app import create_app

if TYPE_CHECKING:
    from flask import Flask


ADDRESSES = [
    "/",
    "/accesibilidad",
    "/acerca",
    "/api/docs",
    "/api/openapi.json",
    "/api/v1/answers",
    "/api/v1/documents",
    "/api/v1/documents/<document_id>",
    "/api/v1/feedback",
    "/api/v1/passages/<passage_id>",
    "/api/v1/search",
    "/api/v1/suggestions",
    "/calidad",
    "/consola/",
    "/consola/bitacora",
    "/consola/clave",
    "/consola/codigo",
    "/consola/desenlace",
    "/consola/entrar",
    "/consola/huecos",
    "/consola/huecos/<int:number>",
    "/consola/numeros",
    "/consola/numeros.csv",
    "/consola/numeros.xlsx",
    "/consola/numeros/semana/<int(fixed_digits=4):year>-S<int(fixed_digits=2):number>",
    "/consola/oidc",
    "/consola/oidc/vuelta",
    "/consola/pasaje/<passage_id>",
    "/consola/personas",
    "/consola/respuestas",
    "/consola/respuestas/<int:number>",
    "/consola/salir",
    "/consola/segundo-factor",
    "/consola/textos",
    "/consola/textos/<kind>",
    "/datos",
    "/datos/<name>",
    "/datos/huecos.csv",
    "/estado/listo",
    "/estado/vivo",
    "/explora",
    "/glosario",
    "/hueco/<int:number>",
    "/opinion",
    "/plan",
    "/plan/",
    "/plan/<passage_id>",
    "/plan/buscar",
    "/privacidad",
    "/sin-internet",
    "/sin-internet/asistente-ciudadano.html",
    "/sin-internet/cuadernillo.pdf",
    "/static/<path:filename>",
    "/sugerencias",
    "/widget.js",
    "/widget/",
    "/widget/<number>.js",
    "/widget/opinion",
    "/widget/prueba",
    "/widget/prueba/anfitrion",
    "/widget/tema-<name>.css",
]


def test_factory_is_a_table_of_contents() -> None:
    assert len(inspect.getsource(create_app).splitlines()) <= 20


def test_site_has_these_addresses(app: Flask) -> None:
    assert sorted({rule.rule for rule in app.url_map.iter_rules()}) == ADDRESSES


def test_site_keeps_no_secret_for_sessions(app: Flask) -> None:
    assert app.secret_key is None
