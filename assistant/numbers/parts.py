"""Which part of the plan the answers quoted: each objective with its lines, the FODA, the rest."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from assistant.numbers.listed import Listing, told
from corpus.model import SWOT, Kind

if TYPE_CHECKING:
    from assistant.numbers.counted import Counted
    from assistant.numbers.series import Series
    from corpus.model import Document, Passage

PARTS = Listing(
    *("passage", "partes", "De qué parte del plan", "Parte del plan", "respuestas con cita"),
    note="De cada respuesta cuenta el primer pasaje que citó.",
)
_KINDS = {
    Kind.MISSION: "Misión",
    Kind.VISION: "Visión",
    **dict.fromkeys(SWOT, "FODA"),
    Kind.RECORD: "Ficha del plan",
}
# Counted while another version of the plan was answered from.
GONE = "Pasajes de otra versión del plan"


def parts(counted: Counted, document: Document) -> Series:
    """Return how often each part was quoted, in the order of the plan."""
    times = Counter[str]({part_of(document, passage): 0 for passage in document.passages})
    for passage_id, n in counted.of(PARTS.measure).items():
        passage = document.get(passage_id)
        times[part_of(document, passage) if passage else GONE] += n
    return told(counted, PARTS, list(times.items()))


def part_of(document: Document, passage: Passage) -> str:
    """Return the name of the part that a passage belongs to."""
    if passage.kind in _KINDS:
        return _KINDS[passage.kind]
    objective = (passage.parent and document.get(passage.parent)) or passage
    return f"{objective.id}: {document.titles.get(objective.id, objective.label)}"
