"""The quotes of an answer under the headings of the plan they come from."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from assistant.answers.answer import AnswerKind
from assistant.web.labels import label
from assistant.web.outline import SWOT_HEADINGS, parent_of, self_assessed
from corpus.model import SWOT

if TYPE_CHECKING:
    from assistant.answers.answer import Answer
    from assistant.answers.citation import Citation


@dataclass(frozen=True, slots=True)
class Group:
    """Quotes that stand together; `heading` is None when the answer needs no headings."""

    heading: str | None
    citations: tuple[Citation, ...]
    lead: Citation | None = None
    note: str | None = None


def grouped(answer: Answer) -> tuple[Group, ...]:
    """Group the quotes of a list by objective or by list of the FODA."""
    if answer.kind is not AnswerKind.LIST:
        return (Group(None, answer.citations),) if answer.citations else ()
    runs = groupby(answer.citations, key=_place)
    return tuple(_group(tuple(run)) for _, run in runs)


def _place(citation: Citation) -> str:
    if citation.passage.kind in SWOT:
        return citation.passage.kind
    return citation.passage.parent or ""


def _group(citations: tuple[Citation, ...]) -> Group:
    first = citations[0]
    lead = parent_of(first)
    if lead is not None:
        return Group(label(lead.passage), citations, lead=lead)
    kind = first.passage.kind
    heading = SWOT_HEADINGS.get(kind)
    return Group(None if heading is None else str(heading), citations, note=self_assessed(kind))
