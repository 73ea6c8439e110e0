"""A quote: a passage with its document, its highlights and its mends."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from corpus.glossary import terms_in
from corpus.model import Kind

if TYPE_CHECKING:
    from corpus.glossary import GlossaryEntry
    from corpus.model import Document, Edit, Passage

# The institute says these of itself; out of context they read as an accusation.
_SELF_ASSESSED = (Kind.WEAKNESS, Kind.THREAT)


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a quote: highlighted or not, mended (`published` says from what) or not."""

    text: str
    highlighted: bool = False
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage quoted whole; highlights are character ranges of its text, in order."""

    passage: Passage
    document: Document
    highlights: tuple[tuple[int, int], ...] = ()

    @property
    def label(self) -> str:
        """The passage's label; self-assessments say that they are."""
        if self.passage.kind in _SELF_ASSESSED:
            return f"{self.passage.label} (autoevaluación del Instituto)"
        return self.passage.label

    @property
    def plain(self) -> str | None:
        """The passage in plain words: an explanation of ours, never part of the quote."""
        plain = self.document.plain.get(self.passage.id)
        return plain.text if plain else None

    @property
    def url(self) -> str:
        """The passage's own address on the site."""
        return f"/plan/{self.passage.id}"

    @property
    def parent(self) -> Passage | None:
        """The objective this passage stands under, if any."""
        return self.document.get(self.passage.parent) if self.passage.parent else None

    @property
    def terms(self) -> tuple[GlossaryEntry, ...]:
        """The hard words of the passage, explained."""
        found = terms_in(self.passage.text, self.document.glossary)
        return tuple(place.entry for place in found)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The text cut where a highlight or a mend begins or ends."""
        return tuple(self._segments())

    def _segments(self) -> list[Segment]:
        text, mends = self.passage.text, self.passage.mends
        cuts = {0, len(text)}
        for start, end in self.highlights:
            cuts |= {start, end}
        for mend in mends:
            cuts |= {mend.start, mend.start + len(mend.text)}
        edges = sorted(cuts)
        return [
            Segment(text[start:end], self._highlighted(start), _published_at(mends, start))
            for start, end in pairwise(edges)
        ]

    def _highlighted(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.highlights)

    def explained(self, *, english: bool) -> str | None:
        """Return the passage in plain words of that language, if there are any."""
        return self.document.english.plain.get(self.passage.id) if english else self.plain

    def as_json(self, *, english: bool = False) -> dict[str, Any]:
        """Return the quote as plain data: text, place in the source and document."""
        document, place = self.document, self.passage.place
        return {
            "id": self.passage.id,
            "label": self.label,
            "text": self.passage.text,
            "highlights": [[start, end] for start, end in self.highlights],
            "mends": [
                {"start": mend.start, "text": mend.text, "published": mend.published}
                for mend in self.passage.mends
            ],
            "parent": self.passage.parent,
            "plain": self.explained(english=english),
            "place": {"start": place.start, "end": place.end},
            "url": self.url,
            "document": {
                "id": document.id,
                "title": document.title,
                "version": document.version,
                "sha256": document.sha256,
                "period": {
                    "year": document.period.year,
                    "start": document.period.start.isoformat(),
                    "end": document.period.end.isoformat(),
                },
                "updated": document.updated.isoformat(),
                "source_url": document.source_url,
            },
        }


def _published_at(mends: tuple[Edit, ...], at: int) -> str | None:
    for mend in mends:
        if mend.start <= at < mend.start + len(mend.text):
            return mend.published
    return None
