"""A source text and its lines, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its text without outer white space, from `start` to `end`."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the line's text ends in the source (exclusive)."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Source:
    """The decoded text of a published file and the sha256 of its bytes."""

    text: str
    sha256: str

    def lines(self) -> Iterator[Line]:
        """Yield the lines that hold anything but white space."""
        at = 0
        for raw in self.text.splitlines(keepends=True):
            stripped = raw.strip()
            if stripped:
                yield Line(stripped, at + raw.index(stripped))
            at += len(raw)
