"""Everything, as JSON: for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from assistant.opendata.facts import about, change_data, passages
from assistant.opendata.terms import terms

if TYPE_CHECKING:
    from corpus.glossary import GlossaryEntry
    from corpus.model import Document


def as_json(document: Document) -> bytes:
    """Return the document, its terms, its passages, its glossary and its changes."""
    return json_bytes(
        {
            "document": about(document),
            "terms": terms(document),
            "passages": passages(document),
            "glossary": [_entry(document, entry) for entry in document.glossary],
            "changes": [change_data(change) for change in document.changes],
        }
    )


def json_bytes(value: dict[str, Any]) -> bytes:
    """Return JSON that people can read too."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _entry(document: Document, entry: GlossaryEntry) -> dict[str, Any]:
    english = document.english.glossary.get(entry.id)
    return {
        "id": entry.id,
        "term": entry.term,
        "forms": list(entry.forms),
        "plain": entry.plain,
        # An entry may have no name in English and be explained all the same.
        "term_english": (english.term or None) if english else None,
        "plain_english": english.plain if english else None,
    }
