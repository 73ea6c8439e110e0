from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import questions as q

from assistant.answers.answer import ENGLISH, AnswerKind, Status
from assistant.answers.courtesies import read_courtesies
from assistant.telling import texts
from assistant.telling.content import contents

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer


def test_every_courtesy_has_words_for_the_telephone() -> None:
    assert {courtesy.id for courtesy in read_courtesies()} == set(texts.COURTESIES)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        (q.REFERENCE, "Esto dice el programa:"),
        (q.LIST, "El objetivo 5 tiene seis líneas de acción. Lista completa: 6 de 6."),
        (
            q.NOTHING,
            "No encontré nada sobre esto en el programa de trabajo, y no sé a quién le toca.",
        ),
        (q.NEAREST, texts.IN_OTHER_WORDS[texts.page.NEAREST]),
        (q.TOPIC, "El programa habla de esto en varias partes. ¿Cuál te interesa?"),
        (q.GREETING, texts.COURTESIES["help"]),
    ],
)
def test_an_english_lead_in_is_put_in_spanish(
    ask: Callable[[str], Answer], question: str, opening: str
) -> None:
    answer = replace(ask(question), message="In English.", language=ENGLISH)
    assert [content.opening for content in contents(answer)] == [opening]


def test_an_english_referral_keeps_its_reason(ask: Callable[[str], Answer]) -> None:
    answer = replace(ask(q.FEDERAL), message="In English.", language=ENGLISH)
    assert contents(answer)[0].opening == ask(q.FEDERAL).message


def test_only_an_answer_has_quotes_and_the_rest_is_near(ask: Callable[[str], Answer]) -> None:
    for question in q.EVERY:
        for content in contents(ask(question)):
            assert not (content.quotes and content.near)
            assert not (content.quotes and content.silent)


def test_a_text_named_that_does_not_answer_is_near(ask: Callable[[str], Answer]) -> None:
    answer = replace(ask(q.REFERENCE), status=Status.NOT_IN_PLAN, kind=AnswerKind.REFERENCE)
    content = contents(replace(answer, message=texts.page.NOT_OF_PASSAGE))[0]
    assert content.near
    assert content.introduces
    assert content.before_near == ""


def test_choices_never_put_back_what_somebody_wrote(ask: Callable[[str], Answer]) -> None:
    answer = ask("teknología")
    assert answer.corrections
    choices = [choice for content in contents(answer) for choice in content.choices]
    assert not [choice for choice in choices if "teknología" in choice]
