from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from assistant import days
from assistant.staff import curated
from assistant.storage.gaps import Unanswered, record
from assistant.storage.tables import Cause

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient

    from assistant.storage import Recorder

    Enter = Callable[[str], FlaskClient]

PAGE = "/consola/respuestas/1"
QUESTION = "¿Cuánto cuestan los talleres de cerámica?"
TEXT = "Son gratuitos <b>siempre</b>."
FIELDS = {"texto": TEXT, "preguntas": QUESTION, "pasajes": "l2.4, L1.1"}


@pytest.fixture(autouse=True)
def gap(kept: Recorder) -> None:
    one = Unanswered(QUESTION, "taller ceram", Cause.NOT_IN_PLAN, "es", days.today())
    kept.now(lambda session: record(session, one))


def _send(browser: FlaskClient, do: str, page: str = PAGE, **fields: str) -> tuple[int, str]:
    revision = re.search(r'name="revision"\s+value="(\d+)"', browser.get(page).text)
    assert revision is not None
    until = (days.today() + timedelta(30)).isoformat()
    data = {**FIELDS, "hasta": until, "revision": revision[1], "hacer": do, **fields}
    answer = browser.post(page, data=data)
    return answer.status_code, answer.text


def _ask(kept: Recorder, text: str, times: int = 1) -> None:
    one = Unanswered(text, "taller ceram", Cause.NOT_IN_PLAN, "es", days.today())
    kept.now(lambda session: record(session, one, times))


def _offered(page: str) -> str:
    found = re.search(r'name="preguntas"[^>]*>([^<]*)</textarea>', page)
    assert found is not None
    return found[1]


def test_form_begins_with_what_many_asked_in_the_same_words(enter: Enter, kept: Recorder) -> None:
    _ask(kept, "¿Y los talleres?", times=4)
    browser = enter("eva")
    page = browser.get(PAGE).text
    assert _offered(page) == ""
    assert f"<li>{QUESTION}" in page
    assert "<li>¿Y los talleres?" in page
    assert "Así se ve" not in page
    _ask(kept, "¿Y los talleres?")
    assert _offered(browser.get(PAGE).text) == "¿Y los talleres?"


def test_two_people_publish_it_everywhere(site: Flask, enter: Enter) -> None:
    writer, citizen = enter("eva"), site.test_client()
    assert _send(writer, "guardar")[0] == 303
    page = writer.get(f"{PAGE}?hecho=guardar").text
    assert "Listo: la versión quedó guardada." in page
    assert "Listo" not in writer.get(f"{PAGE}?hecho=otra").text
    assert "espera que otra persona la apruebe" in page
    assert "Aprobar la última versión" not in page
    assert page.count("Son gratuitos &lt;b&gt;siempre&lt;/b&gt;.") >= 4
    assert "Todavía no tiene respuesta" in citizen.get("/hueco/1").text
    assert _send(enter("ada"), "aprobar")[0] == 303
    asked = citizen.post("/", data={"pregunta": "cuanto cuestan los talleres de ceramica"}).text
    assert "El Instituto explica" in asked
    assert "Son gratuitos &lt;b&gt;siempre&lt;/b&gt;." in asked
    assert "El Instituto explica" in citizen.post("/widget/", data={"pregunta": QUESTION}).text
    sent = citizen.post("/api/v1/answers", json={"question": QUESTION}).json
    assert sent["curated"]["text"] == TEXT
    assert [one["id"] for one in sent["citations"]] == ["L2.4", "L1.1"]
    number = citizen.get("/hueco/1").text
    assert "Son gratuitos" in number
    assert QUESTION not in number
    assert "The Institute explains" in citizen.get("/en/hueco/1").text


def test_what_the_second_person_changed_is_neither_approved_nor_lost(enter: Enter) -> None:
    _send(enter("eva"), "guardar")
    status, page = _send(enter("ada"), "aprobar", texto="Cuestan mucho.")
    assert status == 422
    assert "Cambiaste lo que se iba a aprobar" in page
    assert "Cuestan mucho." in page
    assert "espera que otra persona la apruebe" in page


def test_writer_does_not_approve_it_by_hand_either(enter: Enter) -> None:
    writer = enter("eva")
    _send(writer, "guardar")
    status, page = _send(writer, "aprobar")
    assert status == 422
    assert "La aprueba otra persona" in page


def test_second_of_two_editors_keeps_what_they_wrote(enter: Enter) -> None:
    first, second = enter("eva"), enter("ada")
    assert _send(first, "guardar")[0] == 303
    status, page = _send(second, "guardar", texto="Otra explicación.", revision="0")
    assert status == 422
    assert "Lo tuyo sigue aquí" in page
    assert ">Otra explicación.</textarea>" in page
    assert "Son gratuitos" in page
    assert _send(second, "guardar", texto="Otra explicación.")[0] == 303


def test_old_version_can_be_used_again(enter: Enter) -> None:
    writer = enter("eva")
    _send(writer, "guardar")
    _send(writer, "guardar", texto="La segunda.")
    page = writer.get(PAGE).text
    assert ">La segunda.</textarea>" in page
    first = re.findall(r"/consola/respuestas/1\?version=\d+", page)[-1]
    assert ">Son gratuitos &lt;b&gt;siempre&lt;/b&gt;.</textarea>" in writer.get(first).text
    # Nobody approves the last version while another one is in the form.
    other = enter("ada")
    assert "Aprobar la última versión" in other.get(PAGE).text
    assert "Aprobar la última versión" not in other.get(first).text


def test_question_has_one_answer(enter: Enter, kept: Recorder) -> None:
    one = Unanswered("¿Y mi perro?", "perro", Cause.NOT_IN_PLAN, "es", days.today())
    kept.now(lambda session: record(session, one))
    writer, other, second = enter("eva"), enter("ada"), "/consola/respuestas/2"
    _send(writer, "guardar")
    # Both may be written: which one is published first has the question.
    assert _send(writer, "guardar", page=second)[0] == 303
    assert _send(other, "aprobar")[0] == 303
    said = f"«{QUESTION}» ya la responde el hueco 1"
    for browser, do in ((other, "aprobar"), (writer, "guardar")):
        status, page = _send(browser, do, page=second)
        assert status == 422
        assert said in page
    assert _send(writer, "guardar", texto="Otra vez.")[0] == 303


def test_taken_back_answer_is_given_no_more(site: Flask, enter: Enter) -> None:
    writer, boss = enter("eva"), enter("ada")
    _send(writer, "guardar")
    _send(boss, "aprobar")
    assert _send(boss, "retirar")[0] == 422
    assert _send(boss, "retirar", razon="ya no es así")[0] == 303
    asked = site.test_client().post("/", data={"pregunta": QUESTION}).text
    assert "Son gratuitos" not in asked
    assert "Retirada: ya no es así" in boss.get(PAGE).text
    assert "Retirada. ya no es así" in boss.get("/consola/respuestas").text
    _send(writer, "guardar", texto="Ahora cuestan.")
    for page in (PAGE, "/consola/respuestas"):
        assert "Retirada" not in boss.get(page).text


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("texto", "", "de 1 a 500 caracteres"),
        ("texto", "x" * 501, "tiene 501"),
        ("texto", "Llama al 55 1234 5678.", "teléfono"),
        ("preguntas", "", "de 1 a 20 preguntas"),
        ("preguntas", "¿qué?", "no se puede reconocer"),
        ("preguntas", "escribe a ana@ejemplo.mx", "correo"),
        ("pasajes", "", "de 1 a 5 pasajes"),
        ("pasajes", "L9.9", "«L9.9» no es un pasaje del plan."),
        ("hasta", "ayer", "hasta qué día vale"),
        ("hasta", "2020-01-01", "hasta qué día vale"),
    ],
)
def test_what_cannot_be_kept_stays_to_be_mended(
    enter: Enter, kept: Recorder, field: str, value: str, said: str
) -> None:
    status, page = _send(enter("eva"), "guardar", **{field: value})
    assert status == 422
    assert said in page
    assert "<title>Error: " in page
    assert kept.look(lambda session: curated.find(session, 1)) is None


def test_what_is_not_there_is_not_found(enter: Enter) -> None:
    browser = enter("eva")
    for number in (2, 2**31, 10**30):
        assert browser.get(f"/consola/respuestas/{number}").status_code == 404
    assert browser.post(PAGE, data={"hacer": "otra cosa"}).status_code == 400
    assert "Todavía no hay ninguna" in browser.get("/consola/respuestas").text
