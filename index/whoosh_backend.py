"""Whoosh 2.7.4 behind SearchBackend: writes entries, ranks with BM25F.

A Whoosh searcher shared by threads returns wrong answers without an error, so each thread
opens its own. Queries are built from terms; Whoosh's query parser is never used.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import NUMERIC, STORED, TEXT, Schema
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.query import Or, Term
from whoosh.scoring import BM25F

from index.fields import K1, UNSTEMMED, WEIGHTS, B, field_terms

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from whoosh.filedb.filestore import Storage

    from index.analysis import Token
    from index.entry import Entry


def schema() -> Schema:
    """Every field takes our own terms, joined by spaces: Whoosh analyses nothing."""
    fields = {name: TEXT(SpaceSeparatedTokenizer(), phrase=False) for name in WEIGHTS}
    return Schema(key=STORED, position=NUMERIC(stored=True), **fields)


def write(storage: Storage, entries: Iterable[Entry]) -> None:
    """Create an index of `entries` in `storage`."""
    writer = storage.create_index(schema()).writer()
    for position, entry in enumerate(entries):
        terms = {name: " ".join(found) for name, found in field_terms(entry).items()}
        writer.add_document(key=entry.key, position=position, **terms)
    writer.commit()


def write_files(folder: Path, entries: Iterable[Entry]) -> None:
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


def backend_of(entries: Iterable[Entry]) -> WhooshBackend:
    """Return a backend over an index of `entries` in memory."""
    storage = RamStorage()
    write(storage, entries)
    return WhooshBackend(storage)


class WhooshBackend:
    """Ranks over the index in a storage, which is opened once in each thread that asks."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._local = threading.local()

    def rank(self, terms: Iterable[Token], limit: int) -> list[tuple[str, float]]:
        """Return up to `limit` keys with their scores, best first, ties in reading order."""
        query = Or(list(_query_terms(terms)))
        if query.is_leaf() or not query.subqueries:
            return []
        found = self._searcher().search(query, limit=limit)
        rows = [(round(hit.score, 6), hit["position"], hit["key"]) for hit in found]
        rows.sort(key=lambda row: (-row[0], row[1]))
        return [(key, score) for score, _, key in rows]

    def _searcher(self) -> Any:  # noqa: ANN401  Whoosh has no types
        searcher = getattr(self._local, "searcher", None)
        if searcher is None:
            index = self._storage.open_index()
            searcher = index.searcher(weighting=BM25F(B=B, K1=K1))
            self._local.searcher = searcher
        return searcher


def _query_terms(terms: Iterable[Token]) -> Iterable[Term]:
    asked = {
        (field, token.word if field == UNSTEMMED else token.stem)
        for token in terms
        for field in WEIGHTS
    }
    return (Term(field, text, boost=WEIGHTS[field]) for field, text in sorted(asked))
