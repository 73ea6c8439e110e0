from __future__ import annotations

from typing import TYPE_CHECKING

import questions as q

from assistant.telling import in_basket, voice
from assistant.telling.script import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from assistant.telling import Basket


def _basket(ask: Callable[[str], Answer], *asked: str) -> Basket:
    return in_basket(map(ask, asked))


def test_answers_are_numbered_between_one_greeting_and_one_closing(
    ask: Callable[[str], Answer],
) -> None:
    lines = _basket(ask, q.REFERENCE, q.FACT, q.NO_SUCH).voice.lines
    assert lines[0] == "Son tres respuestas."
    assert [line for line in lines if line.startswith("Respuesta")] == [
        *("Respuesta uno.", "Respuesta dos.", "Respuesta tres.")
    ]
    assert lines[-2:] == ["Esas son todas las respuestas.", "¿Hay otra pregunta?"]
    body = _basket(ask, q.REFERENCE, q.FACT).mail(q.BASE).body
    assert body.count("Hola:") == body.count("Si tienes otra duda") == 1
    assert body.index("\n1.\n") < body.index("\n2.\n")


def test_a_passage_is_told_once_and_then_named(ask: Callable[[str], Answer]) -> None:
    both = _basket(ask, q.REFERENCE, "mujeres")
    quoted = [one.text for one in both.voice.utterances if one.role is Role.QUOTE]
    assert len(quoted) == 1
    assert "Ya se leyó: la línea dos punto cuatro" in both.voice.text
    assert both.mail(q.BASE).body.count("«") == 1
    assert "Ya está más arriba: la línea 2.4." in both.mail(q.BASE).body


def test_each_quote_has_its_reference_with_it(ask: Callable[[str], Answer]) -> None:
    told = _basket(ask, q.REFERENCE, q.FACT).voice.utterances
    roles = [one.role for one in told if one.role is not Role.OWN]
    assert roles == [Role.QUOTE, Role.REFERENCE] * 2


def test_one_answer_alone_is_told_without_numbers(ask: Callable[[str], Answer]) -> None:
    assert _basket(ask, q.REFERENCE).voice.text == voice(ask(q.REFERENCE)).text


def test_several_questions_of_one_message_are_a_basket(ask: Callable[[str], Answer]) -> None:
    answer = ask(q.SEVERAL)
    assert len(answer.parts) == 3
    assert voice(answer).lines[0] == "Son tres respuestas."


def test_a_message_of_several_quotes_each_with_its_link(ask: Callable[[str], Answer]) -> None:
    text = _basket(ask, q.REFERENCE, q.FACT).short(q.BASE).text
    assert text.count("«") == 2
    assert f"Línea 2.4: {q.BASE}/plan/L2.4" in text
    assert f"Misión: {q.BASE}/plan/mision" in text


def test_a_message_of_several_says_what_the_plan_does_not_answer(
    ask: Callable[[str], Answer],
) -> None:
    text = _basket(ask, q.NEAREST, q.REFERENCE).short(q.BASE).text
    assert text.startswith("El programa no responde una de dos preguntas.")
    near = ask(q.NEAREST).related[0].passage.text
    assert near[:30] not in text


def test_a_message_of_many_names_them_and_links_the_plan(ask: Callable[[str], Answer]) -> None:
    text = _basket(ask, q.FODA, q.ALL_LINES).short(q.BASE).text
    assert text.startswith("F1, F2, ")
    assert text.endswith(f"Programa de Trabajo 2025. {q.BASE}/plan")
