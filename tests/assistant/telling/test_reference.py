from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from assistant.telling import reference

if TYPE_CHECKING:
    from assistant.answers.citation import Citation


@pytest.mark.parametrize(
    ("passage_id", "named"),
    [
        ("L2.4", "la línea 2.4 del Programa de Trabajo 2025"),
        ("OE5", "el objetivo estratégico 5 del Programa de Trabajo 2025"),
        ("A3", "la amenaza 3 del Programa de Trabajo 2025"),
        ("mision", "la misión del Instituto, en el Programa de Trabajo 2025"),
        ("ficha.area", ("la ficha del Programa de Trabajo 2025,"
         " en «Área responsable de la información»")),
    ],
)  # fmt: skip
def test_a_passage_is_named_with_its_document(
    quotes: dict[str, Citation], passage_id: str, named: str
) -> None:
    assert reference.of_the_plan(quotes[passage_id]) == named


def test_a_name_before_a_text_has_no_article(quotes: dict[str, Citation]) -> None:
    named = [reference.heading(quotes[one]) for one in ("L2.4", "OE5", "vision", "F1")]
    assert named == ["Línea 2.4", "Objetivo estratégico 5", "Visión", "Fortaleza 1"]


def test_a_day_is_written_in_words() -> None:
    assert reference.day(date(2025, 12, 31)) == "31 de diciembre de 2025"
    assert reference.day(date(2025, 10, 1)) == "1.º de octubre de 2025"
