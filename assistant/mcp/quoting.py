"""Answers as text that a language model can quote.

What is the plan's stands between « and » on a line of its own, its reference below it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answers import Answer, Citation
    from assistant.answers.search import Found

_HEADS = {
    Status.ANSWERED: "EL PLAN LO DICE. Cita textual, con su referencia:",
    Status.CLARIFICATION: "LA PREGUNTA PUEDE SER POR VARIAS COSAS. Pregunta cuál, no elijas:",
    Status.NOT_IN_PLAN: "EL PLAN NO LO DICE. Dilo así y no lo completes con otra cosa.",
    Status.REFERRAL: "EL PLAN NO LO DICE. Abajo se dice a quién le toca. No lo completes.",
    Status.COURTESY: "NO ES UNA PREGUNTA SOBRE EL PLAN.",
    Status.REJECTED: "NO SE PUEDE RESPONDER.",
}
_NEAREST = "Lo más cercano en el plan, que NO es la respuesta:"


def quoted_answer(answer: Answer) -> str:
    """Return an answer as text; each question of several has its own."""
    return "\n\n".join(_answer(answer))


def _answer(answer: Answer) -> Iterator[str]:
    if not answer.parts:
        yield _HEADS[answer.status]
    yield f"Palabras del asistente (no son cita): {answer.message}"
    for correction in answer.corrections:
        yield f"Se buscó “{correction.searched}” en lugar de “{correction.written}”."
    for part in answer.parts:
        yield f"Pregunta: {part.question}"
        yield from _answer(part.answer)
    if answer.parts:
        return
    if answer.list is not None:
        yield f"Lista {answer.list.id}: {answer.list.count} de {answer.list.total}."
    yield from map(quote, answer.citations)
    if answer.related:
        yield _NEAREST
        yield from map(quote, answer.related)
    yield from _elsewhere(answer)
    if answer.options:
        asked = "\n".join(f"- {option.question}" for option in answer.options)
        yield f"Se puede preguntar después:\n{asked}"


def _elsewhere(answer: Answer) -> Iterator[str]:
    if answer.referral is not None:
        whose = answer.referral
        yield f"A quién le toca: {whose.body}. {whose.reason} {whose.contact}".strip()
    if answer.request:
        yield f"Para pedir la información: {answer.request}"


def quote(citation: Citation) -> str:
    """Return a passage between quotation marks, with where it comes from and of what date."""
    document, passage = citation.document, citation.passage
    start, end = document.period.start, document.period.end
    lines = [f"«{passage.text}»"]
    lines += [f"(Se publicó «{mend.published}»: {mend.reason}.)" for mend in passage.mends]
    if citation.parent is not None:
        lines.append(f"Es parte del {citation.parent.label.lower()} ({citation.parent.id}).")
    lines.append(
        f"— {citation.label} [{passage.id}]. {document.title}, {document.institution}; informa del"
        f" {start:%d/%m/%Y} al {end:%d/%m/%Y}, actualizado el {document.updated:%d/%m/%Y}."
        f" Fuente: {document.source_url}"
    )
    return "\n".join(lines)


def quoted_search(found: Found, offset: int) -> str:
    """Return what a search found as text."""
    if not found.total:
        return f"Ningún pasaje del plan tiene esas palabras ({found.searched})."
    held = "todas esas palabras" if found.whole else "solo algunas de esas palabras"
    last = offset + len(found.matches)
    head = (
        f"{found.total} pasajes tienen {held} ({found.searched}); van del {offset + 1} al {last}."
        if found.matches
        else f"{found.total} pasajes tienen {held} ({found.searched}); no hay más desde ahí."
    )
    return "\n\n".join((head, *(quote(match.citation) for match in found.matches)))
