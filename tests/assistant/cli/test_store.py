from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]


def test_store_is_made_and_said_to_be_usable(asistente: Run) -> None:
    before = asistente("store", "status")
    assert (before.code, before.out) == (
        1,
        "La base de datos no se puede usar: el archivo no está o no se puede abrir.\n",
    )
    assert asistente("store", "upgrade").out == "La base de datos está al día.\n"
    assert asistente("store", "status").out == "La base de datos se puede usar.\n"


def test_copy_goes_there_and_back(asistente: Run, tmp_path: Path, var: Path) -> None:
    asistente("store", "upgrade")
    made = asistente("store", "backup", tmp_path / "copia.jsonl.gz")
    assert made.out == f"Filas guardadas en {tmp_path / 'copia.jsonl.gz'}: 0.\n"
    (var / "asistente.sqlite3").unlink()
    assert asistente("store", "restore", tmp_path / "copia.jsonl.gz").out == "Filas puestas: 0.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("restore", "nada.gz"), "no es un respaldo del asistente"),
        (("backup", "copia.gz"), "el archivo no está o no se puede abrir"),
    ],
)
def test_what_cannot_be_done_is_said(
    asistente: Run, tmp_path: Path, arguments: tuple[str, str], said: str
) -> None:
    verb, file = arguments
    ended = asistente("store", verb, tmp_path / file)
    assert ended.code == 1
    assert said in ended.err


def test_old_texts_are_deleted_on_demand(asistente: Run) -> None:
    asistente("store", "upgrade")
    assert asistente("purge").out == "Textos de preguntas borrados: 0. Opiniones: 0.\n"


def test_gaps_are_listed(asistente: Run) -> None:
    asistente("store", "upgrade")
    assert (asistente("store", "gaps").code, asistente("store", "gaps").out) == (0, "")
