from __future__ import annotations

import time

import pytest

from assistant.answers import asking
from assistant.answers.asking import Asks, focus, kinds
from index.analysis import fold

HOSTILE = [
    "que ", "que es ", "cual el la los las ", "k q ", "que  ", "como ", "como me ", "donde ",
    "de la ", "a que hor", "nombre de ", "ñ", "que es el la tipo de ", "how ", "q", " ", "que fech",
]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("¿Cuánto cuesta el voto por internet?", {Asks.AMOUNT}),
        ("¿Qué porcentaje votó?", {Asks.AMOUNT}),
        ("how many people voted", {Asks.AMOUNT}),
        ("¿Cuándo abren las casillas?", {Asks.DATE}),
        ("¿A qué hora cierran?", {Asks.DATE}),
        ("¿Quién preside el consejo?", {Asks.PERSON}),
        ("¿Cómo se llama la consejera?", {Asks.PERSON}),
        ("¿Dónde queda la sede?", {Asks.PLACE}),
        ("teléfono de atención", {Asks.PLACE}),
        ("¿Cómo puedo participar?", {Asks.PROCEDURE}),
        ("requisitos para votar", {Asks.PROCEDURE}),
        ("how do I take part", {Asks.PROCEDURE}),
        ("¿Cuándo y cuánto pagan?", {Asks.DATE, Asks.AMOUNT}),
        ("¿Qué hace el instituto por las mujeres?", set()),
        ("fortalecer la democracia", set()),
        ("", set()),
    ],
)
def test_kinds_are_told_by_interrogatives_and_set_phrases(question: str, found: set[Asks]) -> None:
    plain = fold(question).replace("¿", "").replace("?", "")
    assert kinds(plain) == found


@pytest.mark.parametrize("plain", ["encuantos", "recuesta", "pasosos", "titularidades", "montones"])
def test_parts_of_words_do_not_count(plain: str) -> None:
    assert kinds(plain) == frozenset()


@pytest.mark.parametrize(
    ("plain", "word"),
    [
        ("que multa le ponen a un partido", "multa"),
        ("cual es la clave del acta", "clave"),
        ("cuales son los tipos de mesas", "tipos"),
        ("que tipo de talleres dan", "talleres"),
        ("en que año nacio", "año"),
        ("q curso hay", "curso"),
        ("como participo", None),
        ("que", None),
        ("", None),
    ],
)
def test_focus_is_the_word_asked_for(plain: str, word: str | None) -> None:
    assert focus(plain) == word


def test_every_kind_has_a_pattern() -> None:
    assert set(asking._PATTERNS) == set(Asks)


@pytest.mark.parametrize("piece", HOSTILE)
def test_patterns_are_quick_on_hostile_text(piece: str) -> None:
    text = (piece * 500)[:500]
    for pattern in (*asking._PATTERNS.values(), asking._FOCUS):
        began = time.process_time()
        pattern.search(text)
        assert time.process_time() - began < 0.05
