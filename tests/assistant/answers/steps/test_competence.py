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
    referral = ask("¿Quién arregla el bache de mi calle?").referral
    assert referral is not None
    assert referral.contact == ""


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
