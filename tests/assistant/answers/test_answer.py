from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers import AnswerKind, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from index import Searcher

ANSWER = [
    "status", "kind", "message", "curated", "list", "citations", "related", "options", "referral",
    "corrections", "confidence", "explanation", "parts", "language", "request", "index_version",
]  # fmt: skip
CITATION = [
    "id", "label", "text", "highlights", "mends", "parent", "plain", "place", "url", "document",
]  # fmt: skip
DOCUMENT = ["id", "title", "version", "sha256", "period", "updated", "source_url"]

# One question for each way in which an answer ends today.
ENDINGS = {
    "¿Qué hace el IECM para la participación ciudadana?": ("answered", "passage"),
    "¿Cuáles son las fortalezas?": ("answered", "list"),
    "¿Cuál es la misión?": ("answered", "fact"),
    "línea 2.4": ("answered", "reference"),
    "línea 3": ("clarification", None),
    "objetivo 7": ("not_in_plan", "reference"),
    "recetas de cocina con herramientas de plástico": ("not_in_plan", None),
    "": ("rejected", None),
}

every_ending = pytest.mark.parametrize("question", ENDINGS)


@pytest.fixture
def answered(ask: Callable[[str], Answer], question: str) -> dict[str, Any]:
    """Return the answer to the question as a reader of the JSON gets it, keys in order."""
    data: dict[str, Any] = json.loads(json.dumps(ask(question).as_json()))
    return data


@every_ending
def test_answer_has_every_key_in_order(answered: dict[str, Any]) -> None:
    assert list(answered) == ANSWER


@every_ending
def test_status_and_kind_are_named(answered: dict[str, Any], question: str) -> None:
    assert (answered["status"], answered["kind"]) == ENDINGS[question]


@every_ending
def test_message_is_a_sentence(answered: dict[str, Any]) -> None:
    assert answered["message"][0].isupper()
    assert answered["message"][-1] in ".:?"


@every_ending
def test_list_counts_only_lists(answered: dict[str, Any]) -> None:
    expected = {"id": "lista.fortalezas", "count": 6, "total": 6}
    assert answered["list"] == (expected if answered["kind"] == "list" else None)


@every_ending
def test_quotes_have_every_key_in_order(answered: dict[str, Any]) -> None:
    quotes = answered["citations"] + answered["related"]
    assert [list(quote) for quote in quotes] == [CITATION] * len(quotes)
    assert [list(quote["document"]) for quote in quotes] == [DOCUMENT] * len(quotes)


@every_ending
def test_only_answered_questions_have_citations(answered: dict[str, Any]) -> None:
    assert bool(answered["citations"]) == (answered["status"] == "answered")


@every_ending
def test_options_are_questions_with_labels(answered: dict[str, Any]) -> None:
    assert all(list(option) == ["question", "label"] for option in answered["options"])
    assert all(option["question"] and option["label"] for option in answered["options"])


@every_ending
def test_confidence_lies_between_bounds(answered: dict[str, Any]) -> None:
    assert isinstance(answered["confidence"], float)
    assert 0 <= answered["confidence"] <= 1


@every_ending
def test_explanation_has_every_key_in_order(answered: dict[str, Any]) -> None:
    assert list(answered["explanation"]) == ["matched", "synonyms", "runner_up"]


@every_ending
def test_index_version_is_the_searchers(answered: dict[str, Any], searcher: Searcher) -> None:
    assert answered["index_version"] == searcher.version


@every_ending
def test_referral_comes_with_its_status(answered: dict[str, Any]) -> None:
    """Elsewhere it says whom to ask, and comes with a text for that."""
    is_referral = answered["status"] == "referral"
    assert (answered["referral"] is not None) == (is_referral or answered["request"] is not None)


def test_statuses_are_a_closed_set() -> None:
    assert {status.value for status in Status} == {
        "answered", "clarification", "not_in_plan", "referral", "courtesy", "rejected",
    }  # fmt: skip


def test_kinds_are_a_closed_set() -> None:
    assert {kind.value for kind in AnswerKind} == {"passage", "list", "fact", "reference"}


def test_corrections_say_from_and_to(ask: Callable[[str], Answer]) -> None:
    answered = ask("objetibo 3").as_json()
    assert answered["corrections"] == [{"from": "objetibo", "to": "objetivo"}]


def test_explanation_names_what_was_found(ask: Callable[[str], Answer]) -> None:
    question = "recursos insuficientes para la elección del Poder Judicial en los estadios"
    explanation = ask(question).as_json()["explanation"]
    assert explanation["matched"] == ["eleccion", "judicial"]


def test_runner_up_is_another_passage(ask: Callable[[str], Answer]) -> None:
    answered = ask("¿Qué hace el IECM para la participación ciudadana?").as_json()
    best, second = (quote["id"] for quote in answered["citations"][:2])
    assert answered["explanation"]["runner_up"] == second != best


def test_related_quotes_come_as_json(ask: Callable[[str], Answer]) -> None:
    answer = ask("recetas de cocina con herramientas de plástico")
    related = [quote["id"] for quote in answer.as_json()["related"]]
    assert related == [quote.passage.id for quote in answer.related] != []
