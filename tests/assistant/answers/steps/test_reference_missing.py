from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer

MISSING = {
    "objetivo 7": "El programa tiene cinco objetivos; no hay un objetivo 7.",
    "objetivo seis": "El programa tiene cinco objetivos; no hay un objetivo 6.",
    "OE0": "El programa tiene cinco objetivos; no hay un objetivo 0.",
    "octavo objetivo": "El programa tiene cinco objetivos; no hay un objetivo 8.",
    "objetibo 6": "El programa tiene cinco objetivos; no hay un objetivo 6.",
    "línea 3.9": "El objetivo 3 tiene cuatro líneas de acción, de la 3.1 a la 3.4;"
    " no hay una línea 3.9.",
    "la novena línea del objetivo tres": "El objetivo 3 tiene cuatro líneas de acción,"
    " de la 3.1 a la 3.4; no hay una línea 3.9.",
    "línea 1.0": "El objetivo 1 tiene cuatro líneas de acción, de la 1.1 a la 1.4;"
    " no hay una línea 1.0.",
    "línea 4.44": "El objetivo 4 tiene seis líneas de acción, de la 4.1 a la 4.6;"
    " no hay una línea 4.44.",
    "línea 6.1": "El programa tiene cinco objetivos; no hay un objetivo 6 ni una línea 6.1.",
    "0.1": "El programa tiene cinco objetivos; no hay un objetivo 0 ni una línea 0.1.",
    "fortaleza 12": "El programa tiene seis fortalezas; no hay una fortaleza 12.",
    "F0": "El programa tiene seis fortalezas; no hay una fortaleza 0.",
    "sexta debilidad": "El programa tiene cinco debilidades; no hay una debilidad 6.",
    "O7": "El programa tiene seis oportunidades; no hay una oportunidad 7.",
    "décima amenaza": "El programa tiene cinco amenazas; no hay una amenaza 10.",
}

LAST = {"objetivo": 5, "fortaleza": 6, "debilidad": 5, "oportunidad": 6, "amenaza": 5}
LAST_LINES = {1: 4, 2: 5, 3: 4, 4: 6, 5: 6}


@pytest.mark.parametrize(("question", "sentence"), MISSING.items())
def test_what_does_not_exist_is_said(
    ask: Callable[[str], Answer], question: str, sentence: str
) -> None:
    answer = ask(question)
    assert (answer.status, answer.message) == (Status.NOT_IN_PLAN, sentence)
    assert not answer.citations + answer.related


@pytest.mark.parametrize("noun", LAST)
def test_points_end_where_they_end(cited: Callable[[str], list[str]], noun: str) -> None:
    last = LAST[noun]
    letter = "OE" if noun == "objetivo" else noun[0].upper()
    assert cited(f"{noun} {last}") == [f"{letter}{last}"]
    assert not [number for number in range(last + 1, 60) if cited(f"{noun} {number}")]


@pytest.mark.parametrize(("objective", "last"), LAST_LINES.items())
def test_lines_end_where_they_end(
    cited: Callable[[str], list[str]], objective: int, last: int
) -> None:
    assert cited(f"línea {objective}.{last}") == [f"L{objective}.{last}"]
    assert not [n for n in range(last + 1, 60) if cited(f"línea {objective}.{n}")]


def test_numbers_are_never_corrected(ask: Callable[[str], Answer]) -> None:
    answers = [ask(f"obgetivo {number}") for number in range(6, 30)]
    assert {answer.corrections[0].searched for answer in answers} == {"objetivo"}
    assert [answer.message.split()[-1] for answer in answers] == [f"{n}." for n in range(6, 30)]


def test_existing_parts_come_with_the_missing(ask: Callable[[str], Answer]) -> None:
    answer = ask("objetivos 5 y 6")
    assert [quote.passage.id for quote in answer.citations] == ["OE5"]
    assert answer.message.startswith(MISSING["objetivo seis"])
