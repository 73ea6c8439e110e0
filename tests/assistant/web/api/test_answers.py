from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assistant.web.api.answer_shapes import Answer

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from assistant.answers import Answerer

HERE = "/api/v1/answers"
# One of each status, several in one message, in English, with a correction, with lists.
QUESTIONS = (
    "¿Qué hace el IECM para la participación ciudadana?",
    "objetibo 1",
    "línea 2",
    "¿Cuánto costó la campaña de identidad?",
    "receta de mole poblano",
    "¿Cómo saco mi credencial para votar?",
    "hola",
    "¿Mi credencial? ¿Cuáles son las líneas? ¿Cuál es el FODA?",
    "how do you protect women in politics?",
    "привет",
    "1",
)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("language", ["es", "en"])
def test_answer_is_what_everybody_gets(
    client: FlaskClient, answerer: Answerer, question: str, language: str
) -> None:
    response = client.post(HERE, json={"question": question, "language": language})
    told = answerer.answer(question, language=language).as_json()
    assert response.status_code == 200
    assert response.text == json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    Answer.model_validate_json(response.text)


def test_context_is_what_was_asked_before(client: FlaskClient, answerer: Answerer) -> None:
    asked = {"question": "¿y el 4?", "context": ["¿Qué dice el objetivo 3?"]}
    told = answerer.answer("¿y el 4?", asked["context"]).as_json()
    assert told["citations"]
    assert client.post(HERE, json=asked).json == told


@pytest.mark.parametrize("question", ["?", " ", "\u200b", "\x00", "😀", "!" * 500])
def test_question_without_a_word_is_an_error_of_its_field(
    client: FlaskClient, answerer: Answerer, question: str
) -> None:
    response = client.post(HERE, json={"question": question})
    message = answerer.answer(question).message
    assert response.status_code == 422
    assert response.json == {
        "ok": False,
        "status": 422,
        "error": {"code": "question_rejected", "message": message, "field": "question"},
    }


def test_question_is_as_long_as_the_site_says(client: FlaskClient) -> None:
    assert client.post(HERE, json={"question": "a" * 500}).status_code == 200
    response = client.post(HERE, json={"question": "a" * 501})
    assert response.status_code == 422
    assert response.json is not None
    assert response.json["error"]["code"] == "too_long"
    assert "500" in response.json["error"]["message"]


def test_address_may_hold_no_question(client: FlaskClient) -> None:
    response = client.post(f"{HERE}?question=hola", json={"question": "hola"})
    assert response.status_code == 400
    assert response.json is not None
    assert response.json["error"]["code"] == "unknown_parameter"


def test_limit_is_said_and_kept(limited: FlaskClient) -> None:
    asked = [limited.post(HERE, json={"question": "hola"}) for _ in range(3)]
    assert [one.status_code for one in asked] == [200, 200, 429]
    assert {one.headers["RateLimit-Policy"] for one in asked} == {'"preguntas";q=2;w=60'}
    wait = asked[2].headers["Retry-After"]
    assert 0 < int(wait) <= 60
    assert asked[2].headers["RateLimit"] == f'"preguntas";r=0;t={wait}'
    assert asked[2].json is not None
    assert asked[2].json["error"]["code"] == "too_many_requests"


def test_what_is_refused_takes_no_turn(limited: FlaskClient) -> None:
    assert {limited.post(HERE, data="{").status_code for _ in range(5)} == {415}
    assert {limited.post(HERE, json={}).status_code for _ in range(5)} == {422}
    assert limited.post(HERE, json={"question": "hola"}).status_code == 200


def test_searches_are_counted_by_themselves(limited: FlaskClient) -> None:
    found = [limited.get("/api/v1/search?q=voto") for _ in range(9)]
    assert [one.status_code for one in found] == [*[200] * 8, 429]
    assert {one.headers["RateLimit-Policy"] for one in found} == {'"busquedas";q=8;w=60'}
    assert found[8].headers["RateLimit"].startswith('"busquedas";r=0;t=')
    assert limited.post(HERE, json={"question": "hola"}).status_code == 200
