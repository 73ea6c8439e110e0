"""The document as plain text: for any program, and for whoever listens."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from assistant.answers.citation import Citation
from assistant.opendata.reading import NOT_OFFICIAL, facts_in_words, ours_in_words
from assistant.opendata.terms import OUR_TERMS, official_terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.model import Document, Passage


def as_text(document: Document) -> bytes:
    """Return the passages one after another; every text is indented: none passes for a heading."""
    lines = [document.title, "", *_head(document)]
    for passage in document.passages:
        lines += ["", *_passage(document, passage)]
    return ("\n".join(lines) + "\n").encode()


def _head(document: Document) -> Iterator[str]:
    yield from (f"{name}: {text}" for name, text in facts_in_words(document).items())
    yield "Condiciones del texto oficial:"
    yield _indented(official_terms(document))
    yield "Condiciones de lo nuestro:"
    yield _indented(OUR_TERMS)


def _passage(document: Document, passage: Passage) -> Iterator[str]:
    yield f"{passage.id} · {Citation(passage, document).label}"
    if passage.parent:
        yield f"Depende de {passage.parent}."
    yield "Texto oficial:"
    yield _indented(passage.published)
    ours = ours_in_words(document, passage)
    if ours:
        yield f"{NOT_OFFICIAL}."
    for name, text in ours.items():
        yield f"{name}:"
        yield _indented(text)


def _indented(text: str) -> str:
    return textwrap.indent(text, "    ", predicate=lambda _: True)
