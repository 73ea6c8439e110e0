from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.overlay import force

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient

    Enter = Callable[[str], FlaskClient]


@pytest.mark.parametrize(
    "path",
    ["/consola/textos?tipo=nada", "/consola/textos/nada", "/consola/textos/glosario?nombre=nada"],
)
def test_what_there_is_not_is_said_to_be_missing(enter: Enter, path: str) -> None:
    assert enter("eva").get(path).status_code == 404


def test_strange_orders_are_refused(enter: Enter) -> None:
    writer = enter("eva")
    assert writer.post("/consola/textos/glosario", data={"hacer": "borrar"}).status_code == 400
    answer = writer.post("/consola/textos/glosario", data={"hacer": "aprobar", "nombre": "ine"})
    assert (answer.status_code, "Nadie ha editado" in answer.text) == (422, True)


def test_what_could_not_be_put_in_force_is_said(
    site: Flask, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(force, "_now", force.InForce("1:1", "glosario.toml, línea 3: mal."))
    assert "glosario.toml, línea 3: mal." in enter("eva").get("/consola/textos").text
    told = site.test_client().get("/estado/listo").json
    assert told is not None
    assert told["degraded"] == ["glosario.toml, línea 3: mal."]
