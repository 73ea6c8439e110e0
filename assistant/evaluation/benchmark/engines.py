"""Engines as they come, to measure ours beside: each takes entries and returns a retriever."""

from __future__ import annotations

import math
import sqlite3
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process
from whoosh.analysis import LanguageAnalyzer, SpaceSeparatedTokenizer
from whoosh.fields import STORED, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.query import Or, Term

from index.analysis import content, fold, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index import Entry

    Retriever = Callable[[str], str | None]


def _text(entry: Entry) -> str:
    return f"{entry.title} {entry.text}"


def _stems(text: str) -> list[str]:
    return [token.stem for token in content(tokens(text))]


def whoosh_stock(entries: Sequence[Entry]) -> Retriever:
    """Whoosh with its own Spanish analyser, any word, its own BM25F."""
    analyzer = LanguageAnalyzer("es")
    texts = {entry.key: _text(entry) for entry in entries}
    return _whoosh(TEXT(analyzer), texts, lambda text: {one.text for one in analyzer(text)})


def whoosh_folded(entries: Sequence[Entry]) -> Retriever:
    """Whoosh over stems without accents, any of them."""
    texts = {entry.key: " ".join(_stems(_text(entry))) for entry in entries}
    return _whoosh(TEXT(SpaceSeparatedTokenizer()), texts, lambda text: set(_stems(text)))


def _whoosh(field: TEXT, texts: dict[str, str], words: Callable[[str], set[str]]) -> Retriever:
    index = RamStorage().create_index(Schema(key=STORED, text=field))
    writer = index.writer()
    for key, text in texts.items():
        writer.add_document(key=key, text=text)
    writer.commit()
    searcher = index.searcher()

    def first(question: str) -> str | None:
        query = Or([Term("text", word) for word in sorted(words(question))])
        found = searcher.search(query, limit=1)
        return str(found[0]["key"]) if len(found) else None

    return first


def sqlite_fts(entries: Sequence[Entry]) -> Retriever:
    """SQLite FTS5 over stems without accents, any of them, its own bm25."""
    store = sqlite3.connect(":memory:")
    store.execute("CREATE VIRTUAL TABLE texts USING fts5(key UNINDEXED, stems)")
    rows = [(entry.key, " ".join(_stems(_text(entry)))) for entry in entries]
    store.executemany("INSERT INTO texts VALUES (?, ?)", rows)

    def first(question: str) -> str | None:
        stems = " OR ".join(f'"{stem}"' for stem in _stems(question))
        query = "SELECT key FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 1"
        row = store.execute(query, (stems,)).fetchone() if stems else None
        return str(row[0]) if row else None

    return first


def rapidfuzz_set(entries: Sequence[Entry]) -> Retriever:
    """RapidFuzz, token_set_ratio of the whole texts without accents."""
    texts = {entry.key: fold(_text(entry)) for entry in entries}

    def first(question: str) -> str | None:
        found = process.extractOne(fold(question), texts, scorer=fuzz.token_set_ratio)
        return found[2] if found else None

    return first


def letters(entries: Sequence[Entry]) -> Retriever:
    """Pieces of three to five letters, tf-idf, cosine."""
    counts = {entry.key: Counter(_pieces(_text(entry))) for entry in entries}
    spread = Counter(piece for pieces in counts.values() for piece in pieces)
    rarity = {piece: math.log(len(counts) / count) + 1 for piece, count in spread.items()}
    posting: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for key, pieces in counts.items():
        weights = {piece: (1 + math.log(n)) * rarity[piece] for piece, n in pieces.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        for piece, weight in weights.items():
            posting[piece].append((key, weight / length))

    def first(question: str) -> str | None:
        scores: dict[str, float] = defaultdict(float)
        for piece, count in Counter(_pieces(question)).items():
            for key, weight in posting.get(piece, ()):
                scores[key] += weight * rarity[piece] * (1 + math.log(count))
        return max(scores, key=lambda key: scores[key]) if scores else None

    return first


def _pieces(text: str) -> list[str]:
    words = [f" {token.word} " for token in tokens(text)]
    return [
        word[at : at + size]
        for word in words
        for size in (3, 4, 5)
        for at in range(len(word) - size + 1)
    ]


ENGINES = {
    "Whoosh": whoosh_stock,
    "Whoosh, raíces": whoosh_folded,
    "SQLite FTS5": sqlite_fts,
    "letras": letters,
    "RapidFuzz": rapidfuzz_set,
}
