from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from assistant.services import Services
from assistant.settings import load_settings
from assistant.storage import Recorder, Store
from assistant.storage.tables import Gap, GapState, Opinion
from assistant.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient

    from corpus import Corpus

SENT = {"pregunta": "¿y mi perro?", "estado": "answered", "pasajes": "L2.4 nada OE2"}


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Recorder]:
    recorder = Recorder(Store(f"sqlite:///{tmp_path / 'almacen.sqlite3'}"))
    yield recorder
    recorder.close()


@pytest.fixture
def site(app: Flask, corpus: Corpus, kept: Recorder) -> FlaskClient:
    answerer: Any = app.extensions["asistente"].answerer
    settings = load_settings({"ASISTENTE_QUESTIONS_PER_MINUTE": "3"})
    made = create_app(Services(settings, corpus, answerer, answerer, kept))
    made.testing = True
    return made.test_client()


def _opinions(kept: Recorder) -> list[tuple[bool, str, str]]:
    return kept.look(
        lambda session: [
            (one.useful, one.status, one.passages) for one in session.scalars(select(Opinion))
        ]
    )


def test_answer_asks_whether_it_was_useful(site: FlaskClient) -> None:
    page = site.post("/", data={"pregunta": "misión"}).text
    assert '<input type="hidden" name="pasajes" value="mision">' in " ".join(page.split())
    assert "No me sirvió" in page
    assert "Dame un número" in site.post("/", data={"pregunta": "¿y mi perro?"}).text
    assert "No me sirvió" not in site.post("/", data={"pregunta": "línea"}).text


def test_useful_answer_is_kept_without_its_question(site: FlaskClient, kept: Recorder) -> None:
    told = site.post("/opinion", data={**SENT, "util": "si"})
    assert (told.status_code, "Tu opinión ayuda a mejorar" in told.text) == (200, True)
    assert _opinions(kept) == [(True, "answered", "L2.4 OE2")]
    assert kept.look(lambda session: session.scalar(select(Gap))) is None


def test_answer_that_did_not_serve_gets_a_number(site: FlaskClient, kept: Recorder) -> None:
    told = site.post("/opinion", data={**SENT, "util": "no"})
    assert "Guardamos tu pregunta, sin saber de quién es, con el número 1." in told.text
    assert '<a href="/hueco/1">' in told.text
    assert _opinions(kept)[0][0] is False
    page = site.get("/hueco/1")
    assert "Todavía no tiene respuesta." in page.text
    assert "perro" not in page.text
    assert page.headers["Cache-Control"] == "no-store"


def test_closed_question_says_so(site: FlaskClient, kept: Recorder) -> None:
    site.post("/opinion", data={**SENT, "util": "numero", "estado": "not_in_plan"})

    def close(session: Any) -> None:  # noqa: ANN401
        session.get_one(Gap, 1).state = GapState.CLOSED

    kept.now(close)
    assert "Ya se revisó y se cerró." in site.get("/hueco/1").text
    assert '<html lang="en">' in site.get("/en/hueco/1").text


def test_frame_stays_in_its_frame(site: FlaskClient) -> None:
    page = site.post("/widget/", data={"pregunta": "misión"}).text
    assert 'action="/widget/opinion' in page
    told = site.post("/widget/opinion", data={**SENT, "util": "no"})
    assert '<a href="/hueco/1" target="_blank">' in told.text


def test_script_gets_the_thanks_alone(site: FlaskClient) -> None:
    told = site.post("/opinion", data={**SENT, "util": "si"}, headers={"X-Turno": "1"})
    assert told.text.startswith('<p class="thanks"')


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {**SENT},
        {**SENT, "util": "quizá"},
        {**SENT, "util": "si", "estado": "otra"},
    ],
)
def test_what_no_page_of_ours_sends_is_refused(
    site: FlaskClient, kept: Recorder, sent: dict[str, str]
) -> None:
    kept.now(lambda session: session.scalar(select(Opinion)))
    assert site.post("/opinion", data=sent).status_code == 400
    assert _opinions(kept) == []


def test_personal_data_of_an_opinion_are_masked(
    site: FlaskClient, kept: Recorder, tmp_path: Path
) -> None:
    site.post("/opinion", data={**SENT, "util": "no", "pregunta": "tel 55 1234 5678"})
    kept.finish()
    assert b"1234" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


def test_opinions_are_limited_by_themselves(site: FlaskClient) -> None:
    given = [site.post("/opinion", data={**SENT, "util": "si"}) for _ in range(4)]
    assert [one.status_code for one in given] == [200, 200, 200, 429]
    assert site.post("/", data={"pregunta": "misión"}).status_code == 200


@pytest.mark.parametrize("number", ["7", "0", "99999999999999999999999"])
def test_number_of_nothing_is_not_found(site: FlaskClient, kept: Recorder, number: str) -> None:
    kept.now(lambda _: None)
    assert site.get(f"/hueco/{number}").status_code == 404


def test_opinion_that_cannot_be_kept_is_not_acknowledged(client: FlaskClient) -> None:
    told = client.post("/opinion", data={**SENT, "util": "si"})
    assert told.status_code == 503
    assert "Ahora no se puede guardar tu opinión. Inténtalo más tarde." in told.text
    assert client.get("/hueco/1").status_code == 503
