from __future__ import annotations

import re
import shutil
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# The package's attribute of this name is the command; the module lies behind it.
MODULE = import_module("assistant.cli.benchmark")


def test_quality_prints_each_form(
    asistente: Callable[..., Any], lines: Callable[..., Path], tmp_path: Path
) -> None:
    lines("d/passages.jsonl", {"passage_id": "a", "text": "La participación ciudadana."})
    lines("d/clean.jsonl", {"question": "participación", "passage_id": "a"})
    lines("d/noacc.jsonl", {"question": "participacion", "passage_id": "a"})
    header, *rows = asistente("benchmark", "quality", "--data", tmp_path / "d").out.splitlines()
    assert header.split()[-3:] == ["clean", "noacc", "ms"]
    assert rows[0].split()[:3] == ["asistente", "1.000", "1.000"]
    assert any(row.startswith("SQLite FTS5 ") for row in rows)


def test_quality_without_questions_fails(
    asistente: Callable[..., Any], lines: Callable[..., Path], tmp_path: Path
) -> None:
    lines("d/passages.jsonl", {"passage_id": "a", "text": "x"})
    ended = asistente("benchmark", "quality", "--data", tmp_path / "d")
    assert ended.code == 1
    assert ended.err.endswith("/d: no hay preguntas (*.jsonl).\n")


def test_form_without_questions_fails(
    asistente: Callable[..., Any], lines: Callable[..., Path], tmp_path: Path
) -> None:
    lines("d/passages.jsonl", {"passage_id": "a", "text": "x"})
    lines("d/clean.jsonl")
    ended = asistente("benchmark", "quality", "--data", tmp_path / "d")
    assert ended.code == 1
    assert ended.err.endswith("/d/clean.jsonl: no tiene ninguna línea.\n")


@pytest.mark.parametrize(
    ("command", "option"),
    [("speed", "--rounds"), ("threads", "--threads"), ("threads", "--questions")],
)
@pytest.mark.parametrize("number", [0, -1])
def test_less_than_one_is_refused(
    asistente: Callable[..., Any], command: str, option: str, number: int
) -> None:
    ended = asistente("benchmark", command, option, number)
    assert ended.code == 2
    assert ended.err.startswith(f"asistente: el valor de '{option}' no es válido.")


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let the benchmark ask one small set: all of them take half a minute."""
    shutil.copy(MODULE.QUESTIONS / "structure.jsonl", tmp_path)
    monkeypatch.setattr(MODULE, "QUESTIONS", tmp_path)


@pytest.mark.usefixtures("few")
def test_speed_prints_both_figures(asistente: Callable[..., Any]) -> None:
    out = asistente("benchmark", "speed", "--rounds", 1).out
    assert re.fullmatch(r"abrir: \d+ ms\nmediana: [\d.]+ ms   percentil 99: [\d.]+ ms\n", out)


@pytest.mark.usefixtures("few")
def test_threads_agree(asistente: Callable[..., Any]) -> None:
    ended = asistente("benchmark", "threads", "--questions", 100, "--threads", 2)
    assert (ended.code, ended.out) == (0, "100 preguntas con 2 hilos: 0 distintas\n")


def test_threads_that_differ_fail(
    asistente: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MODULE, "different_under_threads", lambda *_: 3)
    ended = asistente("benchmark", "threads", "--questions", 100)
    assert (ended.code, ended.out) == (1, "100 preguntas con 8 hilos: 3 distintas\n")
