from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from assistant.services import Services
from assistant.settings import load_settings
from assistant.storage import Recorder, Store
from assistant.storage.tables import Asking, Count
from assistant.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient

    from corpus import Corpus


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "almacen.sqlite3"


@pytest.fixture
def kept(file: Path) -> Iterator[Recorder]:
    recorder = Recorder(Store(f"sqlite:///{file}"))
    yield recorder
    recorder.close()


@pytest.fixture
def site(app: Flask, corpus: Corpus, kept: Recorder) -> FlaskClient:
    """Return the scripted site with a store."""
    answerer: Any = app.extensions["asistente"].answerer
    settings = load_settings({"ASISTENTE_QUESTIONS_PER_MINUTE": "0"})
    return create_app(Services(settings, corpus, answerer, answerer, kept)).test_client()


def _doors(kept: Recorder) -> dict[str, int]:
    kept.finish(10)
    return kept.look(
        lambda session: {
            one.label: one.times
            for one in session.scalars(select(Count).where(Count.measure == "door"))
        }
    )


def test_every_door_is_counted_as_itself(site: FlaskClient, kept: Recorder) -> None:
    site.post("/", data={"pregunta": "misión"})
    site.post("/widget/", data={"pregunta": "misión"})
    site.post("/en/", data={"pregunta": "misión"})
    assert _doors(kept) == {"page": 2, "widget": 1}


def test_question_that_the_plan_does_not_answer_is_kept_once_a_day(
    site: FlaskClient, kept: Recorder
) -> None:
    for _ in range(3):
        site.post("/", data={"pregunta": "¿y mi tel 55 1234 5678?"})
    kept.finish(10)
    told = kept.look(
        lambda session: [(one.text, one.times) for one in session.scalars(select(Asking))]
    )
    assert told == [("¿y mi tel [teléfono]?", 3)]


@pytest.mark.parametrize("trouble", ["locked", "corrupt", "missing"])
def test_answers_come_at_once_whatever_the_store_does(
    site: FlaskClient, file: Path, kept: Recorder, trouble: str
) -> None:
    site.post("/", data={"pregunta": "misión"})
    kept.finish(10)
    kept.close()
    holding = sqlite3.connect(file, isolation_level=None)
    if trouble == "locked":
        holding.execute("BEGIN EXCLUSIVE")
    elif trouble == "corrupt":
        file.write_bytes(b"\0" * 8192)
    else:
        file.unlink()
    started = time.monotonic()
    answers = [site.post("/", data={"pregunta": "¿y mi perro?"}) for _ in range(20)]
    assert time.monotonic() - started < 1
    assert {one.status_code for one in answers} == {200}
    holding.close()
