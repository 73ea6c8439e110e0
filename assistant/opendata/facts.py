"""What every file says of its document, and each passage with what is official and what is ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.answers.citation import Citation

if TYPE_CHECKING:
    from datetime import date

    from corpus.changes import Change
    from corpus.model import Document, Edit, Passage

LANGUAGE = "es-MX"


def last_change(document: Document) -> date:
    """Return the day of the newest change; before any, that of the document."""
    return document.changes[0].moment.date() if document.changes else document.updated


def about(document: Document) -> dict[str, Any]:
    """Return what identifies the document."""
    period = document.period
    return {
        "id": document.id,
        "title": document.title,
        "institution": document.institution,
        "language": LANGUAGE,
        "version": document.version,
        "sha256": document.sha256,
        "source_url": document.source_url,
        "period": {
            "year": period.year,
            "start": period.start.isoformat(),
            "end": period.end.isoformat(),
        },
        "updated": document.updated.isoformat(),
        "changed": last_change(document).isoformat(),
        "passage_count": len(document.passages),
    }


def passage_data(document: Document, passage: Passage, position: int) -> dict[str, Any]:
    """Return a passage; `official` is verbatim, without our mends, and `ours` explains it."""
    citation, english = Citation(passage, document), document.english
    return {
        "id": passage.id,
        "kind": passage.kind.value,
        "parent": passage.parent,
        "position": position,
        "url": citation.url,
        "official": {
            "text": passage.published,
            "place": {"start": passage.place.start, "end": passage.place.end},
        },
        "ours": {
            "label": citation.label,
            "quoted_text": passage.text,
            "mends": [_mend(mend) for mend in passage.mends],
            "title": document.titles.get(passage.id),
            "title_english": english.titles.get(passage.id),
            "plain": citation.plain,
            "plain_english": english.plain.get(passage.id),
        },
    }


def _mend(mend: Edit) -> dict[str, Any]:
    return {
        "start": mend.start,
        "text": mend.text,
        "published": mend.published,
        "reason": mend.reason,
    }


def mend_in_words(mend: Edit) -> str:
    """Say what a mend changed and why."""
    return f"donde se publicó «{mend.published}» se lee «{mend.text}». {mend.reason}"


def passages(document: Document) -> list[dict[str, Any]]:
    """Return every passage in the order of reading."""
    numbered = enumerate(document.passages, start=1)
    return [passage_data(document, passage, position) for position, passage in numbered]


def change_data(change: Change) -> dict[str, Any]:
    """Return a change as plain data; without passages it is of the whole document."""
    return {**change.as_json(), "passages": list(change.passages)}
