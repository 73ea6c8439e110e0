from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assistant.answers.answer import ListCount
from assistant.evaluation.metrics.completeness import complete

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer, Answerer
    from assistant.evaluation.judged import Judged


@pytest.fixture
def threats(answerer: Answerer) -> Answer:
    return answerer.answer("amenazas")


@pytest.fixture
def wanted(judged: Callable[..., Judged]) -> Judged:
    return judged("amenazas", asked_list="lista.amenazas")


def test_whole_list_is_complete(wanted: Judged, threats: Answer) -> None:
    assert complete(wanted, threats)


def test_one_missing_is_incomplete(wanted: Judged, threats: Answer) -> None:
    assert not complete(wanted, replace(threats, citations=threats.citations[:-1]))


def test_one_twice_is_incomplete(wanted: Judged, threats: Answer) -> None:
    assert not complete(
        wanted, replace(threats, citations=(*threats.citations[:-1], threats.citations[0]))
    )


def test_another_order_is_incomplete(wanted: Judged, threats: Answer) -> None:
    assert not complete(wanted, replace(threats, citations=threats.citations[::-1]))


@pytest.mark.parametrize(("count", "total"), [(4, 5), (5, 4), (4, 4)])
def test_wrong_figures_are_incomplete(
    wanted: Judged, threats: Answer, count: int, total: int
) -> None:
    assert not complete(wanted, replace(threats, list=ListCount("lista.amenazas", count, total)))


def test_another_list_is_incomplete(wanted: Judged, answerer: Answerer) -> None:
    assert not complete(wanted, answerer.answer("debilidades"))
    assert not complete(wanted, answerer.answer("línea 2.4"))
