"""Several processes over one index: one builds, the others use it; who reads is not disturbed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index import Generations, IndexUnusableError, generations

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
WORKER = """
import sys
from pathlib import Path
from corpus import load
from index import open_searcher

print(len(open_searcher(load(), Path(sys.argv[1])).search("violencia")))
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "index"


def _fill(content: str) -> Callable[[Path], None]:
    def fill(folder: Path) -> None:
        (folder / "a").write_text(content, encoding="utf-8")

    return fill


def _refuse(folder: Path) -> None:
    pytest.fail(f"{folder} is filled again")


def test_missing_generation_is_written_and_opened(root: Path) -> None:
    assert Generations(root).ensure("v1", "corpus", _fill("uno")) == {"a": b"uno"}
    assert len(Generations(root).listed()) == 1


def test_sound_generation_is_not_written_again(root: Path) -> None:
    Generations(root).add("v1", "corpus", _fill("uno"))
    assert Generations(root).ensure("v1", "corpus", _refuse) == {"a": b"uno"}


def test_who_waited_uses_what_was_built(root: Path) -> None:
    waiting, calls = threading.Barrier(8), []

    def fill(folder: Path) -> None:
        calls.append(folder)
        (folder / "a").write_text("uno", encoding="utf-8")

    def worker(_: int) -> dict[str, bytes]:
        waiting.wait()
        return Generations(root).ensure("v1", "corpus", fill)

    with ThreadPoolExecutor(8) as pool:
        assert [*pool.map(worker, range(8))] == [{"a": b"uno"}] * 8
    assert len(calls) == 1


def test_workers_that_start_at_once_build_once(root: Path) -> None:
    command = [sys.executable, "-c", WORKER, str(root)]
    workers = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) for _ in range(4)]
    assert len({worker.communicate(timeout=60)[0] for worker in workers}) == 1
    (built,) = Generations(root).listed()
    assert built.name.endswith("-1")


def test_adding_always_writes(root: Path) -> None:
    added = [Generations(root).add("v1", "corpus", _fill("uno")).name for _ in range(2)]
    assert added == ["v1-1", "v1-2"]


def _built_while_read(
    root: Path, monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object]
) -> None:
    """Have another process do something between the reading of CURRENT and of the files."""
    unsealed, todo = generations.unsealed, [meanwhile]

    def late(folder: Path, version: str, digest: str) -> dict[str, bytes]:
        if folder.parent == root and todo:
            todo.pop()()
        return unsealed(folder, version, digest)

    monkeypatch.setattr(generations, "unsealed", late)


def test_generation_removed_while_read_is_looked_up_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build_twice() -> None:
        for content in ("dos", "tres"):
            Generations(root).add("v1", "corpus", _fill(content))

    Generations(root).add("v1", "corpus", _fill("uno"))
    _built_while_read(root, monkeypatch, build_twice)
    assert Generations(root).open("v1") == {"a": b"tres"}


def test_all_removed_while_read_is_built_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Generations(root).add("v1", "corpus", _fill("uno"))
    _built_while_read(root, monkeypatch, lambda: shutil.rmtree(root))
    assert Generations(root).ensure("v1", "corpus", _fill("dos")) == {"a": b"dos"}


def test_disk_that_keeps_nothing_is_said(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generations, "seal", lambda *_: "otro")
    with pytest.raises(
        IndexUnusableError, match=r"recién escrito en .+ no sirve: no se puede leer"
    ):
        Generations(root).ensure("v1", "corpus", _fill("uno"))
