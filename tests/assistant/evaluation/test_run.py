from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers import Answerer, Status
from assistant.evaluation.run import Run, Score, evaluate, is_right, read_expected

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assistant.evaluation.judged import Judged


def test_own_lists_and_references_must_be_perfect() -> None:
    expected = read_expected()
    assert expected["structure"] == {"list": 1, "reference": 1}
    assert min(expected["passages"].values()) >= 0.85


def test_scores_are_counted_by_register(answerer: Answerer, judged: Callable[..., Judged]) -> None:
    right, wrong = judged("OE4", {"OE4": 2}), judged("OE5", {"OE4": 2})
    run = evaluate(answerer, [right, wrong, right])
    assert run.scores == (Score("prueba", 2, 3),)
    assert [miss.judged for miss in run.misses] == [wrong]
    assert run.misses[0].answer == answerer.answer("OE5")


@pytest.mark.parametrize(
    ("right", "total", "expected", "sentences"),
    [
        (3, 4, 0.75, []),
        (2, 4, 0.75, ["clean: se esperaba 0.750 y se obtuvo 0.500"]),
        (4, 4, 1.0, []),
        (0, 4, 0.1, ["clean: se esperaba 0.100 y se obtuvo 0.000"]),
    ],
)
def test_below_is_said_by_register(
    right: int, total: int, expected: float, sentences: list[str]
) -> None:
    run = Run((), (Score("clean", right, total),), ())
    assert run.below({"clean": expected}) == sentences


def test_unmeasured_register_is_below() -> None:
    said = ["list: se esperaba 1.000 y se obtuvo nada"]
    assert Run((), (Score("clean", 1, 1),), ()).below({"list": 1.0}) == said


def test_score_has_share_and_interval() -> None:
    score = Score("clean", 1, 2)
    low, high = score.interval
    assert score.share == 0.5
    assert 0 < low < 0.5 < high < 1


@pytest.mark.parametrize(
    ("question", "wanted", "right"),
    [
        ("línea 2.4", {"grades": {"L2.4": 2}}, True),
        ("línea 2.4", {"grades": {"L2.4": 1}}, False),
        ("línea 2.4", {"status": Status.NOT_IN_PLAN}, False),
        ("objetivo 7", {"status": Status.NOT_IN_PLAN}, True),
        ("objetivo 7", {"grades": {"OE5": 2}}, False),
        ("línea 3", {"status": Status.CLARIFICATION}, True),
        ("línea 3", {"status": Status.NOT_IN_PLAN}, False),
    ],
)
def test_answer_is_judged_by_its_status(
    answerer: Answerer,
    judged: Callable[..., Judged],
    question: str,
    wanted: dict[str, Any],
    *,
    right: bool,
) -> None:
    assert is_right(judged(question, **wanted), answerer.answer(question)) is right


@pytest.mark.parametrize(("asked_list", "right"), [("lista.OE2", True), ("lista.OE3", False)])
def test_list_is_judged_as_one(
    answerer: Answerer, judged: Callable[..., Judged], asked_list: str, *, right: bool
) -> None:
    answer = answerer.answer("líneas del objetivo 2")
    assert is_right(judged("líneas", asked_list=asked_list), answer) is right


def test_expected_shares_are_read(tmp_path: Path) -> None:
    (tmp_path / "e.toml").write_text("[expected]\nclean = 0.5\n", encoding="utf-8")
    assert read_expected(tmp_path / "e.toml") == {"expected": {"clean": 0.5}}
