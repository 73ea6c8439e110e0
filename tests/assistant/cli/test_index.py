from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def own(var: Path, index_root: Path) -> Path:
    """Return the only generation of an index that may be damaged."""
    (var / "index").unlink()
    shutil.copytree(index_root, var / "index")
    (generation,) = [path for path in (var / "index").iterdir() if path.is_dir()]
    return generation


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_sound_index_is_said(asistente: Callable[..., Any], own: Path) -> None:
    ended = asistente("index", "status")
    assert (ended.code, ended.out) == (0, f"{own.name}: sana\nEn uso: {own.name}\n")


def test_missing_index_is_said(asistente: Callable[..., Any], var: Path) -> None:
    (var / "index").unlink()
    ended = asistente("index", "status")
    assert ended.code == 1
    assert ended.out.startswith("Ninguna sirve para el texto actual.")


def test_status_builds_nothing(asistente: Callable[..., Any], var: Path) -> None:
    (var / "index").unlink()
    asistente("index", "status")
    assert [*var.iterdir()] == []


def test_every_damaged_file_is_found(asistente: Callable[..., Any], own: Path) -> None:
    files = sorted(own.iterdir())
    assert len(files) > 3
    for path in files:
        before = path.read_bytes()
        flip(path)
        ended = asistente("index", "status")
        assert ended.code == 1, path.name
        assert f"{own.name}: dañada" in ended.out
        path.write_bytes(before)


@pytest.mark.parametrize("damage", ["missing", "foreign", "short"])
def test_lost_and_foreign_files_are_found(
    asistente: Callable[..., Any], own: Path, damage: str
) -> None:
    lexicon = own / "lexicon.json"
    if damage == "missing":
        lexicon.unlink()
    elif damage == "foreign":
        (own / "otro.pickle").touch()
    else:
        lexicon.write_bytes(lexicon.read_bytes()[:-1])
    assert asistente("index", "status").code == 1


def test_damaged_index_is_replaced(asistente: Callable[..., Any], own: Path) -> None:
    flip(own / "lexicon.json")
    assert "corpus show L2.4" in asistente("ask", "línea 2.4").out
    assert asistente("index", "status").code == 0


def test_building_keeps_the_last_good(asistente: Callable[..., Any], own: Path) -> None:
    built = asistente("index", "build")
    new = f"{own.name[:-1]}2"
    assert (built.code, built.out) == (0, f"Índice {new} construido y en uso.\n")
    assert asistente("index", "status").out == f"{new}: sana\n{own.name}: sana\nEn uso: {new}\n"
    flip(own.with_name(new) / "lexicon.json")
    ended = asistente("index", "status")
    assert ended.code == 0
    assert ended.out.endswith(f"{own.name}: sana\nEn uso: {own.name}\n")
