from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.jsonl import InputError, Line, read_lines

if TYPE_CHECKING:
    from pathlib import Path

WANTED = {"id": str, "question": str}
ONE = b'{"id": "1", "question": "\xc2\xbfmisi\xc3\xb3n?"}'


def rows(path: Path) -> list[dict[str, object]]:
    return [line.row for line in read_lines(path, WANTED)]


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
    assert rows(path) == [{"id": "1", "question": "¿misión?"}]


def test_separators_within_end_no_line(path: Path) -> None:
    path.write_bytes(ONE.replace(b"misi", "a\u2028b\u0085".encode()))
    (row,) = rows(path)
    assert row["question"] == "¿a\u2028b\u0085ón?"


def test_other_keys_are_kept(path: Path) -> None:
    path.write_bytes(b'{"id": "1", "question": "a", "context": ["b"]}')
    assert rows(path)[0]["context"] == ["b"]


def test_lines_know_their_number(path: Path) -> None:
    path.write_bytes(b"\n" + ONE + b"\n\n" + ONE)
    assert [(line.path, line.number) for line in read_lines(path, WANTED)] == [(path, 2), (path, 4)]


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf\r\n"])
def test_file_without_lines_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"preguntas\.jsonl: no tiene ninguna línea\.$"):
        read_lines(path, WANTED)


def test_absent_text_is_empty(path: Path) -> None:
    lines = [Line(path, 1, row) for row in ({}, {"title": None}, {"title": "Gasto"})]
    assert [line.text("title") for line in lines] == ["", "", "Gasto"]


@pytest.mark.parametrize("value", [1, [], {}, False])
def test_text_of_another_kind_is_refused(path: Path, value: object) -> None:
    with pytest.raises(InputError, match=r"jsonl, línea 7: «title» no es un texto\."):
        Line(path, 7, {"title": value}).text("title")


def test_absent_list_of_texts_is_empty(path: Path) -> None:
    assert Line(path, 1, {}).texts("context") == ()
    assert Line(path, 1, {"context": ["a", "b"]}).texts("context") == ("a", "b")


@pytest.mark.parametrize("value", ["texto", [1], {"a": "b"}, None])
def test_list_of_another_kind_is_refused(path: Path, value: object) -> None:
    with pytest.raises(InputError, match=r"línea 7: «context» debe ser una lista de textos\."):
        Line(path, 7, {"context": value}).texts("context")


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
