from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus import CorpusError
from corpus.definition import Block, Erratum, read_definition
from corpus.model import Kind

if TYPE_CHECKING:
    from corpus.definition import Definition
    from tests.corpus.conftest import Plan

# What is changed, the header it stands under and which of them, and what must be said.
WRONG = {
    "an unknown field": (
        ('version = "2024-03-31"', 'version = "1"\nautor = "x"'),
        ("[document]", 0),
        "el campo «autor» no se conoce",
    ),
    "a missing field": (
        ('short_title = "Prueba"\n', ""),
        ("[document]", 0),
        "falta el campo «short_title»",
    ),
    "a wrong type": (
        ('version = "2024-03-31"', "version = 2024"),
        ("[document]", 0),
        "«version» debe ser un texto",
    ),
    "an empty field": (('id = "prueba"', 'id = ""'), ("[document]", 0), "«id» está vacío"),
    "a count that is no number": (
        ("strength = 2", 'strength = "dos"'),
        ("[counts]", 0),
        "«strength» debe ser un número entero",
    ),
    "a missing count": (("threat = 1\n", ""), ("[counts]", 0), "falta el campo «threat»"),
    "lines that are no list": (
        ("[2, 1]", "3"),
        ("[counts]", 0),
        "«action_line» debe ser una lista",
    ),
    "lines that are no numbers": (
        ("[2, 1]", '[2, "1"]'),
        ("[counts]", 0),
        "«action_line» debe ser una lista de números",
    ),
    "an unknown kind in the third block": (
        ('kind = "vision"', 'kind = "visión"'),
        ("[[block]]", 2),
        "«kind» debe ser uno de: mission, vision,",
    ),
    "a block without its reason": (
        ('reason = "Columna 6."\n', ""),
        ("[[block]]", 3),
        "falta el campo «reason»",
    ),
    "an erratum without its reason": (
        ('reason = "Palabras pegadas."', 'reason = ""'),
        ("[[erratum]]", 1),
        "«reason» está vacío",
    ),
    "an unknown section": (
        ("[[erratum]]", '[[errata]]\nid = "x"\n\n[[erratum]]'),
        ("[[errata]]", 0),
        "la sección «errata» no se conoce",
    ),
}


def _line(text: str, header: str, nth: int) -> int:
    return [n for n, line in enumerate(text.split("\n"), 1) if line == header][nth]


def test_definition_is_read_as_written(definition: Definition) -> None:
    assert (definition.id, definition.source) == ("prueba", "plan.txt")
    assert definition.lines_per_objective == (2, 1)
    assert definition.counts[Kind.STRENGTH] == 2


def test_lines_are_not_counted_twice(definition: Definition) -> None:
    assert Kind.ACTION_LINE not in definition.counts


def test_blocks_and_errata_keep_their_order(definition: Definition) -> None:
    assert definition.blocks[2] == Block("vision", Kind.VISION, "Visión", "Seremos", "Columna 7.")
    assert definition.errata == (
        Erratum("OE2", "hace..", "hace.", "Punto duplicado."),
        Erratum("F1", "yexperiencia", "y experiencia", "Palabras pegadas."),
    )


@pytest.mark.parametrize("case", WRONG)
def test_wrong_definition_is_said_with_its_line(plan: Plan, case: str) -> None:
    (old, new), (header, nth), reason = WRONG[case]
    plan.define(old, new)
    with pytest.raises(CorpusError) as caught:
        read_definition(plan.write() / "document.toml")
    line = _line(plan.definition, header, nth)
    assert str(caught.value).startswith(f"document.toml, línea {line}: {reason}")
