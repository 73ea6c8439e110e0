from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers import offers, texts
from assistant.answers.referrals import read_referrals
from corpus.model import NAMES, SWOT
from index.reading import Corrected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.answers import Answer
    from corpus import Document

POINTS = [NAMES[kind].list for kind in SWOT]
LISTS = [
    *(naming.list for naming in NAMES.values()),
    "lista.foda",
    *(f"lista.OE{number}" for number in range(1, 6)),
]

LINIA = Corrected(3, 8, "linia", "línea")

# How a stranger or an office is spoken to; the assistant says tú.
FORMAL = re.compile(
    r"\b(usted(es)?|escriban?|acorte|consulte|intente|elija|haga|indique|revise|busque|vea|"
    r"seleccione|proporcione|disculpe|permita|sírvase|favor de|estimad[oa]|su (mensaje|pregunta)"
    r")\b",
    re.IGNORECASE,
)


def made(document: Document) -> dict[str, list[Any]]:
    """Return what each function says; a new one is entered here to be read like the rest."""
    return {
        "too_long": [texts.too_long(501, 500)],
        "period": [texts.period(document)],
        "several": [texts.several(count) for count in range(2, 6)]
        + [texts.several(5, all_of_them=False)],
        "information_request": [texts.information_request("Instituto", "¿Cuánto costó?")],
        "first": [texts.first(document.passages[:1]), texts.first(document.passages[:2])],
        "found": [texts.found(document, ["L1.1"]), texts.found(document, ["L1.1", "OE1"])],
        "naming_of": [],
        "reference": [texts.reference(1), texts.reference(2)],
        "whole_lists": [texts.whole_lists({list_id: 6}) for list_id in LISTS],
        "facts": [texts.facts(document, ["mision"]), texts.facts(document, ["mision", "vision"])],
        "corrected": [texts.corrected("linia", "línea")],
        "no_line_anywhere": [texts.no_line_anywhere(26)],
        "no_objective": [texts.no_objective(7, 5)],
        "no_line": [texts.no_line(3, 9, 4)],
        "no_line_without_objective": [texts.no_line_without_objective(6, 1, 5)],
        "no_point": [texts.no_point(list_id, 9, 5) for list_id in POINTS],
        "beginning": [],
        "see_list": [offers.see_list(list_id, 6) for list_id in LISTS],
        "see_objective": [offers.see_objective("2")],
        "see_line": [offers.see_line(passage) for passage in document.children("OE2")],
        "see_passage": [offers.see_passage(passage) for passage in document.passages],
        "referral": [texts.referral(matter.referral.reason) for matter in read_referrals()],
        "search_as_written": [offers.search_as_written("la linia", LINIA)],
    }


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from strings(inner)


@pytest.fixture(scope="module")
def sentences(document: Document, ask: Callable[[str], Answer], questions: list[str]) -> set[str]:
    constants = [value for name, value in vars(texts).items() if name.isupper()]
    messages = [ask(question).message for question in questions]
    return {*strings(constants), *strings(made(document)), *messages}


def test_every_function_is_read_here(document: Document) -> None:
    own = {
        name
        for module in (texts, offers)
        for name, of in inspect.getmembers(module, inspect.isfunction)
        if of.__module__ == module.__name__ and name[0] != "_"
    }
    assert own == set(made(document))


def test_nothing_is_exclaimed(sentences: set[str]) -> None:
    assert len(sentences) > 40
    assert not [sentence for sentence in sentences if re.search("[!¡]", sentence)]


def test_people_are_spoken_to_as_tu(sentences: set[str]) -> None:
    assert not [sentence for sentence in sentences if FORMAL.search(sentence)]
    assert [sentence for sentence in sentences if re.search(r"\b[Tt]u\b", sentence)]


def test_signs_open_and_close(sentences: set[str]) -> None:
    for sentence in sentences:
        assert sentence.count("¿") == sentence.count("?"), sentence
        assert sentence.count("«") == sentence.count("»"), sentence


def test_spaces_and_stops_are_single(sentences: set[str]) -> None:
    assert not [sentence for sentence in sentences if re.search(r"  |\.\.| [.,;:]", sentence)]


@pytest.mark.parametrize(
    ("list_id", "count", "said"),
    [
        ("lista.objetivos", 5, "cinco objetivos estratégicos. Lista completa: 5 de 5."),
        ("lista.lineas", 25, "veinticinco líneas de acción. Lista completa: 25 de 25."),
        ("lista.lineas", 21, "veintiuna líneas de acción. Lista completa: 21 de 21."),
        ("lista.fortalezas", 6, "seis fortalezas. Lista completa: 6 de 6."),
        ("lista.debilidades", 5, "cinco debilidades. Lista completa: 5 de 5."),
        ("lista.oportunidades", 6, "seis oportunidades. Lista completa: 6 de 6."),
        ("lista.amenazas", 5, "cinco amenazas. Lista completa: 5 de 5."),
        ("lista.foda", 22, "veintidós puntos del análisis FODA. Lista completa: 22 de 22."),
    ],
)
def test_whole_lists_agree_in_gender(list_id: str, count: int, said: str) -> None:
    assert texts.whole_lists({list_id: count}) == f"El programa tiene {said}"


def test_lines_of_an_objective_agree() -> None:
    said = "El objetivo 5 tiene seis líneas de acción. Lista completa: 6 de 6."
    assert texts.whole_lists({"lista.OE5": 6}) == said


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            {"lista.fortalezas": 6, "lista.debilidades": 5},
            "seis fortalezas y cinco debilidades. Lista completa: 11 de 11.",
        ),
        (
            {"lista.amenazas": 5, "lista.oportunidades": 2, "lista.fortalezas": 3},
            "cinco amenazas, dos oportunidades y tres fortalezas. Lista completa: 10 de 10.",
        ),
    ],
)
def test_joint_lists_are_joined_by_y(counts: dict[str, int], said: str) -> None:
    assert texts.whole_lists(counts) == f"El programa tiene {said}"


@pytest.mark.parametrize(("count", "said"), [(1, "Este es el texto"), (2, "Estos son los textos")])
def test_references_agree_in_number(count: int, said: str) -> None:
    assert texts.reference(count) == f"{said} que pides:"


@pytest.mark.parametrize(
    ("list_id", "said"),
    [
        ("lista.objetivos", ("¿Cuáles son los objetivos estratégicos?", "Ver los 5 objetivos")),
        ("lista.amenazas", ("¿Cuáles son las amenazas?", "Ver las 5 amenazas")),
        ("lista.foda", ("¿Cuáles son los puntos del análisis FODA?", "Ver los 5 puntos")),
        (
            "lista.OE2",
            ("¿Cuáles son las líneas del objetivo 2?", "Ver las 5 líneas del objetivo 2"),
        ),
    ],
)
def test_offered_lists_agree_in_gender(list_id: str, said: tuple[str, str]) -> None:
    question, label = offers.see_list(list_id, 5)
    assert question == said[0]
    assert label.startswith(said[1])


def test_missing_points_are_feminine() -> None:
    said = "El programa tiene cinco amenazas; no hay una amenaza 9."
    assert texts.no_point("lista.amenazas", 9, 5) == said


def test_dates_are_written_day_first(document: Document) -> None:
    assert "ejercicio 2025 e informa del 01/10/2025 al 31/12/2025" in texts.period(document)


def test_too_long_names_both_figures() -> None:
    assert "612 letras y el máximo es 500" in texts.too_long(612, 500)


def test_words_as_written_are_quoted() -> None:
    question, label = offers.search_as_written("¿y la linia 3?", Corrected(6, 11, "linia", "línea"))
    assert question == "¿y la «linia» 3?"
    assert "«linia»" in label
