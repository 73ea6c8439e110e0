from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from assistant.evaluation.benchmark.speed import different_under_threads, percentiles

if TYPE_CHECKING:
    from assistant.answers import Answerer


class Slow:
    """An answerer that takes as many milliseconds as the question says."""

    def answer(self, question: str) -> None:
        time.sleep(int(question) / 1000)


class Torn:
    """An answerer that answers otherwise outside the main thread, as a shared searcher may."""

    def __init__(self, wrong: str) -> None:
        self._wrong = wrong

    def answer(self, question: str) -> Torn:
        alone = threading.current_thread() is threading.main_thread()
        self.said = question if alone or question != self._wrong else "otra cosa"
        return self

    def as_json(self) -> dict[str, Any]:
        return {"message": self.said}


def test_median_and_slowest_are_measured() -> None:
    answerer: Any = Slow()
    median, slowest = percentiles(answerer, ["1"] * 9 + ["40"], 2)
    assert 1 <= median < 20
    assert slowest >= 40


def test_threads_agree_on_the_plan(answerer: Answerer) -> None:
    questions = ["línea 2.4", "debilidades", "la partisipasión ciudadana", "receta de mole"]
    assert different_under_threads(answerer, questions, 200, 4) == 0


@pytest.mark.parametrize(("wrong", "different"), [("b", 100), ("z", 0)])
def test_differing_answers_are_counted(wrong: str, different: int) -> None:
    answerer: Any = Torn(wrong)
    assert different_under_threads(answerer, ["a", "b", "c"], 300, 1) == different
