"""How the parts of a plan announce themselves: codes, headings, bullets, first words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.model import NAMES, SWOT, Kind

if TYPE_CHECKING:
    from corpus.definition import Block

# "OE4. . Innovar", "OE5.Visibilizar" and "Línea de acción 2.1.Garantizar" all occur.
_OBJECTIVE = re.compile(r"OE(\d{1,3})\s*(?:\.\s*)+")
_ACTION_LINE = re.compile(r"Línea de acción (\d{1,3})\.(\d{1,3})(?!\d)\s*(?:\.\s*)*")
_HEADING = re.compile(r"(FORTALEZAS|DEBILIDADES|OPORTUNIDADES|AMENAZAS)(?: INSTITUCIONALES)?$")
_BULLET = re.compile(r"[‣•*\uf0b7]\s*")

_SWOT = {NAMES[kind].plural.upper(): kind for kind in SWOT}


@dataclass(frozen=True, slots=True)
class Mark:
    """The start of a part; `length` characters of the line are its label, not its text."""

    id: str
    kind: Kind | None
    label: str
    length: int
    name: str
    parent: str | None = None


class Marker:
    """Recognises the start of each part, line after line; remembers the open FODA list."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks = blocks
        self._list: Kind | None = None
        self._count = 0

    def mark(self, line: str) -> Mark | None:
        """Return what starts at this line, or None if it goes on with what was open."""
        mark = self._block(line) or _coded(line) or self._heading(line)
        if mark is not None:
            return mark
        return self._bullet(line)

    def _block(self, line: str) -> Mark | None:
        for block in self._blocks:
            if line.startswith(block.begins):
                self._list = None
                return Mark(block.id, block.kind, block.label, 0, "etiqueta")
        return None

    def _heading(self, line: str) -> Mark | None:
        match = _HEADING.match(line)
        if match is None:
            return None
        self._list, self._count = _SWOT[match[1]], 0
        return Mark(match[1], None, "", len(line), "título de lista")

    def _bullet(self, line: str) -> Mark | None:
        match = _BULLET.match(line)
        if match is None or self._list is None:
            return None
        self._count += 1
        naming = NAMES[self._list]
        code, label = (
            f"{naming.prefix}{self._count}",
            f"{naming.singular.capitalize()} {self._count}",
        )
        return Mark(code, self._list, label, len(match[0]), "viñeta")


def _coded(line: str) -> Mark | None:
    if match := _OBJECTIVE.match(line):
        number = int(match[1])
        label = f"Objetivo estratégico {number}"
        return Mark(f"OE{number}", Kind.OBJECTIVE, label, len(match[0]), "etiqueta")
    if match := _ACTION_LINE.match(line):
        code = f"{int(match[1])}.{int(match[2])}"
        label = f"Línea de acción {code}"
        parent = f"OE{int(match[1])}"
        return Mark(f"L{code}", Kind.ACTION_LINE, label, len(match[0]), "etiqueta", parent)
    return None
