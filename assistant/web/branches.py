"""The map of the plan as a list, and what its parts are called there and in the drawings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask_babel import lazy_gettext as _

from assistant.web.explanations import titles
from assistant.web.labels import label
from assistant.web.outline import SWOT_ANCHORS, SWOT_HEADINGS
from corpus.model import SWOT, Kind

if TYPE_CHECKING:
    from corpus.model import Document, Passage

BEGINNING, SELF_VIEW = _("Misión y visión"), _("FODA: cómo se ve el Instituto")


@dataclass(frozen=True, slots=True)
class Branch:
    """A part of the map's list: what it is called, where it leads, and what is under it."""

    anchor: str
    name: str
    branches: tuple[Branch, ...] = ()


def branches(document: Document) -> tuple[Branch, ...]:
    """Return the same as the drawings as a list."""
    named = titles(document)
    return (
        Branch("mision-y-vision", str(BEGINNING)),
        *(
            Branch(
                goal.id,
                joined(label(goal), named.get(goal.id)),
                tuple(
                    Branch(line.id, joined(number_of(line), named.get(line.id), " "))
                    for line in document.children(goal.id)
                ),
            )
            for goal in document.of_kind(Kind.OBJECTIVE)
        ),
        Branch(
            SWOT_ANCHORS[SWOT[0]],
            str(SELF_VIEW),
            tuple(Branch(SWOT_ANCHORS[kind], counted(document, kind)) for kind in SWOT),
        ),
    )


def counted(document: Document, kind: Kind) -> str:
    """Name a list of the FODA with how many it has."""
    return f"{SWOT_HEADINGS[kind]}: {len(document.of_kind(kind))}"


def number_of(line: Passage) -> str:
    """Return the number of a line without its letter."""
    return line.id.removeprefix("L")


def joined(code: str, title: str | None, between: str = ": ") -> str:
    """Put a code before its short name, if it has one."""
    return f"{code}{between}{title}" if title else code
