from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import AnswerKind, Status, texts
from assistant.answers.steps.compose import MOST_QUOTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer

FLAGSHIP = "¿qué hace el IECM para la participación ciudadana?"


def test_one_passage_is_introduced_alone(ask: Callable[[str], Answer]) -> None:
    answer = ask("hostigamiento")
    assert [quote.passage.id for quote in answer.citations] == ["L3.3"]
    assert answer.message == texts.ONE_PASSAGE


def test_several_passages_say_which_first(ask: Callable[[str], Answer]) -> None:
    answer = ask(FLAGSHIP)
    assert answer.message == texts.SEVERAL_PASSAGES
    assert 1 < len(answer.citations) <= MOST_QUOTES


def test_searched_answers_are_passages(ask: Callable[[str], Answer]) -> None:
    answer = ask(FLAGSHIP)
    assert (answer.status, answer.kind) == (Status.ANSWERED, AnswerKind.PASSAGE)
    assert answer.list is None
    assert not answer.related


def test_no_passage_is_quoted_twice(ask: Callable[[str], Answer], questions: list[str]) -> None:
    for question in questions:
        found = [quote.passage.id for quote in ask(question).citations]
        assert len(found) == len(set(found)), question


def test_far_passages_are_left_out(ask: Callable[[str], Answer]) -> None:
    answer = ask("¿Qué hacen para prevenir la violencia política contra las mujeres?")
    assert [quote.passage.id for quote in answer.citations] == ["L2.4"]
    assert answer.explanation.runner_up not in {None, "L2.4"}


def test_half_covered_passages_are_left_out(cited: Callable[[str], list[str]]) -> None:
    question = "¿Les alcanza el presupuesto para organizar la elección del Poder Judicial local?"
    assert cited(question) == ["D1"]


def test_only_found_words_are_explained(ask: Callable[[str], Answer]) -> None:
    explanation = ask("clima organizacional y desarrollo del personal en autobuses").explanation
    assert explanation.matched == ("clima", "organizacional", "desarrollo", "personal")
