from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer

MATTERS = [
    ("¿Dónde saco mi credencial para votar?", "INE"),
    ("se me perdió la credencial del INE, ¿qué hago?", "INE"),
    ("¿Quién organiza la elección de presidenta de la república?", "INE"),
    ("¿Quién arregla el bache de mi calle?", "alcaldía"),
    ("reporte de luminaria fundida", "alcaldía"),
    ("hay una fuga de agua en mi colonia", "Locatel"),
    ("pensión de adultos mayores", "Locatel"),
    ("¿Cómo me afilio al IMSS?", "IMSS"),
    ("cita médica en el seguro social", "IMSS"),
    ("¿Cuál es el teléfono del IECM?", "IECM"),
    ("¿A qué hora abren las oficinas?", "IECM"),
    ("¿Cuándo es la elección de COPACO?", "IECM"),
    ("¿Hay vacantes?", "IECM"),
    ("¿dónde hay estacionamiento?", "Locatel"),
    ("se fue la luz en mi casa", "CFE"),
    ("¿Cómo saco mi RFC?", "SAT"),
    ("la tienda no me hace válida la garantía", "PROFECO"),
    ("están asaltando a alguien, necesito una ambulancia", "911"),
    ("mi marido me pega", "Línea SOS Mujeres"),
    ("me ofrecieron dinero por mi voto", "FISEL"),
    ("quiero impugnar la elección", "TECDMX"),
]


@pytest.mark.parametrize(("question", "body"), MATTERS)
def test_matters_of_others_name_who_is_competent(
    ask: Callable[[str], Answer], question: str, body: str
) -> None:
    answer = ask(question)
    assert answer.status is Status.REFERRAL
    assert answer.referral is not None
    assert answer.referral.body == body


@pytest.mark.parametrize("question", [question for question, _ in MATTERS])
def test_referrals_say_why_and_since_when_and_quote_no_answer(
    ask: Callable[[str], Answer], question: str
) -> None:
    answer = ask(question)
    assert answer.referral is not None
    assert answer.referral.source
    assert answer.referral.checked_on
    assert answer.message == texts.referral(answer.referral.reason)
    assert not answer.citations
    assert len(answer.related) <= 2


@pytest.mark.parametrize(
    ("question", "contact"),
    [
        ("¿Dónde renuevo mi credencial de elector?", "INETEL: 800 433 2000 (según "),
        ("¿Quién arregla el bache de mi calle?", "Locatel: 55 5658 1111"),
        ("¿Cuál es el teléfono del IECM?", "Conmutador del IECM: 55 5483 3800"),
        ("requisitos para ser candidata a COPACO", "Centro de atención CITIECM: "),
    ],
)
def test_contacts_come_with_their_source_and_date(
    ask: Callable[[str], Answer], question: str, contact: str
) -> None:
    referral = ask(question).referral
    assert referral is not None
    assert referral.contact.startswith(contact)
    assert " (según " in referral.contact
    assert referral.contact.endswith(")")


def test_referrals_without_a_published_contact_leave_it_empty(ask: Callable[[str], Answer]) -> None:
    referral = ask("quiero sacar mi pasaporte").referral
    assert referral is not None
    assert referral.contact == ""


@pytest.mark.parametrize(
    "question",
    [
        "horario del banco",
        "plazas comerciales",
        "placas dentales",
        "médico veterinario",
        "camión de mudanza",
        "seguro de auto",
        "agua de jamaica",
        "ministro religioso",
    ],
)
def test_a_word_of_many_matters_does_not_decide(
    ask: Callable[[str], Answer], question: str
) -> None:
    assert ask(question).status is Status.NOT_IN_PLAN


def test_what_is_likely_needs_its_own_words(ask: Callable[[str], Answer]) -> None:
    # Questions for the IECM ask when and where too; of a calendar of permits nothing is known.
    assert ask("calendario de estacionamiento").status is Status.NOT_IN_PLAN
    assert ask("teléfono de la escuela").status is Status.NOT_IN_PLAN


def test_a_long_story_is_referred_by_a_phrase_that_is_a_small_part_of_it(
    ask: Callable[[str], Answer],
) -> None:
    answer = ask(
        "Ayer en el mercado, con tanta gente y tanto calor, me sacaron la bolsa donde traía las"
        " llaves, el monedero, una foto de mi nieta y mi credencial de elector. ¿Qué hago?"
    )
    assert answer.referral is not None
    assert answer.referral.body == "INE"


def test_referrals_are_whole_in_json(ask: Callable[[str], Answer]) -> None:
    data = ask("¿Dónde saco mi credencial para votar?").as_json()
    assert data["status"] == "referral"
    assert list(data["referral"]) == ["body", "reason", "contact", "source", "checked_on"]


def test_what_the_plan_answers_is_not_referred(ask: Callable[[str], Answer]) -> None:
    answer = ask("¿Por qué la gente confunde al IECM con el INE?")
    assert answer.status is Status.ANSWERED
    assert [quote.passage.id for quote in answer.citations] == ["D5"]


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué hace el instituto contra la violencia política de género?",
        "¿Cómo ayuda el instituto a las personas con discapacidad?",
        "receta de mole poblano",
        "¿Qué dice la línea 2.4?",
    ],
)
def test_questions_about_no_matter_are_not_referred(
    ask: Callable[[str], Answer], question: str
) -> None:
    answer = ask(question)
    assert answer.status is not Status.REFERRAL
    assert answer.referral is None
