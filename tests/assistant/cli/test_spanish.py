from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click
import pytest

from assistant import cli

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|args|show|this|message|and|exit|error|default|"
    r"required|range|text|integer|path|file|boolean|missing|invalid|value|try|such|unexpected|"
    r"requires?|the|for|help(?<!--help))\b",
    re.IGNORECASE,
)


def commands(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from commands(inner, (*path, name))


COMMANDS = [*commands(cli.asistente)]


def english(text: str) -> list[str]:
    """Return the English words of a help text, names of commands, options and fields apart."""
    prose = re.sub(
        r"--[a-z]+|\{[^}]*\}|^ +[a-z]+  |asistente( [a-z]+)*", " ", text, flags=re.MULTILINE
    )
    return ENGLISH.findall(prose)


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_help_is_in_spanish(asistente: Callable[..., Any], path: tuple[str, ...]) -> None:
    ended = asistente(*path, "--help")
    assert ended.out.startswith(" ".join(["Uso: asistente", *path]))
    assert "--help" in ended.out
    assert english(ended.out) == []


def test_every_command_has_help() -> None:
    assert len(COMMANDS) == 35
    assert {path[0] for path in COMMANDS if path} == {*cli.asistente.commands}


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_help_says_what_it_is_for(asistente: Callable[..., Any], path: tuple[str, ...]) -> None:
    purpose = asistente(*path, "--help").out.split("\n")[2]
    assert re.match(r"  [A-ZÁÉÍÓÚ].{10,}", purpose)


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_option_is_explained(path: tuple[str, ...]) -> None:
    command: click.Command = cli.asistente
    for name in path:
        assert isinstance(command, click.Group)
        command = command.commands[name]
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert all(option.help and option.help[-1] in ".)" for option in options)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["volar"], "no hay una orden «volar»."),
        (["a'b"], "no hay una orden «a'b»."),
        (["'a'"], "no hay una orden «'a'»."),
        ([""], "no hay una orden «»."),
        (["--", "--volar"], "no hay una orden «--volar»."),
        (["index", "sta'tus"], "no hay una orden «sta'tus». ¿Quisiste decir «status»?"),
        (["index", "statu"], "no hay una orden «statu». ¿Quisiste decir «status»?"),
        (["ask", "--jsom", "x"], "no hay una opción --jsom. Ayuda: asistente ask --help"),
        (["ask", "uno", "dos"], "sobran datos; pon la pregunta entre comillas."),
        (["ask", "--context"], "la opción --context está mal escrita o le falta su valor."),
        (["ask", "--json=si", "x"], "la opción --json está mal escrita"),
        (["retrieve"], "falta '--passages'. Ayuda: asistente retrieve --help"),
        (["serve", "--port", "ochenta"], "el valor de '--port' no es válido."),
        (["serve", "--port", "70000"], "el valor de '--port' no es válido."),
        (["benchmark", "speed", "--rounds", "x"], "el valor de '--rounds' no es válido."),
        (["ask"], "escribe una PREGUNTA entre comillas, o bien --batch ARCHIVO --out ARCHIVO."),
        (["ask", "x", "--out", "y"], "escribe una PREGUNTA entre comillas, o bien --batch"),
        (["ask", "--batch", "y"], "escribe una PREGUNTA entre comillas, o bien --batch"),
        (["ask", "x", "--batch", "y", "--out", "z"], "escribe una PREGUNTA entre comillas"),
    ],
)
def test_wrong_use_is_said_in_spanish(
    asistente: Callable[..., Any], arguments: list[str], said: str
) -> None:
    ended = asistente(*arguments)
    assert ended.err.startswith(f"asistente: {said}")
    assert english(ended.err) == []


def test_commands_come_in_their_order(asistente: Callable[..., Any]) -> None:
    listed = re.findall(r"^  ([a-z]+)  ", asistente("--help").out, re.MULTILINE)
    assert listed == [*cli.asistente.commands]


def test_group_alone_shows_its_commands(asistente: Callable[..., Any]) -> None:
    ended = asistente("index")
    assert "Uso: asistente index" in ended.err
    assert english(ended.err) == []
