from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assistant.jsonl import InputError, read_lines, write_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WANTED = {"id": str, "question": str}
ONE = b'{"id": "1", "question": "\xc2\xbfmisi\xc3\xb3n?"}'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "preguntas.jsonl"


@pytest.mark.parametrize(
    "content",
    [
        ONE,
        ONE + b"\n",
        b"\xef\xbb\xbf" + ONE + b"\n",
        ONE + b"\r\n",
        b"\n  \n" + ONE + b"\r\n\r\n",
    ],
    ids=["no end", "line feed", "byte order mark", "carriage return", "blank lines"],
)
def test_lines_are_read_however_ended(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert read_lines(path, WANTED) == [{"id": "1", "question": "¿misión?"}]


def test_separators_within_end_no_line(path: Path) -> None:
    path.write_bytes(ONE.replace(b"misi", "a\u2028b\u0085".encode()))
    (row,) = read_lines(path, WANTED)
    assert row["question"] == "¿a\u2028b\u0085ón?"


def test_other_keys_are_kept(path: Path) -> None:
    path.write_bytes(b'{"id": "1", "question": "a", "context": ["b"]}')
    assert read_lines(path, WANTED)[0]["context"] == ["b"]


def test_empty_file_has_no_lines(path: Path) -> None:
    path.touch()
    assert read_lines(path, WANTED) == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "no es JSON válido"),
        (b"'id'", "no es JSON válido"),
        (b'{"id": "1", "question": "\\ud800"}', "no es JSON válido"),
        (b"[" * 100_000, "no es JSON válido"),
        (b'{"id": "1"}\x00', "no es JSON válido"),
        (b"[]", "se esperaba un objeto"),
        (b"null", "se esperaba un objeto"),
        (b'"texto"', "se esperaba un objeto"),
        (b'{"id": "1"}', "falta «question» o no es un texto"),
        (b'{"question": "a"}', "falta «id» o no es un texto"),
        (b'{"id": 1, "question": "a"}', "falta «id» o no es un texto"),
        (b'{"id": "1", "question": null}', "falta «question» o no es un texto"),
    ],
)
def test_bad_lines_come_with_their_number(path: Path, line: bytes, reason: str) -> None:
    path.write_bytes(ONE + b"\n\n" + line + b"\n" + ONE)
    with pytest.raises(InputError) as raised:
        read_lines(path, WANTED)
    assert str(raised.value).startswith(f"{path}, línea 3: {reason}")


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_other_encodings_are_refused(path: Path, encoding: str) -> None:
    path.write_bytes("{}\n¿misión?".encode(encoding))
    with pytest.raises(InputError, match=r"no está en UTF-8 \(byte \d+\)"):
        read_lines(path, WANTED)


def test_missing_file_is_named(path: Path) -> None:
    with pytest.raises(InputError, match=r"preguntas\.jsonl: no se puede leer"):
        read_lines(path, WANTED)


def test_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no se puede leer"):
        read_lines(tmp_path, WANTED)


def test_written_lines_are_read_back(path: Path) -> None:
    rows = [{"id": "1", "question": "¿Año?\n\u2028"}, {"id": "2", "question": ""}]
    write_lines(path, rows)
    assert read_lines(path, WANTED) == rows
    assert "¿Año?" in path.read_text(encoding="utf-8")


def test_each_object_has_its_line(path: Path) -> None:
    write_lines(path, [{"a": 1}, {"b": 2}])
    assert [json.loads(line) for line in path.read_bytes().splitlines()] == [{"a": 1}, {"b": 2}]


@pytest.mark.parametrize("before", [None, "lo de antes"])
def test_interrupted_writing_changes_nothing(path: Path, before: str | None) -> None:
    if before is not None:
        path.write_text(before, encoding="utf-8")

    def rows() -> Iterator[dict[str, str]]:
        yield {"id": "1"}
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_lines(path, rows())
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
