from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from assistant.storage.tables import Asking, Count, Opinion

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    from assistant.storage import Recorder

    Enter = Callable[[str], FlaskClient]


@pytest.fixture
def agent(enter: Enter) -> Callable[..., str]:
    browser = enter("luz")

    def asks(question: str, **sent: object) -> str:
        answer = browser.post("/consola/", data={"pregunta": question, **sent})
        assert answer.status_code == 200
        return " ".join(answer.text.split())

    return asks


def test_code_that_is_dictated_opens_the_very_passage(agent: Callable[..., str]) -> None:
    page = agent("L2.4")
    assert "<kbd>1</kbd> <strong>Línea 2.4</strong>" in page
    assert "Esto lo dice la línea dos punto cuatro" in page


def test_answer_comes_first_then_passages_with_why_and_how_they_were_ranked(
    agent: Callable[..., str],
) -> None:
    page = agent("participación ciudadana")
    assert "<kbd>1</kbd> <strong>La respuesta completa:" in page
    assert "<kbd>2</kbd>" in page
    assert "Tiene: participación, ciudadana" in page
    assert "Seguridad de que responde: " in page
    assert "Puntos en la búsqueda: " in page
    assert "<kbd>10</kbd>" not in page


def test_every_way_of_telling_is_there(agent: Callable[..., str]) -> None:
    page = agent("¿Cuál es la misión?")
    assert page.count('data-texto="voz"') >= 1
    assert "Asunto: " in page
    assert "http://localhost/plan/mision" in page


def test_who_is_competent_is_said_with_what_is_not_known(agent: Callable[..., str]) -> None:
    page = agent("¿Dónde saco mi credencial para votar?")
    assert "A quién le toca: INE" in page
    assert "No lo tenemos: horario" in page
    assert "Revisado el" in page


def test_basket_joins_what_is_put_into_it(agent: Callable[..., str]) -> None:
    page = agent("misión", agregar="L2.4", canasta=["OE1", "L2.4", "nada"])
    assert "Canasta: 2" in page
    assert "Son dos respuestas." in page
    assert "Canasta: 1" in agent("misión", canasta=["OE1", "L2.4"], quitar="OE1")


def test_script_gets_the_results_alone(enter: Enter) -> None:
    browser = enter("luz")
    answer = browser.post("/consola/", data={"pregunta": "misión"}, headers={"X-Turno": "1"})
    assert answer.text.startswith('<div id="hallado"')


@pytest.mark.parametrize("question", ["", "   ", "x" * 4000, "\0", "🤷", "asdf qwer"])
def test_whatever_is_typed_there_is_a_page(agent: Callable[..., str], question: str) -> None:
    assert "Cómo terminó la llamada" in agent(question)


def test_nothing_that_is_looked_up_is_kept(agent: Callable[..., str], kept: Recorder) -> None:
    agent("¿y mi perro?")
    for table in (Asking, Count, Opinion):
        asked = select(func.count()).select_from(table)
        assert kept.look(lambda session, asked=asked: session.scalar(asked)) == 0
