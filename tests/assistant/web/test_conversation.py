from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.web.asked import TURN

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient


def _contexts(app: Flask) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = app.extensions["asistente"].answerer.contexts
    return found


def test_earlier_questions_come_with_the_form_and_are_handed_on(
    app: Flask, client: FlaskClient
) -> None:
    client.post("/", data={"pregunta": "misión", "antes": ["uno", " ", "dos\x00"]})
    assert _contexts(app)[-1] == ("uno", "dos")


def test_only_the_last_questions_count(app: Flask, client: FlaskClient) -> None:
    client.post("/", data={"pregunta": "misión", "antes": [str(at) for at in range(20)]})
    assert _contexts(app)[-1] == ("15", "16", "17", "18", "19")


def test_page_remembers_what_was_asked_in_itself(client: FlaskClient) -> None:
    response = client.post("/", data={"pregunta": "misión", "antes": ["uno"]})
    assert 'name="antes" value="uno"' in response.text
    assert 'name="antes" value="misión"' in response.text
    assert "Antes preguntaste" in response.text
    assert "Set-Cookie" not in response.headers


def test_rejected_question_is_not_remembered(client: FlaskClient) -> None:
    response = client.post("/", data={"pregunta": "", "antes": ["uno"]})
    assert 'name="antes" value="uno"' in response.text
    assert 'name="antes" value=""' not in response.text


def test_script_gets_the_turn_alone(client: FlaskClient) -> None:
    response = client.post("/", data={"pregunta": "participación"}, headers={TURN: "3"})
    assert response.text.lstrip().startswith('<article class="answer turn"')
    assert "<html" not in response.text
    assert 'id="turno-3-respuesta"' in response.text
    assert "<h1" not in response.text
    assert response.status_code == 200


def test_script_gets_the_reason_of_a_rejection_alone(client: FlaskClient) -> None:
    response = client.post("/", data={"pregunta": ""}, headers={TURN: "1"})
    assert (response.status_code, response.text.strip()) == (
        422,
        '<p class="rejected">Escribe una pregunta.</p>',
    )


@pytest.mark.parametrize("number", ["", "0", "-1", "x", "9" * 400, "1e3", "<b>"])
def test_any_other_number_of_a_turn_does_no_harm(client: FlaskClient, number: str) -> None:
    response = client.post("/", data={"pregunta": "misión"}, headers={TURN: number})
    assert response.status_code == 200
    assert "<b>" not in response.text
