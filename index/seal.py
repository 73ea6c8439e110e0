"""Folders whose files are sealed: a manifest with every sha256, and the manifest's own.

Whoosh's files are pickles and nothing fsyncs them: nothing is opened before its sha256 agrees.
"""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = "manifest.json"


class DamagedError(Exception):
    """A folder's files are not those that were sealed; the message says what changed."""


def seal(folder: Path, version: str, corpus: str) -> str:
    """Flush a folder's files to the disk, list them in a manifest and return its sha256."""
    digests = {path.name: durable(path) for path in sorted(folder.iterdir())}
    manifest = {"version": version, "corpus": corpus, "files": digests}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1, sort_keys=True), encoding="utf-8")
    digest = durable(folder / MANIFEST)
    sync_folder(folder)
    return digest


def unsealed(folder: Path, version: str, digest: str) -> dict[str, bytes]:
    """Return the content of every file of a sealed folder; raises DamagedError, nothing else.

    What is used is what was verified: nothing is read from the disk again.
    """
    try:
        files, manifest = _read(folder)
        damage = _damage(files, manifest, version, digest)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        msg = f"no se puede leer ({type(error).__name__})"
        raise DamagedError(msg) from error
    if damage is not None:
        raise DamagedError(damage)
    return files


def durable(path: Path) -> str:
    """Flush a file to the disk and return the sha256 of its content."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        return _sha256(file.read())


def sync_folder(folder: Path) -> None:
    """Flush the names in a folder to the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _read(folder: Path) -> tuple[dict[str, bytes], bytes]:
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    return files, files.pop(MANIFEST)


def _damage(files: dict[str, bytes], content: bytes, version: str, digest: str) -> str | None:
    if _sha256(content) != digest:
        return "el manifiesto cambió"
    manifest = json.loads(content)
    if manifest["version"] != version:
        return "es de otra versión"
    if files.keys() != manifest["files"].keys():
        return "faltan o sobran archivos"
    changed = [name for name, sha in manifest["files"].items() if _sha256(files[name]) != sha]
    return f"el archivo {changed[0]} cambió" if changed else None


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
