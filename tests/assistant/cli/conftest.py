from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers import Answerer
from assistant.cli import run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from assistant.answers import Answer


@dataclass(frozen=True)
class Ended:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture
def var(tmp_path: Path, index_root: Path) -> Path:
    """Return the service's folder, which holds an index; a test that changes it copies it."""
    folder = tmp_path / "var"
    folder.mkdir()
    (folder / "index").symlink_to(index_root)
    return folder


@pytest.fixture(autouse=True)
def environment(var: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("ASISTENTE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("ASISTENTE_VAR", str(var))


@pytest.fixture
def asistente(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Run a command in this process."""

    def ended(*arguments: object) -> Ended:
        code = run([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return Ended(code, written.out, written.err)

    return ended


@pytest.fixture
def launch(request: pytest.FixtureRequest) -> Callable[..., subprocess.Popen[bytes]]:
    """Start a command in a process of its own, as a shell does."""

    def started(*arguments: object, **streams: Any) -> subprocess.Popen[bytes]:  # noqa: ANN401
        command = [sys.executable, "-m", "assistant", *map(str, arguments)]
        return subprocess.Popen(command, cwd=request.config.rootpath, **streams)

    return started


@pytest.fixture
def lines(tmp_path: Path) -> Callable[..., Path]:
    """Write objects as a file of JSON lines."""

    def written(name: str, *rows: dict[str, Any]) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return path

    return written


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, tuple[str, ...]]]:
    """Collect the questions that reach the answerer, with their context."""
    collected: list[tuple[str, tuple[str, ...]]] = []
    answer = Answerer.answer

    def listen(self: Answerer, question: str, context: Sequence[str] = ()) -> Answer:
        collected.append((question, tuple(context)))
        # Without its context: a follow-up asks the questions before it again.
        return answer(self, question)

    monkeypatch.setattr(Answerer, "answer", listen)
    return collected
