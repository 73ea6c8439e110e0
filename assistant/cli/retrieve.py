"""asistente retrieve: the same retrieval over any passages, for measuring it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import click

from assistant.cli.common import FILE, progress
from assistant.cli.spanish import Command
from assistant.evaluation.benchmark.passages import read_entries
from assistant.jsonl import read_lines, write_lines
from index import searcher_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index import Searcher

_RANKED = 10


@click.command(cls=Command, help="Busca en pasajes cualesquiera, con un índice nuevo.")
@click.option(
    "--passages",
    type=FILE,
    required=True,
    metavar="ARCHIVO",
    help="JSONL {passage_id, text, title?}.",
)
@click.option(
    "--questions", type=FILE, required=True, metavar="ARCHIVO", help="JSONL {qid, question}."
)
@click.option(
    "--out", type=FILE, required=True, metavar="ARCHIVO", help="JSONL {qid, ranking, ms}."
)
def retrieve(passages: Path, questions: Path, out: Path) -> None:
    """Rank the passages for each question and write the ranking."""
    entries = read_entries(passages)
    asked = [line.row for line in read_lines(questions, {"qid": str, "question": str})]
    write_lines(out, _rankings(searcher_of(entries), asked))


def _rankings(searcher: Searcher, asked: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for row in progress(asked, "Preguntas"):
        began = time.perf_counter()
        hits = searcher.search(row["question"], _RANKED)
        milliseconds = (time.perf_counter() - began) * 1000
        ranking = [[hit.key, hit.score] for hit in hits]
        yield {"qid": row["qid"], "ranking": ranking, "ms": round(milliseconds, 3)}
