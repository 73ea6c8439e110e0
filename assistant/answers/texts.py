"""Every sentence of the assistant's own, in one place. The quotes are never written here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.numbers import spelled

if TYPE_CHECKING:
    from corpus.model import Document

EMPTY = (
    "Escribe tu pregunta con palabras."
    " Por ejemplo: «¿Qué hace el IECM para la participación ciudadana?»."
)
NOT_TEXT = (
    "No encontré palabras en tu mensaje."
    " Escribe tu pregunta con letras, como se la harías a una persona."
)
ONE_PASSAGE = "Esto dice el programa:"
SEVERAL_PASSAGES = "Esto dice el programa. La primera cita es la que mejor responde:"
NOTHING_FOUND = "No encontré nada sobre esto en el programa de trabajo."
NEAREST = (
    "El programa de trabajo no responde esta pregunta, o no lo dice con estas palabras."
    " Esto es lo más cercano que encontré:"
)
WHICH_LINE = (
    "Las líneas de acción tienen dos números: el del objetivo y el suyo."
    " ¿Cuál de estas quieres ver?"
)

# Singular, plural and gender of each list, to speak of it.
LIST_NAMES = {
    "lista.objetivos": ("objetivo estratégico", "objetivos estratégicos", False),
    "lista.lineas": ("línea de acción", "líneas de acción", True),
    "lista.fortalezas": ("fortaleza", "fortalezas", True),
    "lista.debilidades": ("debilidad", "debilidades", True),
    "lista.oportunidades": ("oportunidad", "oportunidades", True),
    "lista.amenazas": ("amenaza", "amenazas", True),
    "lista.foda": ("punto del análisis FODA", "puntos del análisis FODA", False),
}

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


def too_long(length: int, limit: int) -> str:
    """Say that a question is too long and by how much."""
    return (
        f"Tu mensaje tiene {length} caracteres y el máximo es {limit}."
        " Acórtalo a una sola pregunta; lo que escribiste sigue en el cuadro."
    )


def period(document: Document) -> str:
    """Introduce the line of the record that holds the year and the two dates."""
    start, end = document.period.start, document.period.end
    return (
        f"El documento es del ejercicio {document.period.year} e informa del"
        f" {start:%d/%m/%Y} al {end:%d/%m/%Y}. Así está publicado:"
    )


def reference(count: int) -> str:
    """Introduce passages asked for by their code."""
    return "Este es el texto que pides:" if count == 1 else "Estos son los textos que pides:"


def whole_list(list_id: str, count: int) -> str:
    """Introduce a complete list: how many there are, and that all are here."""
    if list_id.startswith("lista.OE"):
        number = list_id.removeprefix("lista.OE")
        head = f"El objetivo {number} tiene {spelled(count, feminine=True)} líneas de acción"
    else:
        _, plural, feminine = LIST_NAMES[list_id]
        head = f"El programa tiene {spelled(count, feminine=feminine)} {plural}"
    return (
        f"{head}. Aquí están completas: {count} de {count}."
        if _is_feminine(list_id)
        else (f"{head}. Aquí están completos: {count} de {count}.")
    )


def joint_lists(counts: dict[str, int]) -> str:
    """Introduce several lists at once, each with its count."""
    parts = [
        f"{spelled(count, feminine=True)} {LIST_NAMES[list_id][1]}"
        for list_id, count in counts.items()
    ]
    total = sum(counts.values())
    named = f"{', '.join(parts[:-1])} y {parts[-1]}"
    return f"El programa tiene {named}. Aquí están completas: {total} de {total}."


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


def no_point(list_id: str, number: int, total: int) -> str:
    """Say that a point of the FODA does not exist."""
    singular, plural, _ = LIST_NAMES[list_id]
    count = spelled(total, feminine=True)
    return f"El programa tiene {count} {plural}; no hay una {singular} {number}."


def see_list(list_id: str, count: int) -> tuple[str, str]:
    """Return a question for a list and the words of its button."""
    if list_id.startswith("lista.OE"):
        number = list_id.removeprefix("lista.OE")
        return (
            f"¿Cuáles son las líneas del objetivo {number}?",
            f"Ver las {count} líneas del objetivo {number}",
        )
    _, plural, feminine = LIST_NAMES[list_id]
    article = "las" if feminine else "los"
    return f"¿Cuáles son {article} {plural}?", f"Ver {article} {count} {plural}"


def see_objective(number: str) -> tuple[str, str]:
    """Return a question for an objective and the words of its button."""
    return f"¿Qué dice el objetivo {number}?", f"Ver el objetivo {number}"


def see_line(code: str) -> tuple[str, str]:
    """Return a question for an action line and the words of its button."""
    return f"¿Qué dice la línea {code}?", f"Ver la línea {code}"


def search_as_written(question: str, written: str) -> tuple[str, str]:
    """Return the question with a corrected word put back in quotation marks."""
    return question.replace(written, f"«{written}»"), f"Buscar «{written}» tal como lo escribí"


def _is_feminine(list_id: str) -> bool:
    return list_id.startswith("lista.OE") or LIST_NAMES[list_id][2]
