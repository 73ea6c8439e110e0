from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask.testing import FlaskClient


def test_alive_says_so(client: FlaskClient) -> None:
    assert client.get("/estado/vivo").json == {"ok": True}


def test_ready_names_the_index(client: FlaskClient) -> None:
    assert client.get("/estado/listo").json == {"ok": True, "index_version": "prueba"}


def test_status_is_never_cached(client: FlaskClient) -> None:
    assert client.get("/estado/listo").headers["Cache-Control"] == "no-store"
