"""One run: every judged question asked, judged, and counted by register."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answers import Status
from assistant.evaluation.metrics.completeness import complete
from assistant.evaluation.metrics.interval import wilson
from assistant.evaluation.metrics.success import success_at_1

if TYPE_CHECKING:
    from assistant.answers import Answer, Answerer
    from assistant.evaluation.judged import Judged

EXPECTED = Path(__file__).parent / "expected.toml"


@dataclass(frozen=True, slots=True)
class Asked:
    """A judged question with the answer it got."""

    judged: Judged
    answer: Answer


@dataclass(frozen=True, slots=True)
class Score:
    """How many questions of a register were answered right, with the 95 % interval."""

    register: str
    right: int
    total: int

    @property
    def share(self) -> float:
        """The part answered right."""
        return self.right / self.total

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share."""
        return wilson(self.right, self.total)


@dataclass(frozen=True, slots=True)
class Run:
    """Every question with its answer, the scores by register, and those not answered right."""

    asked: tuple[Asked, ...]
    scores: tuple[Score, ...]
    misses: tuple[Asked, ...]

    def below(self, expected: dict[str, float]) -> list[str]:
        """Return a sentence for each register that falls below what is expected."""
        scores = {score.register: score for score in self.scores}
        found = []
        for register, share in expected.items():
            score = scores.get(register)
            if score is None or score.share < share:
                reached = f"{score.share:.3f}" if score else "nada"
                found.append(f"{register}: se esperaba {share:.3f} y se obtuvo {reached}")
        return found


def evaluate(answerer: Answerer, questions: list[Judged]) -> Run:
    """Ask every question and judge the answers."""
    right: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    asked, misses = [], []
    for judged in questions:
        one = Asked(judged, answerer.answer(judged.question, judged.context))
        asked.append(one)
        total[judged.register] += 1
        if is_right(judged, one.answer):
            right[judged.register] += 1
        else:
            misses.append(one)
    scores = tuple(Score(register, right[register], total[register]) for register in total)
    return Run(tuple(asked), scores, tuple(misses))


def is_right(judged: Judged, answer: Answer) -> bool:
    """Whether an answer is right: its list whole, its first quote right, or its status."""
    if judged.parts:
        found = [part.answer for part in answer.parts]
        return len(found) == len(judged.parts) and all(map(is_right, judged.parts, found))
    if judged.list is not None:
        return complete(judged, answer)
    if judged.status is Status.ANSWERED:
        return success_at_1(judged, answer)
    return answer.status is judged.status and not answer.citations


def read_expected(path: Path = EXPECTED) -> dict[str, dict[str, float]]:
    """Return, for each set, the share expected of each register; a drop below fails a run."""
    expected: dict[str, dict[str, float]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return expected
