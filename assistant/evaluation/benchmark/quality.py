"""Our retrieval beside engines as they come, over the same passages and questions."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.evaluation.benchmark.engines import ENGINES
from assistant.evaluation.benchmark.passages import read_entries
from assistant.jsonl import InputError, read_lines
from index import searcher_of

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.evaluation.benchmark.engines import Retriever
    from index import Entry

OURS = "asistente"


@dataclass(frozen=True, slots=True)
class Row:
    """One form of the questions: by engine, success@1 and the median time in milliseconds."""

    form: str
    questions: int
    success: dict[str, float]
    milliseconds: dict[str, float]


def compare(folder: Path) -> list[Row]:
    """Measure every form in a folder of passages.jsonl and <form>.jsonl files."""
    entries = read_entries(folder / "passages.jsonl")
    forms = sorted(path for path in folder.glob("*.jsonl") if path.stem != "passages")
    if not forms:
        msg = f"{folder}: no hay preguntas (*.jsonl)."
        raise InputError(msg)
    engines = {OURS: _ours(entries)} | {name: make(entries) for name, make in ENGINES.items()}
    return [_measure(path, engines) for path in forms]


def _ours(entries: list[Entry]) -> Retriever:
    searcher = searcher_of(entries)

    def first(question: str) -> str | None:
        hits = searcher.search(question)
        return hits[0].key if hits else None

    return first


def _measure(path: Path, engines: dict[str, Retriever]) -> Row:
    lines = read_lines(path, {"question": str, "passage_id": str})
    asked = [(line.row["question"], line.row["passage_id"]) for line in lines]
    measured = {name: _success(asked, first) for name, first in engines.items()}
    return Row(
        path.stem,
        len(asked),
        {name: share for name, (share, _) in measured.items()},
        {name: median for name, (_, median) in measured.items()},
    )


def _success(asked: list[tuple[str, str]], first: Retriever) -> tuple[float, float]:
    right, times = 0, []
    for question, wanted in asked:
        began = time.perf_counter()
        found = first(question)
        times.append((time.perf_counter() - began) * 1000)
        right += found == wanted
    return right / len(asked), statistics.median(times)
