"""The plan in the order it is read, and where a passage stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from assistant.answers.citation import Citation
from assistant.web.labels import label
from corpus.model import SWOT, Kind
from corpus.order import beside

if TYPE_CHECKING:
    from corpus.model import Document, Passage

SWOT_HEADINGS = {
    Kind.STRENGTH: _("Fortalezas"),
    Kind.WEAKNESS: _("Debilidades"),
    Kind.OPPORTUNITY: _("Oportunidades"),
    Kind.THREAT: _("Amenazas"),
}
SWOT_ANCHORS = {
    Kind.STRENGTH: "fortalezas",
    Kind.WEAKNESS: "debilidades",
    Kind.OPPORTUNITY: "oportunidades",
    Kind.THREAT: "amenazas",
}
_SWOT_NOTE = _("Parte del diagnóstico FODA: fortalezas, oportunidades, debilidades y amenazas.")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the plan; an objective stands before its lines as `lead`.

    `place` is the heading as it reads in a sentence, where that differs.
    """

    anchor: str
    heading: str
    citations: tuple[Citation, ...]
    lead: Citation | None = None
    notes: tuple[str, ...] = ()
    place: str | None = None

    @property
    def reading(self) -> tuple[Citation, ...]:
        """The passages of the section in the order they are read."""
        return self.citations if self.lead is None else (self.lead, *self.citations)


@dataclass(frozen=True, slots=True)
class PassageView:
    """What the page of one passage shows."""

    citation: Citation
    parent: Citation | None
    section: Section
    note: str | None
    children: tuple[Citation, ...]
    siblings: tuple[Citation, ...]
    siblings_heading: str
    previous: Citation | None
    next: Citation | None


def outline(document: Document) -> tuple[Section, ...]:
    """Return the sections of the plan: direction, objectives, FODA and record."""
    direction = _of_kind(document, Kind.MISSION, Kind.VISION)
    record = _of_kind(document, Kind.RECORD)
    return (
        Section("mision-y-vision", gettext("Misión y visión"), direction),
        *_objectives(document),
        *_swot(document),
        Section(
            "ficha",
            gettext("Ficha de la publicación"),
            record,
            place=gettext("la ficha de la publicación"),
        ),
    )


def _objectives(document: Document) -> list[Section]:
    return [
        Section(
            lead.passage.id,
            label(lead.passage),
            tuple(Citation(line, document) for line in document.children(lead.passage.id)),
            lead=lead,
            place=gettext("el %(label)s", label=label(lead.passage)),
        )
        for lead in _of_kind(document, Kind.OBJECTIVE)
    ]


def _swot(document: Document) -> list[Section]:
    return [
        Section(
            SWOT_ANCHORS[kind],
            str(SWOT_HEADINGS[kind]),
            _of_kind(document, kind),
            notes=tuple(filter(None, (str(_SWOT_NOTE), self_assessed(kind)))),
        )
        for kind in SWOT
    ]


def _of_kind(document: Document, *kinds: Kind) -> tuple[Citation, ...]:
    return tuple(Citation(passage, document) for passage in document.of_kind(*kinds))


def self_assessed(kind: Kind) -> str | None:
    """Say of weaknesses and threats whose judgement they are.

    Said once where they stand together; among other kinds each label says it (Citation.label).
    """
    if kind not in {Kind.WEAKNESS, Kind.THREAT}:
        return None
    return gettext("Esto lo dice el Instituto de sí mismo.")


def parent_of(citation: Citation) -> Citation | None:
    """Return the objective a passage stands under, as a quote of the same document."""
    return _quoted(citation.parent, citation.document)


def _quoted(passage: Passage | None, document: Document) -> Citation | None:
    return None if passage is None else Citation(passage, document)


def passage_view(document: Document, passage_id: str) -> PassageView:
    """Return a passage with its section, its relatives and its neighbours."""
    sections = outline(document)
    reading = [citation for section in sections for citation in section.reading]
    citation = next(citation for citation in reading if citation.passage.id == passage_id)
    section = next(section for section in sections if citation in section.reading)
    is_lead = citation == section.lead
    before, after = beside(document, citation.passage)
    peers = _of_kind(document, Kind.OBJECTIVE) if is_lead else section.citations
    return PassageView(
        citation=citation,
        parent=parent_of(citation),
        section=section,
        note=self_assessed(citation.passage.kind),
        children=section.citations if is_lead else (),
        siblings=tuple(peer for peer in peers if peer != citation),
        siblings_heading=gettext("Los otros objetivos")
        if is_lead
        else gettext("También en %(place)s", place=section.place or section.heading),
        previous=_quoted(before, document),
        next=_quoted(after, document),
    )
