"""The search of the page without a server, as plain data for its script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.answers.cues import read_cues
from assistant.offline.scores import fields, forms, scores
from corpus.model import NAMES, SWOT_LIST, Kind
from index.analysis import STOP_WORDS, fold

if TYPE_CHECKING:
    from collections.abc import Collection

    from corpus import Document

# Numbers are written as characters that need no escape in a page: 0 is «?», 1 is «@»…
_ZERO = ord("?")


def search_data(document: Document) -> dict[str, Any]:
    """Return what search.js reads; its names are explained there."""
    said = forms(
        text
        for passage in document.passages
        for texts in fields(document, passage).values()
        for text in texts
    )
    cues = read_cues([document])
    return {
        "passages": [[passage.id, passage.label] for passage in document.passages],
        "terms": [
            [" ".join(sorted(said[stem])), _packed(held)] for stem, held in scores(document).items()
        ],
        "stop": " ".join(sorted(STOP_WORDS)),
        "neutral": _spoken(cues.neutral, said),
        "phrases": sorted((" ".join(phrase) for phrase in cues.phrases), key=len, reverse=True),
        "kinds": [[naming.prefix, fold(naming.singular.split()[0])] for naming in NAMES.values()],
        "nouns": {
            name: _spoken(cues.stems_of(name), said) for name in sorted({*cues.nouns.values()})
        },
        "lists": _lists(document),
    }


def _packed(held: dict[int, int]) -> str:
    """Write pairs of a passage's number and what the word is worth in it."""
    return "".join(chr(_ZERO + number) + chr(_ZERO + value) for number, value in held.items())


def _spoken(stems: Collection[str], said: dict[str, set[str]]) -> str:
    """Return every form of the stems that somebody has used, or else the stems."""
    return " ".join(sorted({form for stem in stems for form in said.get(stem, {stem})}))


def _lists(document: Document) -> dict[str, list[Any]]:
    numbers = {passage.id: number for number, passage in enumerate(document.passages)}
    titles = {naming.list: naming.plural for naming in NAMES.values()}
    titles[SWOT_LIST] = "puntos del FODA"
    for objective in document.of_kind(Kind.OBJECTIVE):
        naming = NAMES[Kind.ACTION_LINE]
        titles[f"lista.{objective.id}"] = f"{naming.plural} del {objective.label}"
    return {
        name: [titles[name], [numbers[passage.id] for passage in members]]
        for name, members in document.lists.items()
    }
