"""Texts that stand for those of curated files: what the staff edited, without touching a file."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# Files are read when a process starts: what is in force is put here once, before that.
_in_force: dict[Path, str] = {}
_tried: ContextVar[Mapping[Path, str] | None] = ContextVar("tried", default=None)


def put_in_force(texts: Mapping[Path, str]) -> None:
    """Let every later reading of these files, in this process, find these texts, and only them."""
    _in_force.clear()
    _in_force.update(texts)


@contextmanager
def tried(texts: Mapping[Path, str]) -> Iterator[None]:
    """Read within, and only there, as if these texts and no others stood for their files'."""
    token = _tried.set(texts)
    try:
        yield
    finally:
        _tried.reset(token)


def text_of(path: Path) -> str:
    """Return the text of a curated file as it is to be read; raises OSError, UnicodeDecodeError."""
    known = _tried.get()
    text = (_in_force if known is None else known).get(path)
    return path.read_text(encoding="utf-8") if text is None else text
