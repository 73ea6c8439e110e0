"""Our retrieval beside Whoosh as it comes, over the same passages and questions."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whoosh.analysis import LanguageAnalyzer
from whoosh.fields import STORED, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.query import Or, Term

from assistant.evaluation.benchmark.passages import read_entries
from assistant.jsonl import InputError, read_lines
from index import searcher_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from index import Entry

    Retriever = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Row:
    """One form of the questions: success@1 and the median time of both retrievers."""

    form: str
    questions: int
    ours: float
    stock: float
    ours_ms: float
    stock_ms: float


def compare(folder: Path) -> list[Row]:
    """Measure every form in a folder of passages.jsonl and <form>.jsonl files."""
    entries = read_entries(folder / "passages.jsonl")
    forms = sorted(path for path in folder.glob("*.jsonl") if path.stem != "passages")
    if not forms:
        msg = f"{folder}: no hay preguntas (*.jsonl)."
        raise InputError(msg)
    searcher = searcher_of(entries)

    def ours(question: str) -> str | None:
        hits = searcher.search(question)
        return hits[0].key if hits else None

    stock = _stock_whoosh(entries)
    return [_measure(path, ours, stock) for path in forms]


def _measure(path: Path, ours: Retriever, stock: Retriever) -> Row:
    lines = read_lines(path, {"question": str, "passage_id": str})
    asked = [(line.row["question"], line.row["passage_id"]) for line in lines]
    our_share, our_ms = _success(asked, ours)
    stock_share, stock_ms = _success(asked, stock)
    return Row(path.stem, len(asked), our_share, stock_share, our_ms, stock_ms)


def _success(asked: list[tuple[str, str]], first: Retriever) -> tuple[float, float]:
    right, times = 0, []
    for question, wanted in asked:
        began = time.perf_counter()
        found = first(question)
        times.append((time.perf_counter() - began) * 1000)
        right += found == wanted
    return right / len(asked), statistics.median(times)


def _stock_whoosh(entries: list[Entry]) -> Retriever:
    """Whoosh with its own Spanish analyser, any word, its own BM25F."""
    analyzer = LanguageAnalyzer("es")
    storage = RamStorage()
    index = storage.create_index(Schema(key=STORED, text=TEXT(analyzer)))
    writer = index.writer()
    for entry in entries:
        writer.add_document(key=entry.key, text=f"{entry.title} {entry.text}")
    writer.commit()
    searcher = index.searcher()

    def first(question: str) -> str | None:
        words = {token.text for token in analyzer(question)}
        found = searcher.search(Or([Term("text", word) for word in sorted(words)]), limit=10)
        return str(found[0]["key"]) if len(found) else None

    return first
