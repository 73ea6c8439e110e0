from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import questions as q

from assistant.answers.referrals import read_referrals
from assistant.telling import referral_facts

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from assistant.telling import ReferralFacts


def _facts(ask: Callable[[str], Answer], question: str) -> ReferralFacts:
    referral = ask(question).referral
    assert referral is not None
    return referral_facts(referral)


def test_facts_are_those_of_the_table_and_no_more(ask: Callable[[str], Answer]) -> None:
    facts = _facts(ask, q.FEDERAL)
    assert (facts.body, facts.name) == ("INE", "Instituto Nacional Electoral")
    assert facts.why.startswith("La credencial para votar")
    assert facts.contact == "INETEL: 800 433 2000"
    assert facts.telephones == ("800 433 2000",)
    assert facts.dictated == ("ochocientos, cuatro tres tres, dos mil",)
    assert (facts.contact_source, facts.contact_date) == (
        "Preguntas frecuentes del INE",
        "sin fecha",
    )
    assert facts.checked_on == "2026-11-22"


def test_what_is_not_known_is_said_to_be_missing(ask: Callable[[str], Answer]) -> None:
    assert _facts(ask, q.FEDERAL).missing == ("horario",)
    papers = _facts(ask, "quiero sacar mi pasaporte")
    assert papers.missing == ("teléfono", "fuente del contacto", "horario")
    assert papers.sentences == ("No tenemos su teléfono.",)


def test_hours_are_told_after_how_to_reach_the_body(ask: Callable[[str], Answer]) -> None:
    street = _facts(ask, q.STREET)
    assert street.hours == "las 24 horas, todos los días"
    assert street.missing == ()
    reach, hours, source = street.sentences
    assert reach.startswith("Para comunicarse: Locatel: 55 5658 1111")
    assert hours == "Horario: las 24 horas, todos los días."
    assert source.startswith("La fuente de este dato: La Crónica de Hoy")


def test_short_telephones_are_found_and_dictated(ask: Callable[[str], Answer]) -> None:
    assert _facts(ask, "se fue la luz en mi casa").telephones == ("071",)
    violence = _facts(ask, "mi marido me pega")
    assert violence.telephones == ("*765", "911")
    assert violence.dictated[0] == "asterisco siete seis cinco"


def test_every_telephone_of_a_contact_is_found(ask: Callable[[str], Answer]) -> None:
    assert _facts(ask, q.COPACO).telephones == ("55 2652 1175", "800 433 3222")
    assert _facts(ask, q.ADDRESS).telephones == ("55 5483 3800",)


def test_every_matter_of_the_table_has_its_facts() -> None:
    matters = read_referrals()
    assert len(matters) > 5
    for matter in matters:
        facts = referral_facts(matter.referral)
        assert (facts.contact is None) == (not matter.contact)
        assert facts.source == matter.referral.source
        assert facts.sentences


def test_a_contact_that_is_not_in_the_table_is_told_as_it_is() -> None:
    referral = replace(read_referrals()[0].referral, contact="Mesa de ayuda: 55 0000 1111")
    facts = referral_facts(referral)
    assert facts.sentences == ("Para comunicarse: Mesa de ayuda: 55 0000 1111.",)
    assert facts.missing == ("fuente del contacto", "horario")
