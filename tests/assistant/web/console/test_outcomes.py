from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from assistant.storage.tables import Asking, Count, Gap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask.testing import FlaskClient

    from assistant.storage import Recorder

    Enter = Callable[[str], FlaskClient]

SENT = {"pregunta": "¿y mi perro?", "tema": "Otro tema"}


def _kept(kept: Recorder) -> list[tuple[str, str, int]]:
    return kept.look(
        lambda session: [
            (one.measure, one.label, one.times) for one in session.scalars(select(Count))
        ]
    )


@pytest.mark.parametrize("how", ["resuelta", "parcial", "no_en_plan", "no_nos_toca"])
def test_outcome_and_theme_are_counted(enter: Enter, kept: Recorder, how: str) -> None:
    told = enter("luz").post("/consola/desenlace", data={**SENT, "desenlace": how})
    assert "Anotado: " in told.text
    assert sorted(_kept(kept)) == [("outcome", how, 1), ("theme", "Otro tema", 1)]
    noted = kept.look(lambda session: session.scalars(select(Asking.text)).all())
    assert noted == (["¿y mi perro?"] if how in {"parcial", "no_en_plan"} else [])


@pytest.mark.parametrize(
    "sent",
    [{}, {**SENT}, {**SENT, "desenlace": "otro"}, {**SENT, "desenlace": "parcial", "tema": "x"}],
)
def test_what_no_page_of_ours_sends_is_refused(
    enter: Enter, kept: Recorder, sent: dict[str, str]
) -> None:
    assert enter("luz").post("/consola/desenlace", data=sent).status_code == 400
    assert _kept(kept) == []


def test_personal_data_are_refused_and_nothing_is_lost(
    enter: Enter, kept: Recorder, tmp_path: Path
) -> None:
    sent = {**SENT, "pregunta": "soy GOMC800101MDFMRR05, ¿y mi perro?", "canasta": "L2.4"}
    told = enter("luz").post("/consola/desenlace", data={**sent, "desenlace": "no_en_plan"})
    assert told.status_code == 422
    assert "Quita la CURP" in told.text
    assert "soy GOMC800101MDFMRR05" in told.text
    assert "Canasta: 1" in told.text
    assert _kept(kept) == []
    written = b"".join(path.read_bytes() for path in tmp_path.glob("almacen*"))
    assert b"GOMC800101" not in written


def test_question_that_nobody_could_ask_is_not_kept(enter: Enter, kept: Recorder) -> None:
    sent = {**SENT, "pregunta": "perro " * 100, "desenlace": "no_en_plan"}
    told = enter("luz").post("/consola/desenlace", data=sent)
    assert (told.status_code, "500 caracteres o menos" in told.text) == (422, True)
    assert _kept(kept) == []


UNDO = {**SENT, "deshacer": "1"}


def test_outcome_is_taken_back_once_with_its_question(enter: Enter, kept: Recorder) -> None:
    luz = enter("luz")
    noted = luz.post("/consola/desenlace", data={**SENT, "desenlace": "no_en_plan"})
    assert "Deshacer" in noted.text
    undone = luz.post("/consola/desenlace", data={**UNDO, "canasta": "L2.4"})
    assert "Se quitó lo anotado" in undone.text
    assert 'value="¿y mi perro?"' in undone.text
    assert "Canasta: 1" in undone.text
    assert {times for *_, times in _kept(kept)} == {0}
    assert kept.look(lambda session: session.scalars(select(Gap)).all()) == []
    again = luz.post("/consola/desenlace", data=UNDO)
    assert "No hay nada anotado que deshacer" in again.text
    assert {times for *_, times in _kept(kept)} == {0}


def test_only_who_noted_it_takes_it_back(enter: Enter, kept: Recorder) -> None:
    enter("luz").post("/consola/desenlace", data={**SENT, "desenlace": "resuelta"})
    told = enter("eva").post("/consola/desenlace", data=UNDO)
    assert "No hay nada anotado que deshacer" in told.text
    assert {times for *_, times in _kept(kept)} == {1}


def test_gap_that_others_asked_too_stays(enter: Enter, kept: Recorder) -> None:
    luz, eva = enter("luz"), enter("eva")
    for agent in (luz, eva):
        agent.post("/consola/desenlace", data={**SENT, "desenlace": "parcial"})
    luz.post("/consola/desenlace", data=UNDO)
    asked = kept.look(lambda session: session.scalars(select(Asking.times)).all())
    assert asked == [1]


def test_what_is_taken_back_keeps_the_theme_that_was_chosen(enter: Enter) -> None:
    luz, sent = enter("luz"), {**SENT, "pregunta": "L2.4"}
    luz.post("/consola/desenlace", data={**sent, "desenlace": "resuelta"})
    assert "<option selected>Otro tema" in luz.post("/consola/desenlace", data=UNDO).text
