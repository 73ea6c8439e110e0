from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from assistant.answers.features import NAMES
from assistant.evaluation import calibrate
from assistant.evaluation.calibrate import FOLDS, rows
from corpus import Corpus, Question

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = len(NAMES)


def _question(text: str, *passages: str, partly: tuple[str, ...] = (), about: str = "") -> Question:
    return Question(text, passages, partly, about)


@dataclass
class Learnt:
    """Stands for an answerer, and knows what its index learnt from."""

    texts: set[str]
    found: dict[str, str | None]
    seen: list[tuple[str, set[str]]]

    def describe(self, question: str) -> tuple[str, dict[str, float]] | None:
        self.seen.append((question, self.texts))
        best = self.found.get(question, "OE1")
        return None if best is None else (best, {name: at / 2 for at, name in enumerate(NAMES)})


@pytest.fixture
def asking(corpus: Corpus) -> Callable[..., Corpus]:
    """Return the corpus with these questions and no others."""

    def made(*questions: Question) -> Corpus:
        return Corpus((replace(corpus.documents[0], questions=questions),))

    return made


@pytest.fixture
def found() -> dict[str, str | None]:
    """Return the best passage for a question, "OE1" if it is not here."""
    return {}


@pytest.fixture
def seen(
    monkeypatch: pytest.MonkeyPatch, found: dict[str, str | None]
) -> list[tuple[str, set[str]]]:
    """Collect what is asked, and the texts that the index asked had learnt from."""
    collected: list[tuple[str, set[str]]] = []

    def learnt(_: Corpus, texts: set[str], limit: int) -> Learnt:
        assert limit > 0
        return Learnt(texts, found, collected)

    def texts_of(_: object, labelled: list[tuple[str, str]]) -> set[str]:
        return {text for _, text in labelled}

    monkeypatch.setattr(calibrate, "searcher_of", texts_of)
    monkeypatch.setattr(calibrate, "Answerer", learnt)
    return collected


@pytest.mark.parametrize("count", [1, FOLDS - 1, FOLDS, 2 * FOLDS + 1])
def test_no_question_is_asked_of_an_index_that_learnt_from_it(
    asking: Callable[..., Corpus], seen: list[tuple[str, set[str]]], count: int
) -> None:
    texts = [f"pregunta {at}" for at in range(count)]
    rows(asking(*[_question(text, "OE1") for text in texts]))
    assert [question for question, _ in seen] == texts
    assert all(question not in learnt for question, learnt in seen)


def test_neighbours_are_held_out_together_and_the_rest_is_learnt(
    asking: Callable[..., Corpus], seen: list[tuple[str, set[str]]]
) -> None:
    texts = [f"pregunta {at}" for at in range(2 * FOLDS)]
    rows(asking(*[_question(text, "OE1") for text in texts]))
    for at, (_, learnt) in enumerate(seen):
        pair = {texts[at], texts[at ^ 1]}
        assert set(texts) - learnt == pair
        assert "OE1" not in learnt
    assert len(seen) == 2 * FOLDS


def test_every_index_learns_from_the_texts_of_the_plan(
    asking: Callable[..., Corpus], seen: list[tuple[str, set[str]]], corpus: Corpus
) -> None:
    rows(asking(_question("una", "OE1"), _question("otra", "OE2")))
    plan = {passage.text for passage in corpus.documents[0].passages}
    assert all(plan <= learnt for _, learnt in seen)


@pytest.mark.usefixtures("seen")
def test_row_is_right_if_the_best_passage_answers_even_partly(
    asking: Callable[..., Corpus], found: dict[str, str | None]
) -> None:
    found["nada"] = None
    made = rows(
        asking(
            _question("entera", "OE2", "OE1"),
            _question("en parte", "OE2", partly=("L1.1", "OE1")),
            _question("otra", "OE2", partly=("L1.1",)),
            _question("de nadie", about="programa"),
            _question("nada", "OE1"),
        )
    )
    values = [at / 2 for at in range(SIZE)]
    assert made == [(values, True), (values, True), (values, False), (values, False)]


def test_lists_and_courtesies_are_not_judged_but_other_matters_are(
    asking: Callable[..., Corpus], seen: list[tuple[str, set[str]]]
) -> None:
    abouts = ["lista.OE1", "INE", "cortesia.thanks", "programa", "listado"]
    made = rows(asking(*[_question(about, about=about) for about in abouts]))
    assert [question for question, _ in seen] == ["INE", "programa", "listado"]
    assert [right for _, right in made] == [False] * 3


def test_real_index_describes_every_question(
    asking: Callable[..., Corpus], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calibrate, "FOLDS", 1)
    made = rows(asking(_question("violencia política", "L2.4"), _question("¿?", "OE1")))
    assert [len(values) for values, _ in made] == [SIZE]
