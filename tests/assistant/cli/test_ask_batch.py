from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def batch(asistente: Callable[..., Any], tmp_path: Path) -> Callable[[Path], Any]:
    """Answer a file of questions into salida.jsonl."""
    return lambda path: asistente("ask", "--batch", path, "--out", tmp_path / "salida.jsonl")


@pytest.fixture
def answers(tmp_path: Path) -> Callable[[], list[dict[str, Any]]]:
    """Return what was written into salida.jsonl."""

    def read() -> list[dict[str, Any]]:
        text = (tmp_path / "salida.jsonl").read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines()]

    return read


def test_context_of_a_batch_too(
    batch: Callable[[Path], Any],
    lines: Callable[..., Path],
    heard: list[tuple[str, tuple[str, ...]]],
) -> None:
    row = {"id": "a", "question": "¿y el 4?", "context": ["uno", "dos"]}
    batch(lines("in.jsonl", row, {"id": "b", "question": "hola"}))
    assert heard == [("¿y el 4?", ("uno", "dos")), ("hola", ())]


def test_batch_answers_each_line(
    batch: Callable[[Path], Any],
    answers: Callable[[], list[dict[str, Any]]],
    lines: Callable[..., Path],
) -> None:
    asked = lines(
        "in.jsonl",
        {"id": "a", "question": "línea 2.4"},
        {"id": "b", "question": "¿y el 4?", "context": ["objetivo 3", "objetivo 5"]},
        {"id": "c", "question": ""},
    )
    ended = batch(asked)
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert [row["id"] for row in answers()] == ["a", "b", "c"]
    assert [row["answer"]["status"] for row in answers()][::2] == ["answered", "rejected"]


def test_batch_gives_the_same_answer(
    asistente: Callable[..., Any],
    batch: Callable[[Path], Any],
    answers: Callable[[], list[dict[str, Any]]],
    lines: Callable[..., Path],
) -> None:
    batch(lines("in.jsonl", {"id": "a", "question": "la participasión ciudadana"}))
    (row,) = answers()
    assert list(row) == ["id", "answer"]
    assert row["answer"] == json.loads(asistente("ask", "la participasión ciudadana", "--json").out)


@pytest.mark.parametrize(
    "content",
    [
        b'\xef\xbb\xbf{"id": "a", "question": "l\xc3\xadnea 2.4"}\n',
        b'{"id": "a", "question": "l\xc3\xadnea 2.4"}\r\n\r\n',
    ],
    ids=["byte order mark", "carriage returns"],
)
def test_batch_reads_windows_files(
    batch: Callable[[Path], Any],
    answers: Callable[[], list[dict[str, Any]]],
    tmp_path: Path,
    content: bytes,
) -> None:
    (tmp_path / "in.jsonl").write_bytes(content)
    assert batch(tmp_path / "in.jsonl").code == 0
    assert answers()[0]["answer"]["citations"][0]["id"] == "L2.4"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"id": "a", "question": "x"}\n{\n', "in.jsonl, línea 2: no es JSON válido."),
        (b'{"id": "a"}\n', "in.jsonl, línea 1: falta «question» o no es un texto."),
        (b'\n{"question": "x"}\n', "in.jsonl, línea 2: falta «id» o no es un texto."),
        (b"[1]\n", "in.jsonl, línea 1: se esperaba un objeto {…}."),
        ("{}\nmisión".encode("latin-1"), "in.jsonl: no está en UTF-8 (byte 7)."),
        (
            b'\n{"id": "a", "question": "x", "context": "y"}',
            "in.jsonl, línea 2: «context» debe ser una lista de textos.",
        ),
        (b"\n", "in.jsonl: no tiene ninguna línea."),
    ],
)
def test_bad_batch_is_said_and_writes_nothing(
    batch: Callable[[Path], Any], tmp_path: Path, content: bytes, said: str
) -> None:
    (tmp_path / "in.jsonl").write_bytes(content)
    (tmp_path / "salida.jsonl").write_text("lo de antes", encoding="utf-8")
    ended = batch(tmp_path / "in.jsonl")
    assert ended.code == 1
    assert said in ended.err
    assert (tmp_path / "salida.jsonl").read_text(encoding="utf-8") == "lo de antes"
    assert {path.name for path in tmp_path.iterdir()} == {"in.jsonl", "salida.jsonl", "var"}


def test_missing_batch_is_named(batch: Callable[[Path], Any], tmp_path: Path) -> None:
    ended = batch(tmp_path / "no-hay.jsonl")
    assert ended.code == 1
    assert ended.err.startswith(f"asistente: {tmp_path}/no-hay.jsonl: no se puede leer")


def test_unwritable_output_is_named(
    asistente: Callable[..., Any], lines: Callable[..., Path], tmp_path: Path
) -> None:
    asked = lines("in.jsonl", {"id": "a", "question": "x"})
    ended = asistente("ask", "--batch", asked, "--out", tmp_path / "no" / "hay.jsonl")
    assert ended.code == 1
    assert "no/hay.jsonl: no se puede escribir" in ended.err


def test_answers_may_go_to_a_pipe(
    launch: Callable[..., subprocess.Popen[bytes]], lines: Callable[..., Path]
) -> None:
    asked = lines("in.jsonl", {"id": "a", "question": "línea 2.4"})
    arguments = ("ask", "--batch", asked, "--out", "/dev/stdout")
    with launch(*arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert json.loads(out)["id"] == "a"


def test_no_progress_in_a_pipe(
    launch: Callable[..., subprocess.Popen[bytes]], lines: Callable[..., Path], tmp_path: Path
) -> None:
    asked = lines("in.jsonl", *({"id": str(n), "question": "línea 2.4"} for n in range(30)))
    arguments = ("ask", "--batch", asked, "--out", tmp_path / "salida.jsonl")
    with launch(*arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.communicate() == (b"", b"")
    assert process.returncode == 0


def test_progress_is_shown_on_terminals(
    launch: Callable[..., subprocess.Popen[bytes]], lines: Callable[..., Path], tmp_path: Path
) -> None:
    asked = lines("in.jsonl", *({"id": str(n), "question": "línea 2.4"} for n in range(30)))
    arguments = ("ask", "--batch", asked, "--out", tmp_path / "salida.jsonl")
    ours, terminal = os.openpty()
    with launch(*arguments, stdout=subprocess.PIPE, stderr=terminal) as process:
        os.close(terminal)
        assert process.communicate()[0] == b""
        shown = os.read(ours, 65_536).decode()
    os.close(ours)
    assert "Preguntas" in shown
    assert "100%" in shown
