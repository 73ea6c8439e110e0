from __future__ import annotations

import pytest

from corpus.definition import Block
from corpus.marks import Mark, Marker
from corpus.model import Kind

BLOCKS = (
    Block("vision", Kind.VISION, "Visión", "Seremos", "Columna 7."),
    Block("ficha.area", Kind.RECORD, "Área", "Secretaría", "Columna 12."),
)


def _only(line: str) -> Mark | None:
    return Marker(BLOCKS).mark(line)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("OE1. Fomentar", "OE1. "),
        ("OE4. . Innovar", "OE4. . "),
        ("OE5.Visibilizar", "OE5."),
        ("OE12. Otro", "OE12. "),
    ],
)
def test_objective_is_known_by_its_code(line: str, label: str) -> None:
    mark = _only(line)
    number = int(label.strip("OE. "))
    assert mark == Mark(
        f"OE{number}", Kind.OBJECTIVE, f"Objetivo estratégico {number}", len(label), "etiqueta"
    )


@pytest.mark.parametrize(
    ("line", "code", "label"),
    [
        ("Línea de acción 1.1. Diseñar", "1.1", "Línea de acción 1.1. "),
        ("Línea de acción 2.1.Garantizar", "2.1", "Línea de acción 2.1."),
        ("Línea de acción 3.2 Fortalecer", "3.2", "Línea de acción 3.2 "),
        ("Línea de acción 10.12. Diseñar", "10.12", "Línea de acción 10.12. "),
    ],
)
def test_action_line_names_its_objective(line: str, code: str, label: str) -> None:
    mark = _only(line)
    assert mark is not None
    assert (mark.id, mark.kind, mark.length) == (f"L{code}", Kind.ACTION_LINE, len(label))
    assert mark.parent == f"OE{code.split('.', maxsplit=1)[0]}"


@pytest.mark.parametrize(
    "line",
    [
        "el OE1. no abre la línea",
        "OE1 sin punto",
        "OEX. Otro",
        "Línea de acción sin código",
        "Línea de acción 1.1234 Diseñar",
        "FORTALEZAS de la institución",
        "las FORTALEZAS",
        "fortalezas",
        "Hoy Seremos",
    ],
)
def test_ordinary_line_starts_nothing(line: str) -> None:
    assert _only(line) is None


@pytest.mark.parametrize(
    ("heading", "kind", "first"),
    [
        ("FORTALEZAS INSTITUCIONALES", Kind.STRENGTH, "F1"),
        ("DEBILIDADES INSTITUCIONALES", Kind.WEAKNESS, "D1"),
        ("OPORTUNIDADES INSTITUCIONALES", Kind.OPPORTUNITY, "O1"),
        ("AMENAZAS", Kind.THREAT, "A1"),
    ],
)
def test_heading_says_what_its_bullets_are(heading: str, kind: Kind, first: str) -> None:
    marker = Marker(())
    title, bullet = marker.mark(heading), marker.mark("‣ Personal")
    assert title is not None
    assert (title.kind, title.length) == (None, len(heading))
    assert bullet is not None
    assert (bullet.id, bullet.kind, bullet.length) == (first, kind, 2)


@pytest.mark.parametrize("bullet", ["‣ ", "•", "*    ", "\uf0b7\t"])
def test_every_kind_of_bullet_counts(bullet: str) -> None:
    marker = Marker(())
    marker.mark("FORTALEZAS")
    marks = [marker.mark(f"{bullet}Personal") for _ in range(2)]
    assert [(mark.id, mark.length) for mark in marks if mark] == [
        ("F1", len(bullet)),
        ("F2", len(bullet)),
    ]


def test_bullet_outside_a_list_starts_nothing() -> None:
    assert _only("‣ Personal") is None


def test_block_closes_the_open_list() -> None:
    marker = Marker(BLOCKS)
    marks = [marker.mark(line) for line in ("FORTALEZAS", "‣ Una", "Seremos", "‣ Otra")]
    assert [mark and mark.id for mark in marks] == ["FORTALEZAS", "F1", "vision", None]


def test_block_is_known_by_its_first_words() -> None:
    assert _only("Seremos una casa") == Mark("vision", Kind.VISION, "Visión", 0, "etiqueta")


def test_numbers_start_again_under_each_heading() -> None:
    marker = Marker(())
    lines = ("FORTALEZAS", "‣ Una", "‣ Dos", "AMENAZAS", "‣ Tres")
    marks = [marker.mark(line) for line in lines]
    assert [mark and mark.id for mark in marks][1:] == ["F1", "F2", "AMENAZAS", "A1"]
