from __future__ import annotations

import time

import pytest

from assistant.answers.segments import segments


def _texts(message: str) -> list[str]:
    return [segment.text for segment in segments(message)]


def _asking(message: str) -> list[str]:
    return [segment.text for segment in segments(message) if segment.asks]


@pytest.mark.parametrize(
    ("message", "pieces"),
    [
        ("¿Qué hacen? ¿Cómo votan?", ["¿Qué hacen?", "¿Cómo votan?"]),
        ("¿uno dos?¿tres cuatro?", ["¿uno dos?", "¿tres cuatro?"]),
        ("¡Buenos días! Voto en Tlalpan", ["¡Buenos días!", "Voto en Tlalpan"]),
        ("no me dejaron… quedé fuera", ["no me dejaron…", "quedé fuera"]),
        ("no me dejaron; quedé fuera", ["no me dejaron;", "quedé fuera"]),
        ("no me dejaron. quedé fuera", ["no me dejaron.", "quedé fuera"]),
        ("vivo lejos (en Tlalpan) con ella", ["vivo lejos (en Tlalpan)", "con ella"]),
        ("vivo en Tlalpan ¿dónde voto?", ["vivo en Tlalpan", "¿dónde voto?"]),
        ("uno dos!, tres cuatro,", ["uno dos!", "tres cuatro"]),
    ],
)
def test_message_is_cut_into_its_sentences(message: str, pieces: list[str]) -> None:
    assert _texts(message) == pieces


@pytest.mark.parametrize(
    "message",
    [
        "qué dice la línea 2.4 del plan",
        "qué dice la línea 2. 4",
        "qué dice el O.E. 4 del plan",
        "qué dice el o.e. 4 del plan",
        "vivo lejos, no tengo auto",
        "vivo lejos y no tengo auto",
    ],
)
def test_stop_inside_a_number_or_an_abbreviation_does_not_cut(message: str) -> None:
    assert _texts(message) == [message]


@pytest.mark.parametrize("message", ["", "hola", "¡Hola!", "¿Y?", "?!", "bueno. claro. ahora."])
def test_one_word_is_no_segment(message: str) -> None:
    assert segments(message) == []


def test_greeting_of_one_word_is_left_out() -> None:
    assert _texts("¡Hola! ¿Qué hacen ustedes?") == ["¿Qué hacen ustedes?"]


@pytest.mark.parametrize(
    "sentence",
    [
        "sirve de algo?",
        "¿sirve de algo",
        "Cuántos votos hubo",
        "CUÁLES SON LAS LÍNEAS",
        "y para qué sirve eso",
        "o entonces cómo voto",
        "en dónde queda",
        "Oigan, me pregunto algo",
        "quiero saber de becas",
        "yo quisiera preguntar algo",
        "me gustaría que me digan",
        "mi duda es de becas",
        "esta es mi pregunta, gracias",
        "díganme de las becas",
        "Explíquenme de las becas",
        "pregunto si hay becas",
        "no sé si hay becas",
    ],
)
def test_question_is_known_by_its_words(sentence: str) -> None:
    assert _asking(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "vivo en Tlalpan",
        "ayer vi que votaron",
        "la casa donde vivo",
        "quiero una beca",
        "no sé nada",
        "mi dudas son muchas",
        "queda lejos de aquí",
        "cualquiera puede votar",
        "domingo votan ellos",
    ],
)
def test_statement_asks_nothing(sentence: str) -> None:
    assert _texts(sentence) == [sentence]
    assert _asking(sentence) == []


@pytest.mark.parametrize(
    ("question", "halves"),
    [
        (
            "¿Qué hacen por los jóvenes y cuántas sanciones pusieron?",
            ["¿Qué hacen por los jóvenes", "cuántas sanciones pusieron?"],
        ),
        (
            "¿Qué hacen por los jóvenes, y también hasta cuándo dura el programa?",
            ["¿Qué hacen por los jóvenes", "hasta cuándo dura el programa?"],
        ),
        (
            "quiero saber qué hacen y además con quién firman convenios",
            ["quiero saber qué hacen", "con quién firman convenios"],
        ),
        (
            "qué votos cuentan y cómo vigilan comicios y quiénes reciben multas",
            ["qué votos cuentan", "cómo vigilan comicios", "quiénes reciben multas"],
        ),
        (
            "Ya sé que ustedes no tapan baches, pero explíqueme qué hacen con el gasto",
            ["qué hacen con el gasto"],
        ),
    ],
)
def test_question_is_cut_before_another_interrogative(question: str, halves: list[str]) -> None:
    assert _asking(question) == halves


@pytest.mark.parametrize(
    "question",
    [
        "¿Quién vota y quién es?",
        "¿Qué hacen y cómo participo?",
        "¿Qué hacen por jóvenes y mujeres indígenas?",
        "¿Qué hacen por jóvenes o cuántas sanciones pusieron?",
        "¿Qué hacen y cualquiera puede reclamar sanciones?",
        "¿Qué hace la comisión cuando hay sanciones graves?",
    ],
)
def test_question_that_leans_on_its_first_half_stays_whole(question: str) -> None:
    assert _asking(question) == [question]


def test_statement_is_never_cut_in_two() -> None:
    message = "vi gente votando y cuántas sanciones pusieron ayer"
    assert _texts(message) == [message]


def test_question_that_folds_to_another_length_stays_whole() -> None:
    question = "¿Qué hacen en la Straße y cuántas sanciones pusieron ayer?"
    assert _asking(question) == [question]


@pytest.mark.parametrize("piece", ["¿", "y que ", "a. ", "y e o ", "y si que ", "?,", "…"])
def test_hostile_message_is_cut_quickly(piece: str) -> None:
    def seconds() -> float:
        began = time.process_time()
        segments((piece * 500)[:500])
        return time.process_time() - began

    # The best of three: a machine with other work takes its time out of anybody's.
    assert min(seconds() for _ in range(3)) < 0.05
