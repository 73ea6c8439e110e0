"""Generations of the index on disk: written whole, verified before use, swapped atomically.

    var/index/CURRENT            the generation in use and the one before it, with their seals
    var/index/<version>-<n>/     one generation: manifest.json and the files it lists

Whoosh's files are pickles and nothing fsyncs them: nothing is opened before its sha256 agrees.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CURRENT = "CURRENT"
MANIFEST = "manifest.json"
_UNFINISHED = "unfinished-"


class IndexUnusableError(Exception):
    """There is no sound index or none can be written; the message says why, in Spanish."""


class _DamagedError(Exception):
    """A generation's files are not those that were sealed."""


@dataclass(frozen=True, slots=True)
class Generation:
    """A finished generation: its folder's name, the version it answers for, and its seal.

    The seal is the sha256 of its manifest.
    """

    name: str
    version: str
    seal: str


class Generations:
    """The generations under one folder."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def path(self, generation: Generation) -> Path:
        """Return the folder of a generation."""
        return self._root / generation.name

    def listed(self) -> tuple[Generation, ...]:
        """Return the generation in use and the last good one before it, newest first."""
        try:
            rows = json.loads((self._root / CURRENT).read_text(encoding="utf-8"))
            return tuple(Generation(str(row["name"]), row["version"], row["seal"]) for row in rows)
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return ()

    def sound(self, version: str) -> Generation | None:
        """Return the newest undamaged generation of `version`."""
        for generation in self.listed():
            if generation.version == version and not self.damage(generation):
                return generation
        return None

    def damage(self, generation: Generation) -> str | None:
        """Say what is wrong with a generation's files, or None if every sha256 agrees."""
        try:
            self.read(generation)
        except _DamagedError as error:
            return str(error)
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            return f"no se puede leer ({type(error).__name__})"
        return None

    def read(self, generation: Generation) -> dict[str, bytes]:
        """Return the verified content of every file of a generation; raises if it is damaged.

        What is used is what was verified: nothing is read from the disk again.
        """
        folder = self.path(generation)
        content = (folder / MANIFEST).read_bytes()
        if _sha256(content) != generation.seal:
            msg = "el manifiesto cambió"
            raise _DamagedError(msg)
        manifest = json.loads(content)
        if manifest["version"] != generation.version:
            msg = "es de otra versión"
            raise _DamagedError(msg)
        files = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != MANIFEST}
        if files.keys() != manifest["files"].keys():
            msg = "faltan o sobran archivos"
            raise _DamagedError(msg)
        for name, digest in manifest["files"].items():
            if _sha256(files[name]) != digest:
                msg = f"el archivo {name} cambió"
                raise _DamagedError(msg)
        return files

    def add(self, version: str, corpus: str, fill: Callable[[Path], None]) -> Generation:
        """Write a generation with `fill`, make it durable and put it in use.

        Raises IndexUnusableError if the disk does not let it.
        """
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            with self._alone():
                self._clean()
                return self._swap(self._written(version, corpus, fill))
        except OSError as error:
            msg = f"No se puede escribir el índice en {self._root} ({error.strerror})."
            raise IndexUnusableError(msg) from error

    def _written(self, version: str, corpus: str, fill: Callable[[Path], None]) -> Generation:
        name = self._free_name(version)
        unfinished = self._root / f"{_UNFINISHED}{name}"
        unfinished.mkdir()
        fill(unfinished)
        digests = {path.name: _durable(path) for path in sorted(unfinished.iterdir())}
        manifest = {"version": version, "corpus": corpus, "files": digests}
        content = json.dumps(manifest, indent=1, sort_keys=True).encode()
        (unfinished / MANIFEST).write_bytes(content)
        _durable(unfinished / MANIFEST)
        _sync_folder(unfinished)
        unfinished.rename(self._root / name)
        return Generation(name, version, _sha256(content))

    def _swap(self, new: Generation) -> Generation:
        kept = [old for old in self.listed() if not self.damage(old)][:1]
        rows = [asdict(generation) for generation in (new, *kept)]
        fresh = self._root / f"{_UNFINISHED}{CURRENT}"
        fresh.write_text(json.dumps(rows, indent=1), encoding="utf-8")
        _durable(fresh)
        fresh.replace(self._root / CURRENT)
        _sync_folder(self._root)
        self._clean()
        return new

    def _clean(self) -> None:
        """Remove whatever an interrupted build left and generations no longer listed."""
        kept = {generation.name for generation in self.listed()}
        for path in self._root.iterdir():
            if path.is_dir() and path.name not in kept:
                shutil.rmtree(path)

    def _free_name(self, version: str) -> str:
        number = 1
        while (self._root / f"{version}-{number}").exists():
            number += 1
        return f"{version}-{number}"

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let one process write at a time; the lock ends with its process."""
        with (self._root / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _durable(path: Path) -> str:
    """Flush a file to the disk and return the sha256 of its content."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        return _sha256(file.read())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
