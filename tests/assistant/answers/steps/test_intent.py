from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status, offers
from assistant.answers.courtesies import read_courtesies
from assistant.answers.lists import whole
from assistant.answers.options import anywhere
from assistant.answers.steps import intent as step
from assistant.answers.steps.intent import intent
from index import BEYOND, key

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers.courtesies import Courtesy
    from assistant.answers.turn import Turn
    from corpus import Document

LIST, COURTESY = "lista.amenazas", "cortesia.thanks"
AHEAD = 50.0


@pytest.fixture
def likely(turn_of: Callable[[str], Turn]) -> Callable[..., Turn]:
    """Return a question after its search, likely so much for each key."""

    def made(likelihood: dict[str, float]) -> Turn:
        turn = turn_of("¿qué nos puede salir mal?")
        turn.likelihood = likelihood
        return turn

    return made


def _beyond(about: str, lead: float, other: str = "programa") -> dict[str, float]:
    return {BEYOND + other: -lead, BEYOND + about: 0.0, BEYOND + "INE": -9 * AHEAD}


def test_likely_list_comes_whole(likely: Callable[..., Turn]) -> None:
    turn = likely(_beyond(LIST, AHEAD))
    assert intent(turn) == whole(turn, [LIST])


@pytest.mark.parametrize("kind", read_courtesies(), ids=lambda kind: kind.id)
def test_likely_courtesy_gets_its_constant_text(
    likely: Callable[..., Turn], document: Document, kind: Courtesy
) -> None:
    answer = intent(likely(_beyond(f"cortesia.{kind.id}", AHEAD)))
    assert answer is not None
    assert (answer.status, answer.message) == (Status.COURTESY, kind.message)
    assert answer.options == anywhere(offers, document)
    assert answer.citations == ()


@pytest.mark.parametrize(
    ("about", "bar"), [(LIST, step._LIST_LEAD), (COURTESY, step._COURTESY_LEAD)]
)
def test_what_is_likeliest_must_be_ahead(
    likely: Callable[..., Turn], about: str, bar: float
) -> None:
    assert bar > 0
    assert intent(likely(_beyond(about, bar))) is not None
    assert intent(likely(_beyond(about, bar - 0.25))) is None


@pytest.mark.parametrize("rival", ["lista.foda", "cortesia.help"])
def test_another_list_or_courtesy_is_a_rival_too(likely: Callable[..., Turn], rival: str) -> None:
    assert intent(likely(_beyond(LIST, 0.5, rival))) is None


def test_passage_that_is_nearly_as_likely_is_a_rival(
    likely: Callable[..., Turn], document: Document
) -> None:
    passage = key(document, document.passages[0])
    near = {passage: -0.5, BEYOND + LIST: 0.0, BEYOND + "INE": -9 * AHEAD}
    assert intent(likely(near)) is None
    assert intent(likely({**near, passage: -9 * AHEAD})) is not None


def test_passage_that_is_likelier_is_no_list(
    likely: Callable[..., Turn], document: Document
) -> None:
    passage = key(document, document.passages[0])
    assert intent(likely({passage: -1.0, BEYOND + LIST: -1.0 - AHEAD})) is None


@pytest.mark.parametrize("about", ["programa", "INE", "cortesia", "lista", "cortesia.desconocida"])
def test_anything_else_is_left_to_later_steps(likely: Callable[..., Turn], about: str) -> None:
    assert intent(likely(_beyond(about, AHEAD, "otra autoridad"))) is None


@pytest.mark.parametrize("likelihood", [{}, {BEYOND + LIST: -1.0}])
def test_without_a_rival_nothing_is_likely(
    likely: Callable[..., Turn], likelihood: dict[str, float]
) -> None:
    assert intent(likely(likelihood)) is None
