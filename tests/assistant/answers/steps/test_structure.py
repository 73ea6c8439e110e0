from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import AnswerKind, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer

LINES = {1: 4, 2: 5, 3: 4, 4: 6, 5: 6}
POINTS = {"fortalezas": 6, "debilidades": 5, "oportunidades": 6, "amenazas": 5}


def named(prefix: str, count: int) -> list[str]:
    return [f"{prefix}{number}" for number in range(1, count + 1)]


# Every entry of every list, written from the published text and not from the code.
ENTRIES = {
    "lista.objetivos": named("OE", 5),
    "lista.lineas": [line for oe, count in LINES.items() for line in named(f"L{oe}.", count)],
    **{f"lista.OE{oe}": named(f"L{oe}.", count) for oe, count in LINES.items()},
    **{f"lista.{name}": named(name[0].upper(), count) for name, count in POINTS.items()},
    "lista.foda": [p for name, count in POINTS.items() for p in named(name[0].upper(), count)],
}

WORDINGS = {
    "lista.objetivos": [
        "¿Cuáles son los objetivos estratégicos del instituto?",
        "cuantos objetivos hay",
        "lista de objetivos",
        "los cinco objetivos",
        "OBJETIVOS",
        "los ojetivos del iecm",
        "dime todos los objetibos por favor",
    ],
    "lista.lineas": [
        "¿Cuántas líneas de acción tiene el plan?",
        "todas las acciones",
        "las 25 líneas",
        "lineas de accion",
        "¿Me puede dar la lista completa de las líneas de acción?",
    ],
    "lista.OE1": [
        "¿Qué líneas de acción tiene el objetivo 1?",
        "que acciones tiene el objetivo uno",
        "acciones del oe1",
        "¿Cuántas líneas tiene el primer objetivo?",
    ],
    "lista.OE2": [
        "¿qué líneas tiene el OE2?",
        "lineas de accion del segundo objetivo",
        "¿Con qué líneas de acción piensan cumplir el objetivo de organizar elecciones locales?",
    ],
    "lista.OE3": ["Enlista las acciones del objetivo tres", "objetivo 3 lineas"],
    "lista.OE4": ["lineas del OE 4", "¿Cuántas líneas de acción tiene el objetivo estratégico 4?"],
    "lista.OE5": ["líneas del último objetivo", "lineas del objetibo 5"],
    "lista.fortalezas": [
        "¿Qué fortalezas tiene el IECM?",
        "cuantas fortalezas institucionales mencionan",
        "fortalesas",
    ],
    "lista.debilidades": ["¿Qué debilidades reconoce el IECM?", "debilidades", "las debilidade"],
    "lista.oportunidades": ["Muéstrame las oportunidades institucionales", "hoportunidades"],
    "lista.amenazas": ["¿Qué amenazas enfrenta el instituto?", "amenasas", "las cinco amenazas"],
    "lista.foda": [
        "FODA",
        "¿Cuál es el análisis FODA del instituto?",
        "dafo",
        "diagnostico",
        "Quiero las fortalezas, oportunidades, debilidades y amenazas",
    ],
}


@pytest.mark.parametrize(
    ("list_id", "question"),
    [(name, asked) for name, several in WORDINGS.items() for asked in several],
)
def test_lists_are_always_complete(
    ask: Callable[[str], Answer], list_id: str, question: str
) -> None:
    answer = ask(question)
    assert answer.list
    assert answer.list.id == list_id
    assert [quote.passage.id for quote in answer.citations] == ENTRIES[list_id]


@pytest.mark.parametrize("list_id", ENTRIES)
def test_lists_say_n_of_n(ask: Callable[[str], Answer], list_id: str) -> None:
    answer, total = ask(WORDINGS[list_id][0]), len(ENTRIES[list_id])
    assert answer.as_json()["list"] == {"id": list_id, "count": total, "total": total}
    assert f"{total} de {total}" in answer.message


def test_lists_are_answers_of_their_kind(ask: Callable[[str], Answer]) -> None:
    answer = ask("debilidades")
    assert (answer.status, answer.kind) == (Status.ANSWERED, AnswerKind.LIST)
    assert answer.confidence == 1


@pytest.mark.parametrize(
    ("question", "letters"),
    [
        ("fortalezas y debilidades", "FD"),
        ("¿Cuáles son las debilidades y las amenazas del IECM?", "DA"),
        ("amenazas y oportunidades", "OA"),
        ("fortalezas, oportunidades y amenazas", "FOA"),
        ("fortalesas, devilidad y oportunidades", "FDO"),
    ],
)
def test_several_lists_come_complete(
    ask: Callable[[str], Answer], question: str, letters: str
) -> None:
    answer = ask(question)
    of = {name[0].upper(): ENTRIES[f"lista.{name}"] for name in POINTS}
    expected = sorted(point for letter in letters for point in of[letter])
    assert sorted(quote.passage.id for quote in answer.citations) == expected
    assert f"{len(expected)} de {len(expected)}" in answer.message


def test_several_lists_name_their_ids(ask: Callable[[str], Answer]) -> None:
    shown = ask("fortalezas y debilidades").as_json()["list"]
    assert shown == {"id": "lista.fortalezas+lista.debilidades", "count": 11, "total": 11}


def test_lines_of_no_objective_are_refused(ask: Callable[[str], Answer]) -> None:
    answer = ask("líneas del objetivo 7")
    assert answer.status is Status.NOT_IN_PLAN
    assert answer.message == "El programa tiene cinco objetivos; no hay un objetivo 7."


@pytest.mark.parametrize(
    ("part", "begins", "wordings"),
    [
        (
            "mision",
            "Administrar mecanismos",
            ["¿Cuál es la misión del instituto?", "mision", "MISIÓN", "micion", "mición", "misón",
             "la mission", "misin", "¿Qué hace el IECM?"],
        ),
        (
            "vision",
            "Seguiremos siendo",
            ["visión del IECM", "vision", "VISIÓN", "bision", "vición", "visin",
             "cual es la vision a futuro"],
        ),
    ],
)  # fmt: skip
def test_mission_and_vision_never_mix(
    ask: Callable[[str], Answer], part: str, begins: str, wordings: list[str]
) -> None:
    for wording in wordings:
        (quote,) = ask(wording).citations
        assert quote.passage.id == part, wording
        assert quote.passage.text.startswith(begins)


def test_parts_are_facts(ask: Callable[[str], Answer]) -> None:
    answer = ask("¿Cuál es la visión?")
    assert (answer.kind, answer.list) == (AnswerKind.FACT, None)
    assert "visión" in answer.message


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué acciones hay contra la violencia?",
        "oportunidades de empleo en el metro",
        "¿qué amenaza ven por la deuda?",
        "objetivo sobre la violencia de género",
    ],
)
def test_narrower_questions_are_no_lists(ask: Callable[[str], Answer], question: str) -> None:
    assert ask(question).list is None
