from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus import CorpusError
from corpus.inclusive import Expression, read_inclusive, unwelcome

if TYPE_CHECKING:
    from pathlib import Path

CONTENT = """\
[review]
author = "Quien"
date = "2026-01-01"
state = "por revisar"

[[guide]]
id = "guia"
title = "Guía"

[[expression]]
avoid = ["los ciudadanos"]
unless = ["las y los ciudadanos"]
instead = "la ciudadanía"
reason = "No nombra a todas."
guide = "guia"

[[expression]]
avoid = ["minusválido", "minusválidos"]
unless = []
instead = "personas con discapacidad"
reason = "Lastima."
guide = "guia"
"""


def _read(folder: Path, content: str) -> tuple[Expression, ...]:
    path = folder / "inclusive.toml"
    path.write_text(content, encoding="utf-8")
    return read_inclusive(path)


def test_expressions_are_read_with_the_title_of_their_guide(tmp_path: Path) -> None:
    first, second = _read(tmp_path, CONTENT)
    assert first == Expression(
        ("los ciudadanos",),
        ("las y los ciudadanos",),
        "la ciudadanía",
        "No nombra a todas.",
        "Guía",
    )
    assert second.avoid == ("minusválido", "minusválidos")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"minusválido",', '"Los Ciudadanos",', "línea 17: «los ciudadanos» está dos veces"),
        ('"minusválidos"', '"minusvalido"', "línea 17: «minusvalido» está dos veces"),
        ('guide = "guia"\n\n', 'guide = "otra"\n\n', "línea 10: no hay una guía «otra»"),
        ('["los ciudadanos"]', "[]", "línea 10: «avoid» está vacío"),
        ('reason = "Lastima."\n', "", "línea 17: falta el campo «reason»"),
        ('title = "Guía"', 'title = ""', "línea 6: «title» está vacío"),
        ('author = "Quien"\n', "", "línea 1: falta el campo «author»"),
    ],
)
def test_wrong_list_is_said_with_its_line(tmp_path: Path, old: str, new: str, reason: str) -> None:
    assert old in CONTENT
    with pytest.raises(CorpusError) as raised:
        _read(tmp_path, CONTENT.replace(old, new, 1))
    assert str(raised.value) == f"inclusive.toml, {reason}."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Que los ciudadanos voten.", ["los ciudadanos"]),
        ("LOS CIUDADANOS y un minusvalido.", ["LOS CIUDADANOS", "minusvalido"]),
        ("Las y los ciudadanos votan.", []),
        ("Las y los ciudadanos, y los ciudadanos.", ["los ciudadanos"]),
        ("La ciudadanía vota.", []),
        ("Todos los ciudadanosos.", []),
    ],
)
def test_only_unwelcome_words_are_found(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert [found for found, _ in unwelcome(text, _read(tmp_path, CONTENT))] == expected


@pytest.mark.parametrize(
    "text",
    [
        *("los discapacitados", "un minusválido", "personas con capacidades diferentes"),
        *("los ciudadanos", "el hombre", "los indios", "las ancianas", "la tercera edad"),
    ],
)
def test_list_of_the_house_finds_what_leaves_people_out(text: str) -> None:
    ((found, expression),) = unwelcome(f"Se atiende a {text}.", read_inclusive())
    assert found in text
    assert expression.instead


@pytest.mark.parametrize("expression", read_inclusive(), ids=lambda one: one.avoid[0])
def test_what_is_proposed_is_welcome(expression: Expression) -> None:
    assert list(unwelcome(expression.instead, read_inclusive())) == []
