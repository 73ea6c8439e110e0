from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from index.seal import MANIFEST, DamagedError, seal, unsealed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def digest(tmp_path: Path) -> str:
    (tmp_path / "a").write_bytes(b"uno")
    (tmp_path / "b").write_bytes(b"")
    return seal(tmp_path, "v1", "corpus")


def test_sealed_files_come_back(tmp_path: Path, digest: str) -> None:
    assert unsealed(tmp_path, "v1", digest) == {"a": b"uno", "b": b""}


def test_seal_is_the_digest_of_the_manifest(tmp_path: Path, digest: str) -> None:
    content = (tmp_path / MANIFEST).read_bytes()
    assert hashlib.sha256(content).hexdigest() == digest
    assert (json.loads(content)["version"], json.loads(content)["corpus"]) == ("v1", "corpus")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a", b"dos", "el archivo a cambió"),
        ("c", b"", "faltan o sobran archivos"),
        (MANIFEST, b"{}", "el manifiesto cambió"),
    ],
)
def test_change_is_named(tmp_path: Path, digest: str, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DamagedError, match=said):
        unsealed(tmp_path, "v1", digest)


def test_other_version_is_named(tmp_path: Path, digest: str) -> None:
    with pytest.raises(DamagedError, match="es de otra versión"):
        unsealed(tmp_path, "v2", digest)


def test_missing_folder_is_damage(tmp_path: Path) -> None:
    with pytest.raises(DamagedError, match=r"no se puede leer \(FileNotFoundError\)"):
        unsealed(tmp_path / "no", "v1", "")


@pytest.mark.parametrize("manifest", ["5", "[]", "{}", '{"version": "v1", "files": 5}', "[" * 9999])
def test_manifest_of_another_shape_is_damage(tmp_path: Path, manifest: str) -> None:
    (tmp_path / MANIFEST).write_text(manifest, encoding="utf-8")
    with pytest.raises(DamagedError, match="no se puede leer"):
        unsealed(tmp_path, "v1", hashlib.sha256(manifest.encode()).hexdigest())
