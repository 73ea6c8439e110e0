"""Fits the numbers of doubt.toml on judged questions: a logistic regression.

Each question of the corpus is asked of an index that has not learnt from it nor from its
neighbours in the file, which the same hand wrote.
"""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.answers import Answerer
from assistant.answers.features import NAMES
from corpus import Corpus
from index import entries, examples, searcher_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answers.doubt import Doubt
    from corpus import Question

FOLDS = 6
# Questions for whole lists and courtesies are decided before any passage is judged.
LEFT_OUT = ("lista.", "cortesia.")
# Newton's method settles in a few steps; the ridge keeps rare features small.
_STEPS, _RIDGE = 12, 1.0
_LIMIT = 500

Row = tuple[list[float], bool]


def rows(corpus: Corpus) -> list[Row]:
    """Return the features of each question's best passage and whether it answers."""
    found = []
    for held, rest in _folds(corpus):
        answerer = Answerer(rest, searcher_of(entries(rest), examples(rest)), _LIMIT)
        for question in held:
            if question.about.startswith(LEFT_OUT):
                continue
            described = answerer.describe(question.text)
            if described is not None:
                passage_id, features = described
                right = passage_id in {*question.passages, *question.partly}
                found.append(([features[name] for name in NAMES], right))
    return found


def _folds(corpus: Corpus) -> Iterator[tuple[tuple[Question, ...], Corpus]]:
    """Yield each stretch of the questions, and the corpus without it."""
    document = corpus.documents[0]
    asked = document.questions
    bounds = [len(asked) * fold // FOLDS for fold in range(FOLDS + 1)]
    for start, end in pairwise(bounds):
        rest = replace(document, questions=asked[:start] + asked[end:])
        yield asked[start:end], Corpus((rest,))


def fit(found: list[Row]) -> list[float]:
    """Return the bias and the weights that make the rows most likely (Newton, ridge)."""
    numbers = [0.0] * (len(NAMES) + 1)
    for _ in range(_STEPS):
        slope = [-_RIDGE * number for number in numbers]
        bend = [[0.0] * len(numbers) for _ in numbers]
        for values, right in found:
            row = [1.0, *values]
            chance = probability(numbers, values)
            for at, value in enumerate(row):
                slope[at] += value * (right - chance)
                factor = value * chance * (1 - chance)
                for other in range(at + 1):
                    bend[at][other] += factor * row[other]
        numbers = [was + step for was, step in zip(numbers, _solved(bend, slope), strict=True)]
    return numbers


def _solved(lower: list[list[float]], right: list[float]) -> list[float]:
    """Solve a symmetric system given by its lower half, the ridge on its diagonal (Cholesky)."""
    size = len(right)
    root = [[0.0] * size for _ in right]
    for i in range(size):
        for j in range(i + 1):
            rest = lower[i][j] + _RIDGE * (i == j)
            rest -= sum(root[i][k] * root[j][k] for k in range(j))
            root[i][j] = math.sqrt(rest) if i == j else rest / root[j][j]
    half: list[float] = []
    for i in range(size):
        done = sum(root[i][k] * half[k] for k in range(i))
        half.append((right[i] - done) / root[i][i])
    solved = [0.0] * size
    for i in reversed(range(size)):
        done = sum(root[k][i] * solved[k] for k in range(i + 1, size))
        solved[i] = (half[i] - done) / root[i][i]
    return solved


def probability(numbers: list[float], values: list[float]) -> float:
    """Return the logistic function of a row; the first number is the bias."""
    total = numbers[0] + sum(w * value for w, value in zip(numbers[1:], values, strict=True))
    return 1 / (1 + math.exp(-total))


def as_toml(numbers: list[float], fitted_on: int, bars: Doubt) -> str:
    """Write the numbers as doubt.toml has them, with the bars of `bars`."""
    lines = [
        f"# Ajustado con {fitted_on} preguntas juzgadas: asistente calibrate",
        f"bias = {numbers[0]:.3f}",
        f"sure = {bars.sure}",
        f"over_referral = {bars.over_referral}",
        "",
        "[weights]",
        *(f"{name} = {weight:.3f}" for name, weight in zip(NAMES, numbers[1:], strict=True)),
    ]
    return "\n".join(lines) + "\n"
