"""JSON lines, read with the number of the line in every message."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


class InputError(Exception):
    """A file given by the person cannot be used; the message names file and line."""


def read_lines(path: Path, required: Mapping[str, type]) -> list[dict[str, Any]]:
    """Return the objects of a file, each with the `required` keys; raises InputError."""
    rows = []
    for number, line in enumerate(_text(path).split("\n"), 1):
        if line.strip():
            rows.append(_row(path, number, line, required))
    return rows


def write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write an object a line, whole or not at all; raises InputError."""
    unfinished = path.with_name(f"{path.name}.tmp")
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            for row in rows:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        unfinished.replace(path)
    except OSError as error:
        msg = f"{path}: no se puede escribir ({error.strerror})."
        raise InputError(msg) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        msg = f"{path}: no se puede leer ({error.strerror})."
        raise InputError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"{path}: no está en UTF-8 (byte {error.start}). Guárdalo en UTF-8 y repite."
        raise InputError(msg) from error


def _row(path: Path, number: int, line: str, required: Mapping[str, type]) -> dict[str, Any]:
    where = f"{path}, línea {number}"
    try:
        row = json.loads(line)
        json.dumps(row, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        msg = f"{where}: no es JSON válido."
        raise InputError(msg) from error
    if not isinstance(row, dict):
        msg = f"{where}: se esperaba un objeto {{…}}."
        raise InputError(msg)
    for key, kind in required.items():
        if not isinstance(row.get(key), kind):
            msg = f"{where}: falta «{key}» o no es un texto."
            raise InputError(msg)
    return row
