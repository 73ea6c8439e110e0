"""Whoosh 2.7.4 behind SearchBackend: writes entries, ranks with BM25F.

A Whoosh searcher shared by threads returns wrong answers without an error, so each thread
opens its own. Queries are built from terms; Whoosh's query parser is never used.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import STORED, TEXT, Schema
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.query import Or, Term
from whoosh.scoring import BM25F

from index.fields import (
    FORM_WEIGHTS,
    FORMS,
    K1,
    UNSTEMMED,
    WEIGHTS,
    B,
    field_terms,
    form_terms,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whoosh.filedb.filestore import Storage

    from index.analysis import Token
    from index.entry import Entry


_ENTRIES, _FORMS = "ENTRIES", "FORMS"
_MOST_FORMS = 60

Rows = Iterable[tuple[str, dict[str, list[str]]]]


def write(storage: Storage, entries: Sequence[Entry]) -> None:
    """Create an index of `entries`, and one of the ways to ask for them, in `storage`."""
    fields = ((entry.key, field_terms(entry)) for entry in entries)
    forms = (
        (entry.key, form_terms(form))
        for entry in entries
        for form in (entry.plain, *entry.asks)
        if form
    )
    _write(storage, _ENTRIES, WEIGHTS, fields)
    _write(storage, _FORMS, FORM_WEIGHTS, forms)


def _write(storage: Storage, name: str, weights: Iterable[str], rows: Rows) -> None:
    # Every field takes our own terms, joined by spaces: Whoosh analyses nothing.
    fields = {field: TEXT(SpaceSeparatedTokenizer(), phrase=False) for field in weights}
    writer = storage.create_index(Schema(key=STORED, **fields), indexname=name).writer()
    for key, terms in rows:
        joined = {field: " ".join(found) for field, found in terms.items()}
        writer.add_document(key=key, **joined)
    writer.commit()


def write_files(folder: Path, entries: Sequence[Entry]) -> None:
    """Create an index of `entries` as files in a folder."""
    write(FileStorage(str(folder)), entries)
    # Whoosh's lock file is no part of the index.
    for lock in folder.glob("*LOCK"):
        lock.unlink()


def backend_of_files(files: dict[str, bytes]) -> WhooshBackend:
    """Return a backend over the content of the files that `write_files` made."""
    storage = RamStorage()
    storage.files = files
    return WhooshBackend(storage)


def backend_of(entries: Sequence[Entry]) -> WhooshBackend:
    """Return a backend over an index of `entries` in memory.

    Whoosh's own storage in memory writes to one temporary folder that all processes share.
    """
    with TemporaryDirectory() as folder:
        write_files(Path(folder), entries)
        return backend_of_files({path.name: path.read_bytes() for path in Path(folder).iterdir()})


class WhooshBackend:
    """Ranks over the indexes in a storage, which are opened once in each thread that asks."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._local = threading.local()

    def rank(self, terms: Iterable[Token], limit: int) -> list[tuple[str, float]]:
        """Return up to `limit` keys with their scores, best first, ties in reading order.

        An entry's score is that of its fields plus that of the form most like the question.
        """
        asked = list(terms)
        if not asked:
            return []
        scores = dict(self._found(_ENTRIES, WEIGHTS, asked, None))
        best: dict[str, float] = {}
        for key, score in self._found(_FORMS, FORM_WEIGHTS, asked, _MOST_FORMS):
            best.setdefault(key, score)
        for key, score in best.items():
            scores[key] = scores.get(key, 0.0) + FORMS * score
        ranked = sorted(scores.items(), key=lambda row: -round(row[1], 6))
        return [(key, round(score, 6)) for key, score in ranked[:limit]]

    def _found(
        self, name: str, weights: dict[str, float], terms: list[Token], limit: int | None
    ) -> list[tuple[str, float]]:
        """Return what one of the indexes has for the terms, best first, ties as written."""
        searcher, keys = self._searcher(name)
        found = searcher.search(_query(weights, terms), limit=limit)
        # Entries are numbered as they were written; the stored fields need not be read.
        rows = sorted(found.top_n, key=lambda row: (-round(row[0], 6), row[1]))
        return [(keys[number], score) for score, number in rows]

    def _searcher(self, name: str) -> tuple[Any, list[str]]:
        """Return this thread's searcher and the key of each entry by its number."""
        opened: tuple[Any, list[str]] | None = getattr(self._local, name, None)
        if opened is None:
            index = self._storage.open_index(indexname=name)
            searcher = index.searcher(weighting=BM25F(B=B, K1=K1))
            keys = [fields["key"] for fields in searcher.reader().all_stored_fields()]
            opened = (searcher, keys)
            setattr(self._local, name, opened)
        return opened


def _query(weights: dict[str, float], terms: list[Token]) -> Or:
    asked = {
        (field, token.word if field == UNSTEMMED else token.stem)
        for token in terms
        for field in weights
    }
    return Or([Term(field, text, boost=weights[field]) for field, text in sorted(asked)])
