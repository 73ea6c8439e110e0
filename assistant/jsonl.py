"""JSON lines, read with the number of the line in every message; files written whole."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_KINDS: dict[type, str] = {str: "un texto", dict: "un objeto {…}"}
_STANDARD_OUTPUT = 1


class InputError(Exception):
    """A file given by the person cannot be used; the message names file and line."""


@dataclass(frozen=True, slots=True)
class Line:
    """The object of one line, and where it stands."""

    path: Path
    number: int
    row: dict[str, Any]

    def error(self, reason: str) -> InputError:
        """Return the error that says what is wrong with this line."""
        return InputError(f"{self.path}, línea {self.number}: {reason}.")

    def text(self, key: str) -> str:
        """Return a text that may be absent or null; raises InputError if it is anything else."""
        value = self.row.get(key)
        if value is not None and not isinstance(value, str):
            msg = f"«{key}» no es un texto"
            raise self.error(msg)
        return value or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts that may be absent; raises InputError if it is anything else."""
        value = self.row.get(key, [])
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            msg = f"«{key}» debe ser una lista de textos"
            raise self.error(msg)
        return tuple(value)


def read_lines(path: Path, required: Mapping[str, type]) -> list[Line]:
    """Return the lines of a file, each with the `required` keys; raises InputError."""
    lines = [
        _line(path, number, text, required)
        for number, text in enumerate(_text(path).split("\n"), 1)
        if text.strip()
    ]
    if not lines:
        msg = f"{path}: no tiene ninguna línea."
        raise InputError(msg)
    return lines


def write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write an object a line, whole or not at all unless it is a stream; raises InputError."""
    write_pieces(path, (json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


def write_pieces(path: Path, pieces: Iterable[str]) -> None:
    """Write a text, whole or not at all unless it is a stream; raises InputError."""
    try:
        if _is_stream(path):
            _fill(path, pieces)
        else:
            _replace(Path(os.path.realpath(path)), pieces)
    except BrokenPipeError:
        # The reader has seen enough: nothing is wrong with the place.
        raise
    except OSError as error:
        msg = f"{path}: no se puede escribir ({error.strerror})."
        raise InputError(msg) from error


def _is_stream(path: Path) -> bool:
    """Whether the output already flows somewhere: a pipe, a device, our standard output."""
    if not path.exists():
        return False
    # What the shell has opened as standard output may be a file; it is not to be replaced.
    with suppress(OSError):
        return not path.is_file() or os.path.samestat(path.stat(), os.fstat(_STANDARD_OUTPUT))
    return False


def _fill(path: Path, pieces: Iterable[str]) -> None:
    # Appending: a shell's >> keeps what was there, and its > has emptied it already.
    with path.open("a", encoding="utf-8") as file:
        for piece in pieces:
            file.write(piece)


def _replace(path: Path, pieces: Iterable[str]) -> None:
    # A folder of its own: no name in it can be anybody else's, and it goes whatever happens.
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".asistente-") as folder:
        unfinished = Path(folder) / path.name
        _fill(unfinished, pieces)
        if path.exists():
            shutil.copymode(path, unfinished)
        unfinished.replace(path)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        msg = f"{path}: no se puede leer ({error.strerror})."
        raise InputError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"{path}: no está en UTF-8 (byte {error.start}). Guárdalo en UTF-8 y repite."
        raise InputError(msg) from error


def _line(path: Path, number: int, text: str, required: Mapping[str, type]) -> Line:
    try:
        row = json.loads(text)
        json.dumps(row, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        msg = "no es JSON válido"
        raise Line(path, number, {}).error(msg) from error
    line = Line(path, number, row)
    if not isinstance(row, dict):
        msg = "se esperaba un objeto {…}"
        raise line.error(msg)
    for key, kind in required.items():
        if not isinstance(row.get(key), kind):
            msg = f"falta «{key}» o no es {_KINDS[kind]}"
            raise line.error(msg)
    return line
