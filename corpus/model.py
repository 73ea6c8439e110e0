"""The plan as typed, frozen data: documents, passages and their place in the source."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from corpus.english import English

if TYPE_CHECKING:
    from datetime import date

    from corpus.changes import Change
    from corpus.glossary import GlossaryEntry
    from corpus.other_languages import OtherLanguages
    from corpus.plain import Plain
    from corpus.questions import Question
    from corpus.vocabulary import Term


class Kind(StrEnum):
    """What a passage is in the plan."""

    MISSION = "mission"
    VISION = "vision"
    OBJECTIVE = "objective"
    ACTION_LINE = "action_line"
    STRENGTH = "strength"
    WEAKNESS = "weakness"
    OPPORTUNITY = "opportunity"
    THREAT = "threat"
    RECORD = "record"


# The lists of all of a kind, and the four of the FODA in one.
OBJECTIVES, LINES, SWOT_LIST = "lista.objetivos", "lista.lineas", "lista.foda"

SWOT = (Kind.STRENGTH, Kind.WEAKNESS, Kind.OPPORTUNITY, Kind.THREAT)


@dataclass(frozen=True, slots=True)
class Naming:
    """How the passages of a kind are named: their code's letters, their words, their list."""

    prefix: str
    singular: str
    plural: str
    list: str
    feminine: bool = True


NAMES = {
    Kind.OBJECTIVE: Naming(
        "OE", "objetivo estratégico", "objetivos estratégicos", OBJECTIVES, feminine=False
    ),
    Kind.ACTION_LINE: Naming("L", "línea de acción", "líneas de acción", LINES),
    Kind.STRENGTH: Naming("F", "fortaleza", "fortalezas", "lista.fortalezas"),
    Kind.WEAKNESS: Naming("D", "debilidad", "debilidades", "lista.debilidades"),
    Kind.OPPORTUNITY: Naming("O", "oportunidad", "oportunidades", "lista.oportunidades"),
    Kind.THREAT: Naming("A", "amenaza", "amenazas", "lista.amenazas"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Characters `start` to `end` (exclusive) of a decoded source text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Edit:
    """At `start` of a passage's text stands `text` where the source has `published`.

    A join of wrapped lines has no reason; an erratum carries the one it was listed with.
    """

    start: int
    text: str
    published: str
    reason: str | None = None


def undo(text: str, edits: tuple[Edit, ...]) -> str:
    """Put back what the source has; edits are in the order of the text."""
    for edit in reversed(edits):
        text = text[: edit.start] + edit.published + text[edit.start + len(edit.text) :]
    return text


def is_link(text: str) -> bool:
    """Whether a text is an address: its words are not words, and no space belongs in it."""
    return text.startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True)
class Passage:
    """One quotable piece of a document: its text, and how that text came from the source."""

    id: str
    kind: Kind
    label: str
    text: str
    place: Place
    edits: tuple[Edit, ...] = ()
    parent: str | None = None

    @property
    def is_link(self) -> bool:
        """Whether the text is an address and nothing else."""
        return is_link(self.text)

    @property
    def mends(self) -> tuple[Edit, ...]:
        """The errata applied to this passage."""
        return tuple(edit for edit in self.edits if edit.reason is not None)

    @property
    def published(self) -> str:
        """The text with its lines joined and no erratum applied."""
        return undo(self.text, self.mends)

    @property
    def source_text(self) -> str:
        """The exact piece of the source at `place`."""
        return undo(self.text, self.edits)


@dataclass(frozen=True, slots=True)
class Period:
    """The period a document reports on."""

    year: int
    start: date
    end: date


@dataclass(frozen=True)
class Document:
    """A published plan: what identifies it and its passages, kind by kind in their order."""

    id: str
    title: str
    short_title: str
    institution: str
    version: str
    sha256: str
    period: Period
    updated: date
    source_url: str
    passages: tuple[Passage, ...]
    plain: dict[str, Plain]
    vocabulary: tuple[Term, ...]
    questions: tuple[Question, ...]
    # Out of repr, which the corpus is known by: it explains answers and changes none.
    glossary: tuple[GlossaryEntry, ...] = field(repr=False)
    # Names for a picture, in no answer: out of the repr, which tells indexes apart.
    titles: dict[str, str] = field(default_factory=dict, repr=False)
    # For pages in English: beside the quotes, in no index either.
    english: English = field(default_factory=English, repr=False)
    # Beside the quotes, in no answer either: only what somebody has reviewed.
    other_languages: dict[str, OtherLanguages] = field(default_factory=dict, repr=False)
    # The newest first; told beside the data, in no answer.
    changes: tuple[Change, ...] = field(default=(), repr=False)

    @cached_property
    def _by_id(self) -> dict[str, Passage]:
        return {passage.id: passage for passage in self.passages}

    @property
    def has_videos(self) -> bool:
        """Whether any passage has a video."""
        return any(other.videos for other in self.other_languages.values())

    def get(self, passage_id: str) -> Passage | None:
        """Return the passage with this identifier, or None."""
        return self._by_id.get(passage_id)

    def of_kind(self, *kinds: Kind) -> tuple[Passage, ...]:
        """Return every passage of these kinds, in order."""
        return tuple(passage for passage in self.passages if passage.kind in kinds)

    def children(self, parent_id: str) -> tuple[Passage, ...]:
        """Return every passage under `parent_id`, in order."""
        return tuple(passage for passage in self.passages if passage.parent == parent_id)

    @cached_property
    def lists(self) -> dict[str, tuple[Passage, ...]]:
        """Every complete list of the document by its identifier (`lista.…`)."""
        lists = {naming.list: self.of_kind(kind) for kind, naming in NAMES.items()}
        lists[SWOT_LIST] = self.of_kind(*SWOT)
        for objective in self.of_kind(Kind.OBJECTIVE):
            lists[f"lista.{objective.id}"] = self.children(objective.id)
        return lists
