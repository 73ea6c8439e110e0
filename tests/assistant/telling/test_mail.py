from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import questions as q

from assistant.telling import mail, of_passages

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from assistant.answers.citation import Citation

# Characters of a line, as promised.
LONGEST = 78


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_a_quote_is_sent_with_its_name_source_date_and_link(ask: Callable[[str], Answer]) -> None:
    sent = mail(ask(q.REFERENCE), q.BASE)
    assert sent.subject == "Programa de Trabajo 2025: Línea 2.4"
    assert sent.body == (
        "Hola:\n\n"
        "Este es el texto que pides:\n\n"
        "Línea de acción 2.4\n"
        "«Generar acciones para prevenir la violencia política contra las mujeres en\n"
        "razón de género, discriminatorias y de desigualdad.»\n"
        "Fuente: la línea 2.4 del Programa de Trabajo 2025, Instituto Electoral de la\n"
        "Ciudad de México.\n"
        "Información actualizada al 31 de diciembre de 2025.\n"
        "https://www.iecm.mx/asistente/plan/L2.4\n\n"
        "En palabras sencillas (explicación nuestra, no del Instituto):\n"
        "El Instituto quiere actuar para prevenir la violencia contra las mujeres en la\n"
        "política por ser mujeres. Por ejemplo, los ataques a quienes votan, compiten o\n"
        "gobiernan. También busca evitar los actos que discriminan o que dan un trato\n"
        "desigual.\n\n"
        "Si tienes otra duda sobre el programa, con gusto la vemos.\n"
    )


@pytest.mark.parametrize("question", q.EVERY)
def test_every_quote_stands_whole_with_its_link(
    ask: Callable[[str], Answer], question: str
) -> None:
    answer = ask(question)
    body = mail(answer, q.BASE).body
    cited = (*answer.citations, *answer.related)
    assert body.count("«") >= len(cited)
    for quote in cited:
        assert f"«{_flat(quote.passage.text)}»" in _flat(body)
        assert f"\n{q.BASE}{quote.url}\n" in body


@pytest.mark.parametrize("question", q.EVERY)
def test_no_line_is_long_but_that_of_an_address(
    ask: Callable[[str], Answer], question: str
) -> None:
    for line in mail(ask(question), q.BASE).body.splitlines():
        assert len(line) <= LONGEST or "https://" in line


@pytest.mark.parametrize("question", q.EVERY)
def test_an_e_mail_opens_and_closes_once_and_has_no_empty_part(
    ask: Callable[[str], Answer], question: str
) -> None:
    body = mail(ask(question), q.BASE).body
    assert body.startswith("Hola:\n\n")
    assert body.endswith("\n\nSi tienes otra duda sobre el programa, con gusto la vemos.\n")
    assert "\n\n\n" not in body


def test_what_is_near_comes_after_saying_that_it_is_no_answer(
    ask: Callable[[str], Answer],
) -> None:
    body = mail(ask(q.NEAREST), q.BASE).body
    assert body.index("no responde") < body.index("no es la respuesta") < body.index("«")


def test_a_referral_is_sent_with_its_telephone_as_written(ask: Callable[[str], Answer]) -> None:
    assert "INETEL: 800 433 2000." in mail(ask(q.FEDERAL), q.BASE).body


def test_the_subject_names_three_at_most(ask: Callable[[str], Answer]) -> None:
    subject = mail(ask(q.LIST), q.BASE).subject
    assert subject == "Programa de Trabajo 2025: Línea 5.1, Línea 5.2, Línea 5.3, y más"


def test_without_a_quote_the_subject_says_nothing_of_who_asks(ask: Callable[[str], Answer]) -> None:
    # Nobody has this key: it is made up by the form.
    sent = mail(ask("Soy Ana, mi CURP es AAAA010101MDFXXX01 y no tengo agua"), q.BASE)
    assert sent.subject == "Tu pregunta sobre el programa de trabajo"
    assert "AAAA" not in sent.body
    assert "Ana" not in sent.body


@pytest.mark.parametrize("base", ["https://x.mx", "https://x.mx/"])
def test_the_address_of_the_site_may_end_in_a_slash(quotes: dict[str, Citation], base: str) -> None:
    assert "\nhttps://x.mx/plan/OE1\n" in of_passages([quotes["OE1"]]).mail(base).body
