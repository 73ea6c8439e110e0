"""Where lines are written: a file whole or not at all, a stream as it comes."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.jsonl import InputError, read_lines, write_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
TO_STANDARD_OUTPUT = (
    "from pathlib import Path; from assistant.jsonl import write_lines;"
    "write_lines(Path('/dev/stdout'), [{'id': '1'}])"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "respuestas.jsonl"


def test_written_lines_are_read_back(path: Path) -> None:
    written = [{"id": "1", "question": "¿Año?\n\u2028"}, {"id": "2", "question": ""}]
    write_lines(path, written)
    assert [line.row for line in read_lines(path, {"id": str})] == written
    assert "¿Año?" in path.read_text(encoding="utf-8")


def test_each_object_has_its_line(path: Path) -> None:
    write_lines(path, [{"a": 1}, {"b": 2}])
    assert [json.loads(line) for line in path.read_bytes().splitlines()] == [{"a": 1}, {"b": 2}]


@pytest.mark.parametrize("before", [None, "lo de antes"])
def test_interrupted_writing_changes_nothing(path: Path, before: str | None) -> None:
    if before is not None:
        path.write_text(before, encoding="utf-8")

    def interrupted() -> Iterator[dict[str, str]]:
        yield {"id": "1"}
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_lines(path, interrupted())
    assert {p: p.read_text(encoding="utf-8") for p in path.parent.iterdir()} == (
        {} if before is None else {path: before}
    )


def test_finished_writing_leaves_one_file(path: Path) -> None:
    write_lines(path, [{"id": "1"}])
    write_lines(path, [{"id": "2"}])
    assert [*path.parent.iterdir()] == [path]


@pytest.mark.parametrize("name", ["no/hay/x.jsonl", "carpeta"])
def test_unwritable_places_are_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "carpeta").mkdir()
    with pytest.raises(InputError, match=f"{name}: no se puede escribir"):
        write_lines(tmp_path / name, [{"id": "1"}])


def test_neighbours_are_left_alone(path: Path) -> None:
    neighbour = path.with_name(f"{path.name}.tmp")
    neighbour.write_text("mío", encoding="utf-8")
    write_lines(path, [{"id": "1"}])
    assert neighbour.read_text(encoding="utf-8") == "mío"


def test_links_lead_to_the_file_written(path: Path, tmp_path: Path) -> None:
    (tmp_path / "lejos").mkdir()
    target = tmp_path / "lejos" / "real.jsonl"
    path.symlink_to(target)
    for _ in range(2):
        write_lines(path, [{"id": "1"}])
        assert path.is_symlink()
        assert target.read_text(encoding="utf-8") == '{"id": "1"}\n'


def test_new_file_has_the_usual_permissions(path: Path) -> None:
    path.with_name("otro").touch()
    write_lines(path, [{"id": "1"}])
    assert path.stat().st_mode == path.with_name("otro").stat().st_mode


def test_permissions_are_kept(path: Path) -> None:
    path.touch(mode=0o600)
    write_lines(path, [{"id": "1"}])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_pipe_is_written_straight(path: Path) -> None:
    os.mkfifo(path)
    writer = threading.Thread(target=write_lines, args=(path, [{"id": "1"}, {"id": "2"}]))
    writer.start()
    assert path.read_text(encoding="utf-8") == '{"id": "1"}\n{"id": "2"}\n'
    writer.join()
    assert path.is_fifo()


def test_device_is_written_straight(tmp_path: Path) -> None:
    (tmp_path / "nada").symlink_to("/dev/null")
    write_lines(tmp_path / "nada", [{"id": "1"}])
    assert Path("/dev/null").is_char_device()


def test_full_device_is_said() -> None:
    with pytest.raises(InputError, match=r"/dev/full: no se puede escribir"):
        write_lines(Path("/dev/full"), [{"id": "1"}])


def test_standard_output_may_be_a_pipe() -> None:
    command = [sys.executable, "-c", TO_STANDARD_OUTPUT]
    assert subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout == (
        b'{"id": "1"}\n'
    )


def test_standard_output_keeps_what_its_file_has(path: Path) -> None:
    path.write_text("antes\n", encoding="utf-8")
    with path.open("a", encoding="utf-8") as file:
        command = [sys.executable, "-c", TO_STANDARD_OUTPUT]
        subprocess.run(command, cwd=ROOT, stdout=file, check=True)
    assert path.read_text(encoding="utf-8") == 'antes\n{"id": "1"}\n'
