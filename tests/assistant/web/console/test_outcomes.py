from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from assistant.storage.tables import Asking, Count

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
