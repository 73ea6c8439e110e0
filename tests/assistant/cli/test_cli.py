from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from assistant import cli
from assistant.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["ask", "línea 2.4"], 0),
        (["ask", "objetivo 7"], 0),
        (["corpus", "show", "OE1"], 0),
        (["--help"], 0),
        (["corpus", "show", "ZZ"], 1),
        (["evaluate", "--questions", "no-hay.jsonl"], 1),
        (["ask", ""], 2),
        ([], 2),
        (["index"], 2),
        (["volar"], 2),
        (["ask", "--volar", "x"], 2),
        (["ask"], 2),
        (["retrieve"], 2),
        (["serve", "--port", "ochenta"], 2),
    ],
)
def test_commands_end_with_their_code(
    asistente: Callable[..., Any], arguments: list[str], code: int
) -> None:
    assert asistente(*arguments).code == code


@pytest.mark.parametrize("arguments", [["corpus", "show", "ZZ"], ["volar"], ["ask", "--context"]])
def test_errors_go_to_their_stream(asistente: Callable[..., Any], arguments: list[str]) -> None:
    ended = asistente(*arguments)
    assert ended.out == ""
    assert ended.err.startswith("asistente: ")


def test_unknown_variable_is_wrong_use(
    asistente: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASISTENTE_PUERTO", "80")
    ended = asistente("ask", "línea 2.4")
    sentence = (
        "asistente: La variable ASISTENTE_PUERTO no se conoce. ¿Quisiste decir ASISTENTE_PORT?\n"
    )
    assert (ended.code, ended.err) == (2, sentence)


@pytest.mark.parametrize("command", [["ask", "x"], ["serve"], ["evaluate"], ["index", "status"]])
def test_wrong_setting_stops_every_start(
    asistente: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setenv("ASISTENTE_THREADS", "cero")
    ended = asistente(*command)
    assert ended.code == 2
    assert "ASISTENTE_THREADS debe ser un número" in ended.err


@pytest.mark.parametrize("command", [["ask", "x"], ["index", "build"]])
def test_unwritable_folder_fails(
    asistente: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    command: list[str],
) -> None:
    (tmp_path / "archivo").touch()
    monkeypatch.setenv("ASISTENTE_VAR", str(tmp_path / "archivo"))
    ended = asistente(*command)
    assert ended.code == 1
    assert "No se puede escribir el índice" in ended.err


def test_interruption_is_silent(
    asistente: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_arguments: object, **_more: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli.asistente, "main", interrupt)
    ended = asistente("serve")
    assert (ended.code, ended.err) == (130, "")


def test_module_exits_with_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["asistente", "corpus", "show", "ZZ"])
    with pytest.raises(SystemExit) as raised:
        main()
    assert raised.value.code == 1


def test_closed_pipe_is_no_error(launch: Callable[..., subprocess.Popen[bytes]]) -> None:
    with launch("corpus", "show", stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1
