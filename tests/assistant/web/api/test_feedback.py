from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from assistant.services import Services
from assistant.settings import load_settings
from assistant.storage import Recorder, Store
from assistant.storage.tables import Asking, Opinion
from assistant.web.api import plan_shapes
from assistant.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient

HERE = "/api/v1/feedback"
YES = {"useful": True, "status": "answered", "passages": ["L2.4", "nada"]}
NO = {"useful": False, "status": "referral", "question": "¿mi tel 55 1234 5678?"}


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Recorder]:
    recorder = Recorder(Store(f"sqlite:///{tmp_path / 'almacen.sqlite3'}"))
    yield recorder
    recorder.close()


@pytest.fixture
def site(app: Flask, kept: Recorder) -> FlaskClient:
    plain: Services = app.extensions["asistente"]
    settings = load_settings({"ASISTENTE_QUESTIONS_PER_MINUTE": "3"})
    made = create_app(Services(settings, plain.corpus, plain.searcher, plain.answerer, kept))
    made.testing = True
    return made.test_client()


def test_opinion_is_kept(site: FlaskClient, kept: Recorder) -> None:
    told = site.post(HERE, json=YES)
    assert (told.status_code, told.json) == (200, {"ok": True, "gap": None})
    plain_shapes = plan_shapes.Thanks.model_validate(told.json)
    assert plain_shapes.gap is None
    found: Any = kept.look(lambda session: session.scalars(select(Opinion)).one())
    assert (found.useful, found.status, found.passages) == (True, "answered", "L2.4")


def test_answer_that_did_not_serve_gets_a_number(site: FlaskClient, kept: Recorder) -> None:
    assert site.post(HERE, json=NO).json == {"ok": True, "gap": 1}
    text = kept.look(lambda session: session.scalar(select(Asking.text)))
    assert text == "¿mi tel [teléfono]?"
    assert site.get("/hueco/1").status_code == 200


@pytest.mark.parametrize(
    ("sent", "code", "field"),
    [
        ({}, "missing_field", "useful"),
        ({**YES, "useful": "sí"}, "wrong_type", "useful"),
        ({**YES, "status": "rejected"}, "invalid_value", "status"),
        ({**YES, "passages": ["L2.4"] * 26}, "too_long", "passages"),
        ({**YES, "question": "a" * 501}, "too_long", "question"),
        ({**YES, "nombre": "Ana"}, "unknown_field", "nombre"),
    ],
)
def test_what_is_not_as_described_is_refused(
    site: FlaskClient, sent: dict[str, Any], code: str, field: str
) -> None:
    told = site.post(HERE, json=sent)
    assert told.status_code == 422
    assert told.json is not None
    assert (told.json["error"]["code"], told.json["error"]["field"]) == (code, field)


def test_opinions_are_counted_by_themselves(site: FlaskClient) -> None:
    given = [site.post(HERE, json=YES) for _ in range(4)]
    assert [one.status_code for one in given] == [200, 200, 200, 429]
    assert given[3].headers["RateLimit"].startswith('"opiniones";r=0;t=')


def test_opinion_that_cannot_be_kept_is_not_acknowledged(client: FlaskClient) -> None:
    told = client.post(HERE, json=YES)
    assert told.status_code == 503
    assert told.json is not None
    assert told.json["error"]["code"] == "store_unavailable"
