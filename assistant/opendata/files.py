"""Every file there is of a document: its name, its kind and its bytes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.opendata.as_csv import as_csv
from assistant.opendata.as_json import as_json
from assistant.opendata.as_jsonld import as_jsonld
from assistant.opendata.as_markdown import as_markdown
from assistant.opendata.as_text import as_text
from assistant.opendata.feed import ADDRESS, PAGE, feed

if TYPE_CHECKING:
    from corpus.model import Document

FEED = "atom"


@dataclass(frozen=True)
class DataFile:
    """A file as it is handed out; `format` is what its page explains it by."""

    format: str
    name: str
    media_type: str
    content: bytes

    @property
    def address(self) -> str:
        """Where the site has it."""
        return f"{PAGE}/{self.name}"

    @cached_property
    def sha256(self) -> str:
        """What anybody may compare a copy with."""
        return hashlib.sha256(self.content).hexdigest()


def data_files(document: Document) -> tuple[DataFile, ...]:
    """Return the files of a document; linked data, made last, tells where the others are."""

    def file(suffix: str, media_type: str, content: bytes) -> DataFile:
        return DataFile(suffix, f"{document.id}.{suffix}", media_type, content)

    plain = (
        file("csv", "text/csv", as_csv(document)),
        file("json", "application/json", as_json(document)),
        file("md", "text/markdown", as_markdown(document)),
        file("txt", "text/plain", as_text(document)),
    )
    linked = file("jsonld", "application/ld+json", as_jsonld(document, plain))
    changes = DataFile(FEED, ADDRESS.rpartition("/")[2], "application/atom+xml", feed(document))
    return (*plain, linked, changes)
