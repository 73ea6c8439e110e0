"""How long one answer takes in process, and whether threads change any."""

from __future__ import annotations

import json
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answers import Answerer

_PERCENT = 100


def percentiles(answerer: Answerer, questions: list[str], rounds: int) -> tuple[float, float]:
    """Return the median and the 99th percentile of an answer's time, in milliseconds."""
    times = []
    for _ in range(rounds):
        for question in questions:
            began = time.perf_counter()
            answerer.answer(question)
            times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times), statistics.quantiles(times, n=_PERCENT)[-1]


def different_under_threads(
    answerer: Answerer, questions: list[str], asked: int, threads: int
) -> int:
    """Ask `asked` questions from `threads` threads; count answers unlike one thread's."""
    expected = {question: _bytes(answerer, question) for question in questions}

    def differs(number: int) -> bool:
        # A stride that shares no factor mixes long, short, listed and searched questions.
        question = questions[number * 7919 % len(questions)]
        return _bytes(answerer, question) != expected[question]

    with ThreadPoolExecutor(threads) as pool:
        return sum(pool.map(differs, range(asked), chunksize=50))


def _bytes(answerer: Answerer, question: str) -> str:
    return json.dumps(answerer.answer(question).as_json(), ensure_ascii=False)
