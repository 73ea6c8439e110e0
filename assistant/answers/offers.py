"""The words of every question that is offered, and of its button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.texts import FODA, naming_of

if TYPE_CHECKING:
    from corpus.model import Passage
    from index.reading import Corrected

_FIRST_WORDS = 9


def see_list(list_id: str, count: int) -> tuple[str, str]:
    """Return a question for a list and the words of its button."""
    if list_id.startswith("lista.OE"):
        number = list_id.removeprefix("lista.OE")
        return (
            f"¿Cuáles son las líneas del objetivo {number}?",
            f"Ver las {count} líneas del objetivo {number}",
        )
    naming = naming_of(list_id)
    plural = naming.plural if naming else FODA
    article = "las" if naming and naming.feminine else "los"
    return f"¿Cuáles son {article} {plural}?", f"Ver {article} {count} {plural}"


def see_objective(number: str) -> tuple[str, str]:
    """Return a question for an objective and the words of its button."""
    return f"¿Qué dice el objetivo {number}?", f"Ver el objetivo {number}"


def see_line(line: Passage) -> tuple[str, str]:
    """Return a question for an action line, and a button that says how the line begins."""
    code = line.id.removeprefix("L")
    return f"¿Qué dice la línea {code}?", f"Línea {code}: {beginning(line)}"


def see_passage(passage: Passage) -> tuple[str, str]:
    """Return a question for any passage, and a button that says how it begins."""
    return f"¿Qué dice: {passage.label}?", f"{passage.label}: {beginning(passage)}"


def beginning(passage: Passage) -> str:
    """Return the first words of a passage."""
    words = passage.text.split()
    return " ".join(words[:_FIRST_WORDS]) + ("…" if len(words) > _FIRST_WORDS else "")


def search_as_written(text: str, correction: Corrected) -> tuple[str, str]:
    """Return the question with a corrected word put back in quotation marks."""
    start, end = correction.start, correction.end
    quoted = f"{text[:start]}«{correction.written}»{text[end:]}"
    return quoted, f"Buscar «{correction.written}» tal como lo escribí"
