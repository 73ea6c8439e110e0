from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
import questions as q

from assistant.answers.answer import Status
from assistant.telling import explained, of_passages, texts, voice
from assistant.telling.acronyms import CAPITALS
from assistant.telling.script import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from assistant.answers.citation import Citation

# Milliseconds for the script of all lines, once their texts are cut.
MOST_MS = 10


def _said(answer: Answer) -> str:
    return " ".join(voice(answer).lines)


def test_the_questions_end_in_every_way(ask: Callable[[str], Answer]) -> None:
    assert {ask(question).status for question in q.EVERY} == set(Status)


@pytest.mark.parametrize("question", q.EVERY)
def test_every_quote_of_a_script_is_the_passage_word_for_word(
    ask: Callable[[str], Answer], question: str
) -> None:
    answer = ask(question)
    quoted = [one for one in voice(answer).utterances if one.role is Role.QUOTE]
    texts = {quote.passage.text for quote in (*answer.citations, *answer.related)}
    assert {"".join(breath.written for breath in one.breaths) for one in quoted} == texts
    assert len(quoted) == len(texts)


@pytest.mark.parametrize("question", q.EVERY)
def test_no_script_has_what_a_voice_cannot_say(ask: Callable[[str], Answer], question: str) -> None:
    said = _said(ask(question))
    assert said
    assert not CAPITALS.search(said)
    assert not set(said) & set("0123456789/()«»%@")


@pytest.mark.parametrize("question", [q.PASSAGE, q.REFERENCE, q.FACT, q.LINK])
def test_where_it_is_from_is_said_last(ask: Callable[[str], Answer], question: str) -> None:
    told = voice(ask(question)).utterances
    assert told[-1].role is Role.REFERENCE
    assert told[-1].text.startswith("Esto lo dice")
    # After a quote comes its source; between them only that a long address may be sent.
    spoken = [one.role for one in told[1:] if one.text != texts.BY_WRITING]
    assert spoken == [Role.QUOTE, Role.REFERENCE] * (len(spoken) // 2)


def test_a_line_is_told_as_a_person_would(ask: Callable[[str], Answer]) -> None:
    assert voice(ask(q.REFERENCE)).text == (
        "Este es el texto que pides:\n\n"
        "Generar acciones para prevenir la violencia política contra las mujeres\n"
        "en razón de género, discriminatorias y de desigualdad.\n\n"
        "Esto lo dice la línea dos punto cuatro del Programa de Trabajo dos mil veinticinco."
    )


def test_a_list_names_each_entry_and_its_source_at_the_end(ask: Callable[[str], Answer]) -> None:
    told = voice(ask(q.LIST))
    assert told.lines[0] == "El objetivo cinco tiene seis líneas de acción."
    assert [line for line in told.lines if line.startswith("Línea cinco punto")] == [
        f"Línea cinco punto {number}:"
        for number in ("uno", "dos", "tres", "cuatro", "cinco", "seis")
    ]
    assert told.utterances[-1].role is Role.REFERENCE
    assert told.lines[-1] == "como la publica el Programa de Trabajo dos mil veinticinco."


@pytest.mark.parametrize("question", [q.NO_SUCH, q.NOTHING, q.NEAREST, q.FEDERAL, q.STREET])
def test_what_the_plan_does_not_say_is_said_first(
    ask: Callable[[str], Answer], question: str
) -> None:
    told = voice(ask(question)).utterances
    assert told[0].role is Role.OWN
    assert any(word in told[0].text for word in ("no responde", "No encontré", "no hay"))


def test_what_is_near_is_said_not_to_be_the_answer(ask: Callable[[str], Answer]) -> None:
    roles = [(one.role, one.text) for one in voice(ask(q.NEAREST)).utterances]
    first = next(at for at, (role, _) in enumerate(roles) if role is Role.QUOTE)
    assert "no es la respuesta" in roles[first - 1][1]


def test_a_referral_dictates_the_telephone_and_then_its_source(
    ask: Callable[[str], Answer],
) -> None:
    assert voice(ask(q.FEDERAL)).lines[-2:] == [
        "Para comunicarse: Inetel: ochocientos, cuatro tres tres, dos mil.",
        "La fuente de este dato: Preguntas frecuentes del Instituto Nacional Electoral, sin fecha.",
    ]
    assert voice(ask("quiero sacar mi pasaporte")).lines[-1] == "No tenemos su teléfono."


def test_a_question_back_is_asked_with_its_choices(ask: Callable[[str], Answer]) -> None:
    told = voice(ask(q.WHICH)).lines
    assert told[1] == "¿Cuál te interesa?"
    assert len([line for line in told if line.startswith("Línea ")]) == 5
    assert not [line for line in told if line.endswith((" para…", " cualquier…", " que…"))]


@pytest.mark.parametrize("question", [q.GREETING, q.VOTE, q.EMPTY, "x" * 501])
def test_nothing_on_the_telephone_speaks_of_writing(
    ask: Callable[[str], Answer], question: str
) -> None:
    said = _said(ask(question)).casefold()
    assert not [word for word in ("escrib", "cuadro", "letras", "cita ") if word in said]


def test_what_somebody_wrote_is_in_no_script(ask: Callable[[str], Answer]) -> None:
    answer = ask(q.MISSPELT)
    assert answer.corrections
    assert "partisipasion" not in voice(answer).text


def test_an_answer_to_english_is_told_in_spanish(ask: Callable[[str], Answer]) -> None:
    answer = ask(q.IN_ENGLISH)
    assert answer.message.startswith("This")
    assert voice(answer).lines[0] == "Esto dice el programa:"


def test_what_the_institute_says_of_itself_is_said_to_be_that(
    quotes: dict[str, Citation], ask: Callable[[str], Answer]
) -> None:
    assert "autoevaluación" in of_passages([quotes["D1"]]).voice.lines[-1]
    assert "autoevaluación" not in of_passages([quotes["F1"]]).voice.text
    assert "autoevaluación" in voice(ask(q.FODA)).lines[-1]


def test_plain_words_are_a_script_of_their_own_and_said_to_be_no_quote(
    quotes: dict[str, Citation],
) -> None:
    told = explained([quotes["L2.4"]])
    assert told is not None
    assert told.lines[0] == "Es una explicación con palabras sencillas."
    assert told.lines[1] == "No son palabras del Instituto:"
    assert [one.role for one in told.utterances] == [Role.OWN, Role.EXPLANATION, Role.REFERENCE]
    assert explained([]) is None


def test_all_lines_are_told_at_once(ask: Callable[[str], Answer]) -> None:
    answer = ask(q.ALL_LINES)
    assert len(answer.citations) == 25
    taken = []
    for _ in range(10):
        start = time.perf_counter()
        assert voice(answer).clock
        taken.append((time.perf_counter() - start) * 1000)
    assert min(taken) <= MOST_MS
