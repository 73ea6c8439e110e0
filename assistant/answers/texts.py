"""Every sentence of the assistant's own, in one place. The quotes are never written here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.numbers import spelled
from corpus.model import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.model import Document, Naming, Passage

EMPTY = (
    "Escribe tu pregunta con palabras."
    " Por ejemplo: «¿Qué hace el IECM para la participación ciudadana?»."
)
NOT_TEXT = (
    "No encontré palabras en tu mensaje."
    " Escribe tu pregunta con letras, como se la harías a una persona."
)
NOT_UNDERSTOOD = (
    "No entendí tu mensaje. Escribe una pregunta sobre el programa de trabajo del IECM,"
    " con tus palabras."
)
ONE_PASSAGE = "Esto dice el programa:"
SEVERAL_PASSAGES = "Esto dice el programa. La primera cita es la que mejor responde:"
NOTHING_FOUND = "No encontré nada sobre esto en el programa de trabajo, y no sé a quién le toca."
NEAREST = (
    "El programa de trabajo no responde esta pregunta, o no lo dice con estas palabras."
    " Esto es lo más cercano que encontré:"
)
WHICH_PASSAGE = "El programa habla de esto en varias partes. ¿Cuál quieres leer?"
NOT_OF_PASSAGE = "El programa de trabajo no da ese dato. Este es el texto que nombras:"
WHICH_LINE = (
    "Las líneas de acción tienen dos números: el del objetivo y el suyo."
    " ¿Cuál de estas quieres ver?"
)

NO_SUCH_NUMBER = "El programa no tiene ninguna parte con ese número."

CURATED = "El Instituto lo explica con sus palabras; después viene lo que dice el plan."
NOTHING_BESIDE = "Ahí empieza o termina la lista del programa: no hay otra parte en ese lugar."

FODA = "puntos del análisis FODA"

FACTS = {
    "mision": "Esta es la misión del Instituto, según el programa:",
    "vision": "Esta es la visión del Instituto, según el programa:",
    "ficha.instituto": "La institución que publica el programa es:",
    "ficha.fundamento": "El programa se publica con este fundamento:",
    "ficha.actualizacion": "La información se actualizó en esta fecha (día/mes/año):",
    "ficha.area": "El área responsable de la información es:",
    "ficha.vinculacion": "Sobre el Programa General de Desarrollo, el documento dice:",
    "ficha.nota": "El documento lleva esta nota:",
    "ficha.acuerdo": "El Programa Operativo Anual está en este enlace:",
    "ficha.portal": "El Programa de Trabajo está en este enlace:",
}


def referral(reason: str) -> str:
    """Say whose matter a question is."""
    return f"El programa de trabajo no responde esto. {reason}"


def information_request(institution: str, question: str) -> str:
    """Return a text that can be sent as it is to ask an institution for information."""
    return (
        f"Solicito al {institution} la información pública que responda lo siguiente:"
        f" «{question}». Pido recibirla en formato electrónico."
    )


def too_long(length: int, limit: int) -> str:
    """Say that a question is too long and by how much."""
    return (
        f"Tu mensaje tiene {length} letras y el máximo es {limit}."
        " Acórtalo a una sola pregunta; lo que escribiste sigue en el cuadro."
    )


def period(document: Document) -> str:
    """Introduce the line of the record that holds the year and the two dates."""
    start, end = document.period.start, document.period.end
    return (
        f"El documento es del ejercicio {document.period.year} e informa del"
        f" {start:%d/%m/%Y} al {end:%d/%m/%Y}. Así está publicado:"
    )


def several(count: int, *, all_of_them: bool = True) -> str:
    """Introduce the answers to several questions of one message, or to the first of many."""
    number = spelled(count, feminine=True)
    if not all_of_them:
        return f"Tu mensaje tiene muchas preguntas. Estas son las primeras {number}:"
    return f"Tu mensaje tiene {number} preguntas. Va una por una:"


def reference(count: int) -> str:
    """Introduce passages asked for by their code."""
    return "Este es el texto que pides:" if count == 1 else "Estos son los textos que pides:"


def whole_lists(counts: dict[str, int]) -> str:
    """Introduce complete lists: how many entries each has, and that all are here."""
    parts = [_counted(list_id, count) for list_id, count in counts.items()]
    named = f"{', '.join(parts[:-1])} y {parts[-1]}" if len(parts) > 1 else parts[0]
    total = sum(counts.values())
    only = next(iter(counts)).removeprefix("lista.OE") if len(counts) == 1 else ""
    if only.isdigit():
        lines = f"{spelled(total, feminine=True)} líneas de acción"
        return f"El objetivo {only} tiene {lines}. Lista completa: {total} de {total}."
    return f"El programa tiene {named}. Lista completa: {total} de {total}."


def first(passages: Iterable[Passage]) -> str:
    """Say what stands before the lists."""
    return f"Antes va {' y '.join(f'la {passage.label.lower()}' for passage in passages)}."


def _counted(list_id: str, count: int) -> str:
    if list_id.startswith("lista.OE"):
        number = list_id.removeprefix("lista.OE")
        return f"{spelled(count, feminine=True)} líneas de acción en el objetivo {number}"
    naming = naming_of(list_id)
    if naming is None:
        return f"{spelled(count)} {FODA}"
    return f"{spelled(count, feminine=naming.feminine)} {naming.plural}"


def naming_of(list_id: str) -> Naming | None:
    """Return how the entries of a list are called, or None if it has several kinds."""
    return next((naming for naming in NAMES.values() if naming.list == list_id), None)


def facts(document: Document, passage_ids: list[str]) -> str:
    """Introduce one fact by what it is, several together."""
    if len(passage_ids) > 1:
        return reference(len(passage_ids))
    if passage_ids[0] == "ficha.periodo":
        return period(document)
    return FACTS.get(passage_ids[0], ONE_PASSAGE)


def found(document: Document, passage_ids: list[str]) -> str:
    """Introduce what a search has found."""
    if len(passage_ids) > 1:
        return SEVERAL_PASSAGES
    return facts(document, passage_ids)


def no_objective(number: int, total: int) -> str:
    """Say that an objective does not exist."""
    return f"El programa tiene {spelled(total)} objetivos; no hay un objetivo {number}."


def no_line(objective: int, number: int, total: int) -> str:
    """Say that an existing objective has no such line."""
    return (
        f"El objetivo {objective} tiene {spelled(total, feminine=True)} líneas de acción, de la"
        f" {objective}.1 a la {objective}.{total}; no hay una línea {objective}.{number}."
    )


def no_line_without_objective(objective: int, number: int, total: int) -> str:
    """Say that a line does not exist because its objective does not."""
    return (
        f"El programa tiene {spelled(total)} objetivos; no hay un objetivo {objective}"
        f" ni una línea {objective}.{number}."
    )


def no_line_anywhere(number: int) -> str:
    """Say that no objective has a line of this number."""
    return f"Ningún objetivo del programa tiene una línea {number}."


def no_point(list_id: str, number: int, total: int) -> str:
    """Say that a point of the FODA does not exist."""
    naming = naming_of(list_id)
    singular, plural = (naming.singular, naming.plural) if naming else ("parte", "partes")
    count = spelled(total, feminine=True)
    return f"El programa tiene {count} {plural}; no hay una {singular} {number}."


def corrected(written: str, searched: str) -> str:
    """Say which word was searched instead of the one written."""
    return f"Busqué «{searched}» en lugar de «{written}»."
