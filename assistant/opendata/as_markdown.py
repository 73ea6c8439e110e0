"""The document to be read and pasted, as Markdown (CommonMark)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers.citation import Citation
from assistant.opendata.reading import NOT_OFFICIAL, facts_in_words, ours_in_words
from assistant.opendata.terms import OUR_TERMS, official_terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.model import Document, Passage

# What would be structure: everywhere, or where a line begins.
_EVERYWHERE = re.compile(r"[\\`*_\[\]<>&|~$#]")
_AT_THE_START = re.compile(r"^(?:(\d+)(?=[.)])|(?=[-+]))")
# Lost at the ends of a line, and the end of a block between them.
_BLANK = re.compile(r"^[ \t]+|[ \t]+$|[\n\r\t\v\f]")
_PLAIN_LINK = re.compile(r"https?://[\w./:%-]+")


def as_markdown(document: Document) -> bytes:
    """Return a heading for each passage, its text as a quote, and then what is ours."""
    parts = [f"# {escaped(document.title)}", *_head(document)]
    for passage in document.passages:
        parts += _passage(document, passage)
    return ("\n\n".join(parts) + "\n").encode()


def escaped(text: str) -> str:
    """Return Markdown that shows exactly this text."""
    if _PLAIN_LINK.fullmatch(text):
        return f"<{text}>"
    text = _EVERYWHERE.sub(r"\\\g<0>", text)
    text = _AT_THE_START.sub(r"\1\\", text)
    return _BLANK.sub(lambda blank: "".join(f"&#{ord(one)};" for one in blank[0]), text)


def _head(document: Document) -> Iterator[str]:
    facts = facts_in_words(document).items()
    yield "\n".join(f"- {name}: {escaped(text)}" for name, text in facts)
    yield "## Condiciones de uso"
    yield escaped(official_terms(document))
    yield escaped(OUR_TERMS)


def _passage(document: Document, passage: Passage) -> Iterator[str]:
    yield f"## {escaped(f'{passage.id} · {Citation(passage, document).label}')}"
    if passage.parent:
        yield f"Depende de {escaped(passage.parent)}."
    yield f"> {escaped(passage.published)}"
    ours = ours_in_words(document, passage).items()
    if ours:
        yield f"*{NOT_OFFICIAL}:*"
        yield "\n".join(f"- **{name}:** {escaped(text)}" for name, text in ours)
