from __future__ import annotations

import time

import pytest

from assistant.answers.marking import marked
from index.analysis import tokens


def _marked(text: str) -> str:
    return marked(text, tuple(tokens(text)))


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("4.5", "#4.#5"),
        ("4 . 5", "#4.#5"),
        ("4, 5", "#4,#5"),
        ("4-5", "#4-#5"),
        ("4 – 5", "#4-#5"),
        ("4;5", "#4 #5"),
        ("4 5", "#4 #5"),
        ("4.- 5", "#4 #5"),
        ("línea. 5", "linea #5"),
        ("4. línea", "#4 linea"),
        ("1.2.3", "#1.#2.#3"),
        ("007", "#7"),
        ("2025", "2025"),
    ],
)
def test_only_the_sign_between_two_numbers_is_kept(text: str, rewritten: str) -> None:
    assert _marked(text) == rewritten


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("cuatro coma cinco", "#4.#5"),
        ("4 punto 5", "#4.#5"),
        ("el 4 punto 5 y 6 punto 7", "el #4.#5 y #6.#7"),
        ("punto cinco", "punto #5"),
        ("línea punto cinco", "linea punto #5"),
        ("cuatro punto", "#4 punto"),
        ("cuatro punto final 5", "#4 punto final #5"),
        ("quinta punto 5", "@5 punto #5"),
    ],
)
def test_spoken_stop_needs_a_number_on_both_sides(text: str, rewritten: str) -> None:
    assert _marked(text) == rewritten


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("treinta y uno", "#31"),
        ("noventa y nueve", "#99"),
        ("40 y 2", "#42"),
        ("treinta y diez", "#30 y #10"),
        ("diez y uno", "#10 y #1"),
        ("130 y 5", "#130 y #5"),
        ("treinta y 1.2", "#30 y #1.#2"),
        ("treinta y primera", "#30 y @1"),
    ],
)
def test_tens_take_their_units(text: str, rewritten: str) -> None:
    assert _marked(text) == rewritten


ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]


@pytest.mark.parametrize(("number", "roman"), [*enumerate(ROMANS, 1)])
def test_roman_number_follows_a_part(number: int, roman: str) -> None:
    assert _marked(f"Objetivo {roman}") == f"objetivo #{number}"


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("objetivos estratégicos iii", "objetivos estrategicos #3"),
        ("OE ii", "oe #2"),
        ("línea v", "linea #5"),
        ("fortaleza i", "fortaleza #1"),
        ("debilidad i", "debilidad #1"),
        ("oportunidad i", "oportunidad #1"),
        ("amenaza i", "amenaza #1"),
        ("plan iv", "plan iv"),
        ("iv objetivo", "iv objetivo"),
        ("línea ix b", "linea #9 b"),
        ("línea mi", "linea mi"),
        ("línea iiii", "linea iiii"),
        ("línea viva", "linea viva"),
        ("alínea v", "alinea v"),
    ],
)
def test_roman_letters_are_no_number_elsewhere(text: str, rewritten: str) -> None:
    assert _marked(text) == rewritten


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("OE4", "oe #4"),
        ("L24", "linea #24"),
        ("L2.4", "linea #2.#4"),
        ("F3", "fortaleza #3"),
        ("d05", "debilidad #5"),
        ("O1 y A2", "oportunidad #1 y amenaza #2"),
        ("LÍNEA24", "linea #24"),
        ("año3", "año #3"),
        ("covid19", "covid #19"),
        ("l2000", "l2000"),
        ("h2o", "h2o"),
        ("abcdefghijklm3", "abcdefghijklm3"),
    ],
)
def test_letters_glued_to_a_number_are_taken_apart(text: str, rewritten: str) -> None:
    assert _marked(text) == rewritten


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("L 2.4", "linea #2.#4"),
        ("l 2 4", "linea #2 #4"),
        ("L 2-4", "linea #2-#4"),
        ("F 3", "fortaleza #3"),
        ("¿D 3?", "debilidad #3"),
        ("o 3", "oportunidad #3"),
        ("A 3", "amenaza #3"),
        ("OE 3", "oe #3"),
        ("x 3", "x #3"),
        ("f 3 ahora", "f #3 ahora"),
        ("voy a 3", "voy a #3"),
        ("L 2.4.6", "l #2.#4.#6"),
    ],
)
def test_letter_apart_from_its_number_must_stand_alone(text: str, rewritten: str) -> None:
    assert _marked(text) == rewritten


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("O.E. 4", "oe #4"),
        ("el o.e. quinto", "el oe @5"),
        ("o e", "o e"),
        ("uno o e 4", "#1 oe #4"),
    ],
)
def test_letters_of_an_objective_are_joined(text: str, rewritten: str) -> None:
    assert _marked(text) == rewritten


@pytest.mark.parametrize(
    "text",
    [
        "línea 7 del metro",
        "línea 7 del Metrobús",
        "línea del tren 3",
        "línea de captura 2",
        "línea de crédito 2.4",
        "líneas telefónicas",
        "objetivos 2030",
        "objetivo 2030",
    ],
)
def test_lines_and_numbers_of_other_things_are_left_out(text: str) -> None:
    assert _marked(text) == " "
    assert _marked(f"la {text} hoy").split() == ["la", "hoy"]


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("línea 7 del plan", "linea #7 del plan"),
        ("línea de acción 2.4", "linea de accion #2.#4"),
        ("línea 7 del metropolitano", "linea #7 del metropolitano"),
        ("objetivo 203", "objetivo #203"),
    ],
)
def test_lines_and_numbers_of_the_plan_stay(text: str, rewritten: str) -> None:
    assert _marked(text) == rewritten


def test_corrected_words_are_marked_instead_of_the_written_ones() -> None:
    assert marked("linia cuatroo", tuple(tokens("linea cuatro"))) == "linea #4"


@pytest.mark.parametrize("piece", ["1.", "uno y ", "linea 1 del ", "objetivo ", "o e ", "punto "])
def test_hostile_text_is_marked_quickly(piece: str) -> None:
    text = (piece * 500)[:500]
    found = tuple(tokens(text))
    began = time.process_time()
    marked(text, found)
    assert time.process_time() - began < 0.05
