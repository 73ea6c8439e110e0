"""The map of the plan: where each part stands in the drawing, wide or tall, and in which rows.

Whatever is drawn comes from the document; the numbers here are those of the paper.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask_babel import lazy_gettext as _

from assistant.web.branches import (
    BEGINNING,
    SELF_VIEW,
    Branch,
    branches,
    counted,
    joined,
    number_of,
)
from assistant.web.explanations import titles
from assistant.web.outline import SWOT_ANCHORS
from corpus.model import SWOT, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.model import Document, Passage

# In units of the drawing, which are pixels where it is not enlarged.
_WIDE, _TALL = 832, 288
_GAP, _CHAIN = 12, 10
_ROW, _PADDING = 19, 12
_TARGET = 44
# About the width of a letter.
_LETTER = 7.2
_COLUMNS, _PER_ROW = 5, 6
_MEANINGS = {
    Kind.STRENGTH: _("lo que tiene a favor"),
    Kind.WEAKNESS: _("lo que le falta"),
    Kind.OPPORTUNITY: _("lo que puede aprovechar"),
    Kind.THREAT: _("lo que le preocupa"),
}


@dataclass(frozen=True, slots=True)
class Node:
    """A part of the plan in a box; `look` is its class, `anchor` its place in the page."""

    look: str
    anchor: str
    rows: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float

    @property
    def baselines(self) -> tuple[tuple[float, str], ...]:
        """Each row with the height it is written at, together in the middle of the box."""
        first = self.y + (self.height - _ROW * len(self.rows)) / 2 + 14
        return tuple((round(first + _ROW * at, 1), row) for at, row in enumerate(self.rows))


@dataclass(frozen=True, slots=True)
class Drawing:
    """The boxes, and the strokes between them as x, top and bottom."""

    width: int
    height: float
    nodes: tuple[Node, ...]
    strokes: tuple[tuple[float, float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Map:
    """The map in its three forms."""

    wide: Drawing
    tall: Drawing
    branches: tuple[Branch, ...]


def plan_map(document: Document) -> Map:
    """Return the map of a plan."""
    return Map(wide(document), tall(document), branches(document))


def wide(document: Document) -> Drawing:
    """Draw a column for each objective, its lines below it, and the FODA as four quarters."""
    goals = document.of_kind(Kind.OBJECTIVE)
    columns = min(_COLUMNS, len(goals)) or 1
    width = (_WIDE - _GAP * (columns - 1)) / columns
    nodes = [Node("start", "mision-y-vision", (str(BEGINNING),), 0, 0, _WIDE, _TARGET)]
    strokes, top, bottom = [], 0.0, float(_TARGET)
    for number, goal in enumerate(goals):
        column = number % columns
        top = top if column else bottom + _GAP * 2
        drawn = _column(document, goal, (column * (width + _GAP), top, width))
        middle = round(column * (width + _GAP) + width / 2, 1)
        strokes.append((middle, top - _GAP * 2, drawn[-1].y))
        bottom = max(bottom, drawn[-1].y + drawn[-1].height)
        nodes += drawn
    quarters = _quarters(document, _WIDE, bottom + _GAP * 2)
    return _drawing(_WIDE, [*nodes, *quarters], strokes)


def _column(document: Document, goal: Passage, place: tuple[float, float, float]) -> list[Node]:
    """Draw an objective over its lines; `place` is where it begins and how wide it is."""
    x, top, width = place
    nodes: list[Node] = []
    named = titles(document)
    for passage in (goal, *document.children(goal.id)):
        title = textwrap.wrap(named.get(passage.id, ""), int((width - _PADDING) / _LETTER))
        code, look = (goal.id, "goal") if passage is goal else (number_of(passage), "line")
        rows = (code, *title)
        height = _PADDING * 1.5 + _ROW * max(3, len(rows))
        nodes.append(Node(look, passage.id, rows, round(x, 1), top, round(width, 1), height))
        top += height + _CHAIN
    return nodes


def tall(document: Document) -> Drawing:
    """Draw an objective below another, each over the numbers of its lines."""
    nodes = [Node("start", "mision-y-vision", (str(BEGINNING),), 0, 0, _TALL, _TARGET)]
    top = float(_TARGET + _GAP)
    step = (_TALL - _TARGET) / (_PER_ROW - 1)
    for goal in document.of_kind(Kind.OBJECTIVE):
        name = joined(goal.id, titles(document).get(goal.id))
        nodes.append(Node("goal", goal.id, (name,), 0, top, _TALL, _TARGET))
        top += _TARGET + 4
        lines = document.children(goal.id)
        for at, line in enumerate(lines):
            x, y = round(at % _PER_ROW * step, 1), top + at // _PER_ROW * (_TARGET + 4)
            nodes.append(Node("line", line.id, (number_of(line),), x, y, _TARGET, _TARGET))
        top += -(-len(lines) // _PER_ROW) * (_TARGET + 4) + _GAP
    return _drawing(_TALL, [*nodes, *_quarters(document, _TALL, top + 4)], [])


def _quarters(document: Document, width: int, top: float) -> list[Node]:
    across, high = (width - 8) / 2, _PADDING * 2 + _ROW * 3
    fits = int((across - _PADDING) / _LETTER)
    head = Node("start", SWOT_ANCHORS[SWOT[0]], (str(SELF_VIEW),), 0, top, width, _TARGET)
    top += _TARGET + 8
    return [
        head,
        *(
            Node(
                "quarter",
                SWOT_ANCHORS[kind],
                (counted(document, kind), *textwrap.wrap(str(_MEANINGS[kind]), fits)),
                at % 2 * (across + 8),
                top + at // 2 * (high + 8),
                across,
                high,
            )
            for at, kind in enumerate(SWOT)
        ),
    ]


def _drawing(
    width: int, nodes: Sequence[Node], strokes: Iterable[tuple[float, float, float]]
) -> Drawing:
    height = max(node.y + node.height for node in nodes)
    return Drawing(width, height, tuple(nodes), tuple(strokes))
