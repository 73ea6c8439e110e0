"""The fields of an entry in the index and how much a match in each weighs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.analysis import content, tokens

if TYPE_CHECKING:
    from index.entry import Entry

# The unstemmed field lifts the exact form over its relatives; measured in docs/evaluacion.md.
WEIGHTS = {
    "stems": 1.0,
    "words": 0.5,
    "title": 0.3,
    "context": 0.15,
    "other": 0.6,
}
UNSTEMMED = "words"

# A form is one way to ask for an entry; the best matching form of an entry counts this much.
FORM_WEIGHTS = {"stems": 1.0, "words": 0.5}
FORMS = 2.0

# BM25F: how fast repeats of a word stop counting, and how much length is held against a text.
K1 = 0.9
B = 0.5


def form_terms(form: str) -> dict[str, list[str]]:
    """Return the terms of each field of a form."""
    found = content(tokens(form))
    return {"stems": [token.stem for token in found], "words": [token.word for token in found]}


def field_terms(entry: Entry) -> dict[str, list[str]]:
    """Return the terms of each field of an entry."""
    text = content(tokens(entry.text))
    return {
        "stems": [token.stem for token in text],
        "words": [token.word for token in text],
        "title": [token.stem for token in content(tokens(entry.title))],
        "context": [token.stem for token in content(tokens(entry.context))],
        "other": [token.stem for token in content(tokens(entry.other_words))],
    }
