from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import AnswerKind, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer

SHAPES = {
    "oe 4": "OE4",
    "OE4": "OE4",
    "oe-4": "OE4",
    "OE5.": "OE5",
    "ＯＥ４": "OE4",
    "OE tres": "OE3",
    "objetivo 3": "OE3",
    "objetivo2": "OE2",
    "OBJETIVO DOS": "OE2",
    "Objetivo Estratégico No. 2": "OE2",
    "objetivo nº 2": "OE2",
    "objetivo número dos": "OE2",
    "dime el objetivo uno por favor": "OE1",
    "tercer objetivo": "OE3",
    "3er objetivo": "OE3",
    "2do objetivo": "OE2",
    "el quinto objetivo estratégico": "OE5",
    "el último objetivo": "OE5",
    "objetibo 3": "OE3",
    "obgetivo 3": "OE3",
    "objetivos 1 y 2": "OE1 OE2",
    "objetivos 1, 2 y 5": "OE1 OE2 OE5",
    "objetivos 1 a 3": "OE1 OE2 OE3",
    "objetivos 2 al 4": "OE2 OE3 OE4",
    "oe4 y oe5": "OE4 OE5",
    "oe4, oe4 y oe 4": "OE4",
    "oe5 y oe1": "OE5 OE1",
    "2.3": "L2.3",
    "¿2.3?": "L2.3",
    "2.3.": "L2.3",
    "4,4": "L4.4",
    "línea 4.4": "L4.4",
    "línea 4,4": "L4.4",
    "línea 02.03": "L2.3",
    "linea de accion 5.6": "L5.6",
    "la línea de acción número 5.6": "L5.6",
    "L2.4": "L2.4",
    "l2.4": "L2.4",
    "linia 4.4": "L4.4",
    "línea 2-3": "L2.3",
    "línea cuatro cuatro": "L4.4",
    "uno punto uno": "L1.1",
    "línea de acción uno punto uno": "L1.1",
    "cinco coma seis": "L5.6",
    "cuatro punto 4": "L4.4",
    "la quinta línea del objetivo cinco": "L5.5",
    "la quinta línea del quinto objetivo": "L5.5",
    "5ta línea del 5to objetivo": "L5.5",
    "línea 3 del OE 2": "L2.3",
    "línea tres del segundo objetivo": "L2.3",
    "última línea del objetivo 2": "L2.5",
    "objetivo 2, línea 3": "L2.3",
    "OE2 línea 3": "L2.3",
    "1.1 y 2.3": "L1.1 L2.3",
    "líneas 1.1, 2.3 y 5.6": "L1.1 L2.3 L5.6",
    "L1.1 L1.2": "L1.1 L1.2",
    "F3": "F3",
    "f1 d2 o3 a4": "F1 D2 O3 A4",
    "fortaleza 3": "F3",
    "la primera fortaleza": "F1",
    "fortalesa 3": "F3",
    "fortalezas 1 y 2": "F1 F2",
    "la última debilidad": "D5",
    "debilidad número dos": "D2",
    "primera devilidad": "D1",
    "la primera oportunidad institucional": "O1",
    "segunda opotunidad": "O2",
    "segunda amenaza": "A2",
    "amenaza número 5": "A5",
    "amenazas 1 a 3": "A1 A2 A3",
    "hola, ¿me puede decir qué dice la línea 4.4?": "L4.4",
    "¿Y la línea 2.4?": "L2.4",
    "¿qué dice el oe3 sobre la violencia?": "OE3",
    "obj. est. III": "OE3",
    "O.E. 4": "OE4",
    "el número 5 de los objetivos": "OE5",
    "el objetivo de en medio": "OE3",
    "objetivo 5, tercera línea de acción": "L5.3",
    "la quinta y última del objetivo dos": "L2.5",
    "la 3 y la 4 del objetivo 1": "L1.3 L1.4",
    "el objetivo 4 y su línea 6": "OE4 L4.6",
    "la antepenúltima línea del quinto objetivo": "L5.4",
    "la última línea de todo el plan": "L5.6",
    "la 4-4": "L4.4",
    "la dos cinco": "L2.5",
    "¿Me repite la 2.5? No la escuché bien": "L2.5",
    "tres punto uno, si es tan amable": "L3.1",
    "no era la 4.3 sino la 4.4": "L4.4",
    "Leí que cita la línea 4.6 y no les creo, ¿me enseñan qué dice de verdad?": "L4.6",
    "oportunidá seis": "O6",
    "action lines 2.1 and 2.2": "L2.1 L2.2",
    "¿qué va después de la 1.4?": "L2.1",
    "¿cuál está justo antes de la 5.3?": "L5.2",
    "la que hay entre la 3.1 y la 3.3": "L3.2",
    "la línea del gasto en el objetivo cuatro": "L4.5",
}


@pytest.mark.parametrize(("question", "ids"), SHAPES.items())
def test_named_parts_are_quoted_exactly(
    ask: Callable[[str], Answer], question: str, ids: str
) -> None:
    answer = ask(question)
    assert [quote.passage.id for quote in answer.citations] == ids.split()
    assert answer.kind is AnswerKind.REFERENCE


@pytest.mark.parametrize(
    "question",
    [
        "2.3 millones de pesos",
        "¿gastaron 2.3 millones de pesos?",
        "subió 4.4 por ciento",
        "la versión 1.1 de la plataforma",
    ],
)
def test_figures_are_no_reference(ask: Callable[[str], Answer], question: str) -> None:
    assert ask(question).kind is not AnswerKind.REFERENCE


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("línea 3", ["1.3", "2.3", "3.3", "4.3", "5.3"]),
        ("linia 3", ["1.3", "2.3", "3.3", "4.3", "5.3"]),
        ("la línea de acción 6", ["4.6", "5.6"]),
        ("¿qué dice la quinta línea?", ["2.5", "4.5", "5.5"]),
        ("la última línea", ["1.4", "2.5", "3.4", "4.6", "5.6"]),
    ],
)
def test_half_named_lines_are_asked_back(
    ask: Callable[[str], Answer], question: str, lines: list[str]
) -> None:
    answer = ask(question)
    assert answer.status is Status.CLARIFICATION
    offered = [option.label.split(":")[0] for option in answer.options]
    assert offered[: len(lines)] == [f"Línea {n}" for n in lines]


@pytest.mark.parametrize("question", ["la línea 3 del metro", "línea 3 de autobuses"])
def test_other_lines_are_not_asked_back(ask: Callable[[str], Answer], question: str) -> None:
    assert ask(question).status is not Status.CLARIFICATION


def test_asked_back_questions_cite_nothing(ask: Callable[[str], Answer]) -> None:
    answer = ask("línea 3")
    assert not answer.citations + answer.related
