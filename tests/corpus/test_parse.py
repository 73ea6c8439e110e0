from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.account import account
from corpus.check import problems
from corpus.definition import Erratum
from corpus.model import Edit
from corpus.parse import Parsed, parse
from corpus.readers import Source

if TYPE_CHECKING:
    from corpus.definition import Definition

FRAGMENTS = (
    "OE1.", "OE2. .", "OE٣.", "OE", "1.", "Línea de acción 1.1.", "Línea de acción 2.1", "Línea",
    "FORTALEZAS INSTITUCIONALES", "DEBILIDADES", "OPORTUNIDADES", "AMENAZAS", "‣", "•", "*",
    "\uf0b7", "Instituto de Prueba", "31/03/2024", "Seremos", "Organizar", "2024 ", "https://",
    "http://a-", "político-", "electorales", "palabra", "hace..", "..", "año", "-", " ", "\t",
    "\n", "\n\n", "\r\n", "\x0c", "\x85", "\u2028", "\u00a0", "\u200b", "\x00", "𝒪", "e\u0301",
)  # fmt: skip
assembled = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)
any_text = st.one_of(st.text(), assembled)


@st.composite
def mended_texts(draw: st.DrawFn) -> tuple[str, tuple[Erratum, ...]]:
    """Draw a text with errata that may match, overlap or stand where lines were joined."""
    text = draw(assembled)
    cuts = st.integers(0, len(text))
    joined = " ".join(text.split())
    pieces = [joined[at : at + draw(st.integers(1, 6))] or "x" for at in draw(st.lists(cuts))]
    ids = st.sampled_from(["OE1", "OE2", "F1", "L1.1", "vision", "nada"])
    mends = st.sampled_from(["", "x", "y experta", "\n", "hace."])
    return text, tuple(Erratum(draw(ids), piece, draw(mends), "Prueba.") for piece in pieces)


def _texts(text: str, definition: Definition) -> dict[str, str]:
    parsed = parse(Source(text, ""), definition)
    return {passage.id: passage.text for passage in parsed.passages}


def _parse(text: str, definition: Definition, *errata: Erratum) -> Parsed:
    return parse(Source(text, ""), replace(definition, errata=errata))


@given(text=any_text)
@example("OE1.")
@example("FORTALEZAS\n‣\n‣\n-\n")
def test_no_text_makes_reading_fail(definition: Definition, text: str) -> None:
    source = Source(text, "")
    parsed = parse(source, definition)
    assert problems(source, definition, parsed, account(source, parsed))


@given(text=any_text)
def test_every_passage_is_an_exact_piece_of_any_text(definition: Definition, text: str) -> None:
    passages = parse(Source(text, ""), definition).passages
    pieces = [text[passage.place.start : passage.place.end] for passage in passages]
    assert [passage.source_text for passage in passages] == pieces


@given(text=any_text)
def test_joined_text_has_only_single_spaces(definition: Definition, text: str) -> None:
    passages = _parse(text, definition).passages
    assert [" ".join(passage.text.split()) for passage in passages] == [
        passage.text for passage in passages
    ]


@given(text=any_text)
def test_parts_never_overlap(definition: Definition, text: str) -> None:
    parsed = parse(Source(text, ""), definition)
    places = sorted(
        (part.place.start, part.place.end) for part in (*parsed.passages, *parsed.furniture)
    )
    assert all(end <= start for (_, end), (start, _) in pairwise(places))


@given(case=mended_texts())
def test_mended_passage_is_still_an_exact_piece(
    definition: Definition, case: tuple[str, tuple[Erratum, ...]]
) -> None:
    text, errata = case
    for passage in _parse(text, definition, *errata).passages:
        assert passage.source_text == text[passage.place.start : passage.place.end]


@given(case=mended_texts())
def test_erratum_is_applied_or_is_a_problem(
    definition: Definition, case: tuple[str, tuple[Erratum, ...]]
) -> None:
    text, errata = case
    parsed = _parse(text, definition, *errata)
    applied = sum(len(passage.mends) for passage in parsed.passages)
    assert applied + len(parsed.problems) == len(errata)


@pytest.mark.parametrize(
    ("raw", "joined"),
    [
        ("uno\n\ndos", "uno dos"),
        ("uno \n\n dos", "uno dos"),
        ("uno  dos", "uno dos"),
        ("uno\r\ndos", "uno dos"),
        ("político-\n\nelectorales", "político-electorales"),
        ("dos - tres", "dos - tres"),
        ("https://a.mx/b-\n\nc/\nd-1.pdf", "https://a.mx/b-c/d-1.pdf"),
    ],
)
def test_wrapped_lines_are_joined(definition: Definition, raw: str, joined: str) -> None:
    assert _texts(f"OE1. {raw}", definition)["OE1"] == joined


def test_text_may_stand_below_its_code(definition: Definition) -> None:
    assert _texts("OE1.\n\nAbrir.\n\nOE2. Medir.", definition) == {"OE1": "Abrir.", "OE2": "Medir."}


def test_passage_ends_where_the_next_begins(definition: Definition) -> None:
    text = "OE1. Abrir\n\nya.\n\nLínea de acción 1.1.Atender.\n\nFORTALEZAS\n\n‣ Personal.\n"
    assert _texts(text, definition) == {"OE1": "Abrir ya.", "L1.1": "Atender.", "F1": "Personal."}


def test_text_under_a_heading_is_no_passage(definition: Definition) -> None:
    parsed = parse(Source("OE1. Abrir.\nFORTALEZAS\nsin viñeta\n‣ Una.", ""), definition)
    assert [passage.text for passage in parsed.passages] == ["Abrir.", "Una."]


def test_marks_are_named_furniture(definition: Definition) -> None:
    text = "OE1. . Abrir.\n FORTALEZAS \n‣  Una."
    furniture = parse(Source(text, ""), definition).furniture
    pieces = [(piece.name, text[piece.place.start : piece.place.end]) for piece in furniture]
    assert pieces == [
        ("etiqueta", "OE1. . "),
        ("título de lista", "FORTALEZAS"),
        ("viñeta", "‣  "),
    ]


def test_mend_keeps_its_reason_and_moves_later_joins(definition: Definition) -> None:
    mend = Erratum("OE1", "hace..", "se hace.", "Punto duplicado.")
    text = "OE1. Lo que hace..\n\nY más."
    (passage,) = _parse(text, definition, mend).passages
    assert passage.text == "Lo que se hace. Y más."
    assert passage.edits == (
        Edit(7, "se hace.", "hace..", "Punto duplicado."),
        Edit(15, " ", "\n\n"),
    )


@pytest.mark.parametrize(
    "erratum",
    [
        Erratum("OE1", "nada", "x", "No está."),
        Erratum("OE1", "hace", "x", "Está dos veces."),
        Erratum("OE9", "Lo", "x", "No hay ese pasaje."),
        Erratum("OE1", "que hace", "x", "Abarca dos renglones."),
        Erratum("OE1", " hace y", "x", "Empieza donde se unieron dos renglones."),
    ],
)
def test_erratum_that_does_not_stand_once_is_a_problem(
    definition: Definition, erratum: Erratum
) -> None:
    parsed = _parse("OE1. Lo que\nhace y hace.", definition, erratum)
    (problem,) = parsed.problems
    assert problem.startswith(f"La errata «{erratum.published}» no aparece exactamente una vez")
    assert parsed.passages[0].text == "Lo que hace y hace."


def test_erratum_of_a_code_that_stands_twice_is_a_problem(definition: Definition) -> None:
    mend = Erratum("OE1", "Abrir", "Cerrar", "Hay dos.")
    parsed = _parse("OE1. Abrir.\nOE1. Abrir.", definition, mend)
    assert [passage.text for passage in parsed.passages] == ["Abrir.", "Abrir."]
    assert len(parsed.problems) == 1
