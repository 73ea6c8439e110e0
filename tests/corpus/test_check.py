"""Everything that must stop a document from being answered from, one change at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus import CorpusError
from corpus.account import Account, account
from corpus.check import problems
from corpus.parse import Parsed
from corpus.readers import Source

if TYPE_CHECKING:
    from corpus.definition import Definition
    from tests.corpus.conftest import Plan

ERRATUM = "La errata «{}» no aparece exactamente una vez en el pasaje «{}»."
SEQUENCE = "La numeración de {} no es la esperada ({} de {}; faltan: {}; sobran: {})."

ANOTHER_ERRATUM = """[[erratum]]
passage = "OE2"
published = ".."
mended = "."
reason = "Punto duplicado."
"""

IN_THE_TEXT = {
    "a code twice": (
        ("OE2.Medir", "OE1.Medir"),
        "El identificador OE1 aparece 2 veces.",
    ),
    "an empty objective": (
        ("OE1. . Abrir las puertas.", "OE1. ."),
        "El pasaje OE1 está vacío.",
    ),
    "an empty point": (
        ("• Poco presupuesto.", "•"),
        "El pasaje D1 está vacío.",
    ),
    "a gap in the lines": (
        ("acción 1.2.", "acción 1.3."),
        SEQUENCE.format("líneas de acción del objetivo 1", 2, 2, "L1.2", "L1.3"),
    ),
    "a line lost": (
        ("Línea de acción 2.1. Publicar cada mes.", ""),
        SEQUENCE.format("líneas de acción del objetivo 2", 0, 1, "L2.1", "ninguno"),
    ),
    "lines out of order": (
        ("acción 1.1. Atender", "acción 1.02. Atender"),
        "El identificador L1.2 aparece 2 veces.",
    ),
    "an objective too many": (
        ("Línea de acción 1.1.", "OE3. Uno más.\n\nLínea de acción 1.1."),
        SEQUENCE.format("objetivos estratégicos", 3, 2, "ninguno", "OE3"),
    ),
    "a gap in the objectives": (
        ("OE2.Medir", "OE3.Medir"),
        SEQUENCE.format("objetivos estratégicos", 2, 2, "OE2", "OE3"),
    ),
    "a line of no objective": (
        ("Línea de acción 2.1.", "Línea de acción 3.1. Sobra.\n\nLínea de acción 2.1."),
        "L3.1",
    ),
    "a strength lost": (
        ("*    Oficinas en cada distrito.", ""),
        SEQUENCE.format("fortalezas", 1, 2, "F2", "ninguno"),
    ),
    "a threat too many": (
        ("‣ Menos interés.", "‣ Menos interés.\n‣ Otra."),
        SEQUENCE.format("amenazas", 2, 1, "ninguno", "A2"),
    ),
    "an opportunity lost": (
        ("\uf0b7Nuevas alianzas.", ""),
        SEQUENCE.format("oportunidades", 0, 1, "O1", "ninguno"),
    ),
    "the same text twice": (
        ("• Poco presupuesto.", "• Oficinas en cada distrito."),
        "Un mismo texto aparece en 2 pasajes: «Oficinas en cada distrito.».",
    ),
    "a block not found": (
        ("Organizar elecciones", "Hacer elecciones"),
        "El bloque mision («Organizar») no aparece en el texto.",
    ),
    "text before everything": (
        (" Instituto de Prueba", "Anexo 3\n Instituto de Prueba"),
        "Texto sin pasaje en el carácter 0: «Anexo».",
    ),
    "text under a heading": (
        ("AMENAZAS\n", "AMENAZAS\n\nsueltas\n"),
        "Texto sin pasaje en el carácter",
    ),
    "an erratum twice in the text": (
        ("lo que se hace..", "lo que hace.. y se hace.."),
        ERRATUM.format("hace..", "OE2"),
    ),
}
IN_THE_DEFINITION = {
    "an erratum that matches nothing": (
        ('published = "hace.."', 'published = "hizo"'),
        ERRATUM.format("hizo", "OE2"),
    ),
    "an erratum of no passage": (
        ('passage = "F1"', 'passage = "F9"'),
        ERRATUM.format("yexperiencia", "F9"),
    ),
    "an erratum over another": (
        ("[[erratum]]", f"{ANOTHER_ERRATUM}\n\n[[erratum]]"),
        ERRATUM.format("hace..", "OE2"),
    ),
    "an objective without a count of lines": (
        ("action_line = [2, 1]", "action_line = [2]"),
        "L2.1",
    ),
    "a record longer than expected": (
        ("record = 4", "record = 3"),
        "Se esperaban 3 datos de la ficha y hay 4.",
    ),
    "a second vision": (
        ('kind = "mission"', 'kind = "vision"'),
        "Se esperaban 1 pasajes de visión y hay 2.",
    ),
    "no mission": (
        ('kind = "mission"', 'kind = "record"'),
        "Se esperaban 1 pasajes de misión y hay 0.",
    ),
    "a weakness expected and lost": (
        ("weakness = 1", "weakness = 2"),
        SEQUENCE.format("debilidades", 1, 2, "D2", "ninguno"),
    ),
}


def _says(plan: Plan) -> str:
    with pytest.raises(CorpusError) as caught:
        plan.load()
    return str(caught.value)


def test_small_plan_is_sound(plan: Plan) -> None:
    (document,) = plan.load().documents
    assert len(document.passages) == 16


@pytest.mark.parametrize("case", IN_THE_TEXT)
def test_wrong_text_is_not_answered_from(plan: Plan, case: str) -> None:
    (old, new), expected = IN_THE_TEXT[case]
    plan.change(old, new)
    assert expected in _says(plan)


@pytest.mark.parametrize("case", IN_THE_DEFINITION)
def test_wrong_definition_is_not_answered_from(plan: Plan, case: str) -> None:
    (old, new), expected = IN_THE_DEFINITION[case]
    plan.define(old, new)
    assert expected in _says(plan)


def test_changed_source_is_not_answered_from(plan: Plan) -> None:
    plan.sha256 = "0" * 64
    assert "El archivo plan.txt no es el publicado (sha256 " in _says(plan)


def test_every_problem_is_said_with_its_document(plan: Plan) -> None:
    plan.change("OE2.Medir", "OE3.Medir")
    plan.change("acción 2.1.", "acción 2.2.")
    lines = _says(plan).split("\n")
    assert all(line.startswith("prueba: ") for line in lines)
    assert {"OE3", "L2.2"} <= {word.strip(").") for line in lines for word in line.split()}


def test_only_the_first_gaps_are_shown(definition: Definition) -> None:
    source = Source("a b c d e f g", definition.sha256)
    nothing = Parsed((), (), ())
    found = problems(source, definition, nothing, account(source, nothing))
    assert sum(problem.startswith("Texto sin pasaje") for problem in found) == 5


def test_characters_claimed_twice_are_a_problem(definition: Definition) -> None:
    source, nothing = Source("", definition.sha256), Parsed((), (), ())
    found = problems(source, definition, nothing, Account(9, 9, {}, (), 3))
    assert "3 caracteres pertenecen a más de un pasaje." in found
