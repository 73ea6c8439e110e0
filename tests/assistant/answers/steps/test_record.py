from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import AnswerKind, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer

ENTRIES = {
    "ficha.instituto": (
        "Instituto Electoral",
        ["¿Qué instituto publica este programa de trabajo?", "quien hizo el plan"],
    ),
    "ficha.fundamento": (
        "Artículo 121, fracción XXII",
        ["¿Con qué fundamento legal se publica?", "que articulo de que ley obliga a publicarlo"],
    ),
    "ficha.periodo": (
        "2025 01/10/2025 31/12/2025",
        ["¿Qué periodo abarca la información?", "que trimestre informan"],
    ),
    "ficha.actualizacion": (
        "31/12/2025",
        ["¿Cuándo se actualizó?", "fecha de la ultima actualizacion"],
    ),
    "ficha.area": (
        "Secretaría Administrativa",
        ["¿Qué área es responsable de la información?", "area responsavle"],
    ),
    "ficha.vinculacion": (
        "No aplica, debido a que",
        ["¿Forma parte del gobierno central?", "vinculacion con el programa general de desarrollo"],
    ),
    "ficha.nota": ("En la columna denominada", ["¿Qué dice la nota?", "la nota del documento"]),
    "ficha.acuerdo": (
        "https://www.iecm.mx/www/taip/cg/acu/2025/IECM-ACU-CG-005-2025.pdf",
        ["¿Dónde está el acuerdo del Consejo General?", "link del programa operativo anual"],
    ),
    "ficha.portal": (
        "https://www.iecm.mx/normatividad-y-transparencia/",
        ["¿Cuál es el enlace al portal de transparencia?", "liga del portal"],
    ),
}


@pytest.mark.parametrize(
    ("entry", "question"),
    [(name, asked) for name, (_, several) in ENTRIES.items() for asked in several],
)
def test_record_is_answered_alone(ask: Callable[[str], Answer], entry: str, question: str) -> None:
    answer = ask(question)
    (quote,) = answer.citations
    assert quote.passage.id == entry
    assert quote.passage.text.startswith(ENTRIES[entry][0])


def test_all_nine_entries_are_asked() -> None:
    assert len(ENTRIES) == 9


def test_record_answers_are_facts(ask: Callable[[str], Answer]) -> None:
    answer = ask("¿Cuándo se actualizó?")
    assert (answer.status, answer.kind) == (Status.ANSWERED, AnswerKind.FACT)
    assert answer.message == "La información se actualizó en esta fecha (día/mes/año):"


def test_period_is_said_in_words(ask: Callable[[str], Answer]) -> None:
    assert "del 01/10/2025 al 31/12/2025" in ask("¿Qué periodo abarca?").message


@pytest.mark.parametrize(
    "question",
    ["¿qué ley protege a las mujeres de la violencia?", "el área de oportunidad del personal"],
)
def test_other_matters_are_no_record(ask: Callable[[str], Answer], question: str) -> None:
    assert not [q.passage.id for q in ask(question).citations if q.passage.id == "ficha.fundamento"]
    assert ask(question).kind is not AnswerKind.FACT
