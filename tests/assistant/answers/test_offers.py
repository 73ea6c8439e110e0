from __future__ import annotations

import pytest

from assistant.answers import offers
from corpus.model import Kind, Passage, Place
from index.reading import Corrected

NINE = "uno dos tres cuatro cinco seis siete ocho nueve"


def _passage(passage_id: str, text: str) -> Passage:
    return Passage(passage_id, Kind.ACTION_LINE, "Línea de acción 2.4", text, Place(0, 1))


@pytest.mark.parametrize(
    ("list_id", "asked", "named"),
    [
        ("lista.OE12", "las líneas del objetivo 12", "las 7 líneas del objetivo 12"),
        ("lista.objetivos", "los objetivos estratégicos", "los 7 objetivos estratégicos"),
        ("lista.lineas", "las líneas de acción", "las 7 líneas de acción"),
        ("lista.amenazas", "las amenazas", "las 7 amenazas"),
        ("lista.foda", "los puntos del análisis FODA", "los 7 puntos del análisis FODA"),
    ],
)
def test_list_is_offered_by_its_name_and_count(list_id: str, asked: str, named: str) -> None:
    assert offers.see_list(list_id, 7) == (f"¿Cuáles son {asked}?", f"Ver {named}")


def test_objective_is_offered_by_its_number() -> None:
    assert offers.see_objective("3") == ("¿Qué dice el objetivo 3?", "Ver el objetivo 3")


def test_line_is_offered_by_its_code_and_beginning() -> None:
    assert offers.see_line(_passage("L2.4", "Prevenir la violencia.")) == (
        "¿Qué dice la línea 2.4?",
        "Línea 2.4: Prevenir la violencia.",
    )


def test_passage_is_offered_by_its_label_and_beginning() -> None:
    assert offers.see_passage(_passage("L2.4", "Prevenir la violencia.")) == (
        "¿Qué dice: Línea de acción 2.4?",
        "Línea de acción 2.4: Prevenir la violencia.",
    )


@pytest.mark.parametrize(
    ("text", "beginning"),
    [(NINE, NINE), (f"{NINE} diez", f"{NINE}…"), (f" {NINE.replace(' ', chr(10))} ", NINE)],
)
def test_only_what_is_left_out_is_marked_by_dots(text: str, beginning: str) -> None:
    passage = _passage("L2.4", text)
    assert offers.see_line(passage)[1] == f"Línea 2.4: {beginning}"
    assert offers.see_passage(passage)[1] == f"Línea de acción 2.4: {beginning}"


@pytest.mark.parametrize(
    ("start", "end", "written", "question"),
    [
        (0, 7, "elexion", "«elexion» y elexion"),
        (10, 17, "elexion", "elexion y «elexion»"),
        (0, 9, "elexion y", "«elexion y» elexion"),
    ],
)
def test_only_the_corrected_place_is_quoted(
    start: int, end: int, written: str, question: str
) -> None:
    correction = Corrected(start, end, written, "elección")
    assert offers.search_as_written("elexion y elexion", correction) == (
        question,
        f"Buscar «{written}» tal como lo escribí",
    )
