from __future__ import annotations

import pytest

from assistant.answers.codes import Code, codes, half_line
from assistant.answers.marking import marked
from assistant.answers.numbers import LAST
from index.analysis import tokens


def read(text: str) -> tuple[list[Code], str]:
    return codes(text, tuple(tokens(text)))


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("línea cuatro punto cuatro", "linea #4.#4"),
        ("Línea 4,4", "linea #4,#4"),
        ("OE4", "oe #4"),
        ("la 5ta línea", "la @5 linea"),
        ("última del objetivo 2025", f"@{LAST} del  "),
        ("2. 3", "#2.#3"),
        ("punto 3", "punto #3"),
        ("dos y tres", "#2 y #3"),
        ("#1 @2", "#1 #2"),
        ("", ""),
    ],
)
def test_numbers_are_marked(text: str, rewritten: str) -> None:
    assert marked(text, tuple(tokens(text))) == rewritten


def test_named_parts_leave_the_rest() -> None:
    assert read("¿qué dice el objetivo 3 sobre la violencia?") == (
        [Code("lista.objetivos", 3)],
        "que dice el sobre la violencia",
    )


def test_codes_come_in_order_once() -> None:
    found, _ = read("fortaleza 2, L1.1, objetivo 3, F2")
    names = [(code.list, code.number) for code in found]
    assert names == [("lista.fortalezas", 2), ("lista.OE1", 1), ("lista.objetivos", 3)]


def test_last_is_kept_for_later() -> None:
    assert read("la última amenaza")[0] == [Code("lista.amenazas", LAST)]


@pytest.mark.parametrize(
    "text", ["objetivos 1 a 999", "línea 2.1 a 2.999", "los primeros 999 objetivos"]
)
def test_ranges_have_an_end(text: str) -> None:
    numbers = [code.number for code in read(text)[0]]
    assert numbers == [*range(1, len(numbers) + 1)]
    assert 25 <= len(numbers) <= 31


@pytest.mark.parametrize(
    "text", ["1.2.3", "2025", "31/12/2025", "tres mil", "sobjetivo 3", "oeste 3"]
)
def test_other_numbers_name_nothing(text: str) -> None:
    assert read(text)[0] == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("línea 3", 3),
        ("la quinta acción", 5),
        ("la última línea", LAST),
        ("líneas", None),
        ("3", None),
    ],
)
def test_half_lines_keep_their_number(text: str, number: int | None) -> None:
    assert half_line(read(text)[1]) == number


@pytest.mark.parametrize(
    ("text", "list_id", "numbers"),
    [
        ("primera y segunda fortaleza", "lista.fortalezas", [1, 2]),
        ("las dos primeras líneas del objetivo 1", "lista.OE1", [1, 2]),
        ("los primeros tres objetivos", "lista.objetivos", [1, 2, 3]),
        ("las últimas dos fortalezas", "lista.fortalezas", [-2, -1]),
        ("objetivos 1-3", "lista.objetivos", [1, 2, 3]),
        ("objetivos 1–3", "lista.objetivos", [1, 2, 3]),
        ("línea 1.1 a 1.3", "lista.OE1", [1, 2, 3]),
        ("líneas 1 y 2 del objetivo 3", "lista.OE3", [1, 2]),
        ("la penúltima línea del objetivo 2", "lista.OE2", [-2]),
        ("L 2.4", "lista.OE2", [4]),
        ("F 3", "lista.fortalezas", [3]),
        ("A 3", "lista.amenazas", [3]),
        ("líneas del OE3 y del OE4", "lista.objetivos", [3, 4]),
        ("amenaza treinta y uno", "lista.amenazas", [31]),
    ],
)
def test_every_member_of_a_series_is_named(text: str, list_id: str, numbers: list[int]) -> None:
    assert read(text)[0] == [Code(list_id, number) for number in numbers]
