"""Generations of the index on disk: written whole, verified before use, swapped atomically.

CURRENT names the generation in use and the one before it, with their seals; each is a folder
<version>-<n> beside it, with manifest.json and the files that lists.
"""

from __future__ import annotations

import fcntl
import json
import re
import shutil
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from index.seal import DamagedError, durable, seal, sync_folder, unsealed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

CURRENT = "CURRENT"
_UNFINISHED = "unfinished-"
# What we did not make is never removed, and nothing outside the folder is ever opened.
_NAME = re.compile(r"[\w.]+-\d+")


class IndexUnusableError(Exception):
    """There is no sound index or none can be written; the message says why, in Spanish."""


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

    def damage(self, generation: Generation) -> str | None:
        """Say what is wrong with a generation's files, or None if every sha256 agrees."""
        try:
            self._read(generation)
        except DamagedError as error:
            return str(error)
        return None

    def open(self, version: str) -> dict[str, bytes] | None:
        """Return the content of the newest undamaged generation of `version`."""
        before = self.listed()
        files = self._first_sound(before, version)
        if files is not None:
            return files
        after = self.listed()
        # Another process may have built meanwhile, and removed what was being read.
        return None if after == before else self._first_sound(after, version)

    def ensure(self, version: str, corpus: str, fill: Callable[[Path], None]) -> dict[str, bytes]:
        """Open the sound generation of `version`; write one with `fill` only if there is none.

        Who waited for another process's build uses what that one has made. Raises
        IndexUnusableError if the disk does not let it.
        """
        files = self.open(version)
        if files is not None:
            return files
        with self._alone():
            files = self.open(version)
            if files is not None:
                return files
            written = self._add(version, corpus, fill)
            try:
                return self._read(written)
            except DamagedError as error:
                msg = f"El índice recién escrito en {self._root} no sirve: {error}."
                raise IndexUnusableError(msg) from error

    def add(self, version: str, corpus: str, fill: Callable[[Path], None]) -> Generation:
        """Write a generation with `fill`, make it durable and put it in use.

        Raises IndexUnusableError if the disk does not let it.
        """
        with self._alone():
            return self._add(version, corpus, fill)

    def _read(self, generation: Generation) -> dict[str, bytes]:
        return unsealed(self.path(generation), generation.version, generation.seal)

    def _first_sound(self, listed: Iterable[Generation], version: str) -> dict[str, bytes] | None:
        for generation in listed:
            if generation.version == version:
                with suppress(DamagedError):
                    return self._read(generation)
        return None

    def _add(self, version: str, corpus: str, fill: Callable[[Path], None]) -> Generation:
        self._clean()
        new = self._written(version, corpus, fill)
        self._swap(new)
        self._clean()
        return new

    def _written(self, version: str, corpus: str, fill: Callable[[Path], None]) -> Generation:
        name = self._free_name(version)
        unfinished = self._root / f"{_UNFINISHED}{name}"
        unfinished.mkdir()
        fill(unfinished)
        digest = seal(unfinished, version, corpus)
        unfinished.rename(self._root / name)
        sync_folder(self._root)
        return Generation(name, version, digest)

    def _swap(self, new: Generation) -> None:
        kept = [old for old in self.listed() if not self.damage(old)][:1]
        rows = [asdict(generation) for generation in (new, *kept)]
        fresh = self._root / f"{_UNFINISHED}{CURRENT}"
        fresh.write_text(json.dumps(rows, indent=1), encoding="utf-8")
        durable(fresh)
        fresh.replace(self._root / CURRENT)
        sync_folder(self._root)

    def _clean(self) -> None:
        """Remove whatever an interrupted build left and generations no longer listed."""
        kept = {generation.name for generation in self.listed()}
        for path in self._root.iterdir():
            ours = path.name.startswith(_UNFINISHED) or _NAME.fullmatch(path.name)
            if ours and path.name not in kept and path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)

    def _free_name(self, version: str) -> str:
        number = 1
        while (self._root / f"{version}-{number}").exists():
            number += 1
        return f"{version}-{number}"

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let one process write at a time; the lock ends with its process."""
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            with (self._root / "lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                yield
        except OSError as error:
            msg = f"No se puede escribir el índice en {self._root} ({error.strerror or error})."
            raise IndexUnusableError(msg) from error
