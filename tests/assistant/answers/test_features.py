from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from assistant.answers.asking import Asks
from assistant.answers.features import NAMES, features
from assistant.answers.ranking import rank
from assistant.answers.steps.clean import clean
from assistant.answers.turn import Turn
from index import BEYOND

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answerer

RATIOS = ("lead", "over_beyond", "over_mean", "in_plan")
QUESTIONS = [
    "¿Qué hace el instituto contra la violencia política de género?",
    "¿Cuánto cuesta la participación?",
    "recetas de cocina con herramientas de plástico",
    "jóvenes",
    "violencia " * 40,
]


@pytest.fixture
def ranked(answerer: Answerer) -> Callable[[str], Turn]:
    """Return a question after its search."""

    def after(question: str) -> Turn:
        turn = Turn(question, answerer._tools, answerer.answer)
        assert clean(turn) is None
        rank(turn)
        return turn

    return after


def _best(turn: Turn) -> dict[str, float]:
    return features(turn, turn.hits[0])


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_feature_is_a_number_about_0_to_1(
    ranked: Callable[[str], Turn], question: str
) -> None:
    turn = ranked(question)
    for hit in turn.hits:
        found = features(turn, hit)
        assert tuple(found) == NAMES
        assert all(math.isfinite(value) for value in found.values())
        shares = [found[name] for name in NAMES if name not in {*RATIOS, "strength"}]
        assert all(0 <= value <= 1 + 1e-9 for value in shares)
        assert 0 <= found["strength"] <= 2
        assert all(abs(found[name]) < 20 for name in RATIOS)


@pytest.mark.parametrize("question", QUESTIONS)
def test_confidence_of_any_question_is_a_probability(
    ranked: Callable[[str], Turn], question: str
) -> None:
    assert 0 <= ranked(question).confidence <= 1


def test_a_passages_own_words_are_covered(ranked: Callable[[str], Turn]) -> None:
    turn = ranked("hostigamiento")
    assert _best(turn)["coverage"] > 0.5
    assert _best(turn)["unknown"] == 0


def test_words_the_index_has_not_are_unknown(ranked: Callable[[str], Turn]) -> None:
    known, mixed = ranked("herramientas"), ranked("herramientas de plástico")
    assert _best(known)["unknown"] == 0 < _best(mixed)["unknown"]
    assert _best(mixed)["coverage"] < _best(known)["coverage"]


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("¿Cuánto cuesta la participación?", Asks.AMOUNT),
        ("¿Cuándo es la participación?", Asks.DATE),
        ("¿Quién dirige la participación?", Asks.PERSON),
        ("¿Dónde está la participación?", Asks.PLACE),
        ("requisitos de la participación", Asks.PROCEDURE),
    ],
)
def test_only_the_kind_asked_for_is_marked(
    ranked: Callable[[str], Turn], question: str, kind: Asks
) -> None:
    found = _best(ranked(question))
    assert {one for one in Asks if found[f"asks_{one}"]} == {kind}


def test_focus_marks_the_lack_of_the_word_asked_for(ranked: Callable[[str], Turn]) -> None:
    lacking, held = ranked("¿Qué multa hay por violencia?"), ranked("violencia política")
    assert _best(lacking)["focus"] == 1
    assert _best(held)["focus"] == 0


def test_only_the_best_hit_has_a_lead(ranked: Callable[[str], Turn]) -> None:
    turn = ranked("participación ciudadana")
    ahead = [hit.key for hit in turn.hits if features(turn, hit)["margin"] > 0]
    assert ahead == [max(turn.found, key=lambda key: turn.found[key])]
    likely = [key for key in turn.likelihood if not key.startswith(BEYOND)]
    leading = [hit.key for hit in turn.hits if features(turn, hit)["lead"] > 0]
    assert leading == [max(likely, key=lambda key: turn.likelihood[key])]
