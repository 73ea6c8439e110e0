"""How a passage and its document are named when they are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.telling.numbers import MONTHS
from corpus.model import NAMES, Kind

if TYPE_CHECKING:
    from datetime import date

    from assistant.answers.citation import Citation
    from corpus.model import Document


def plan(document: Document) -> str:
    """Name a document without its institution: «Programa de Trabajo 2025»."""
    return document.title.removesuffix(f" del {document.institution}")


def code(citation: Citation) -> str:
    """Name a passage with its article, as it is said: «la línea 2.4», «la misión»."""
    passage = citation.passage
    if passage.kind is Kind.RECORD:
        return f"la ficha, «{passage.label}»"
    naming = NAMES.get(passage.kind)
    if naming is None:
        return f"la {passage.label.lower()}"
    article = "la" if naming.feminine else "el"
    number = passage.id.removeprefix(naming.prefix)
    return f"{article} {naming.singular.removesuffix(' de acción')} {number}"


def of_the_plan(citation: Citation) -> str:
    """Name a passage and its document: «la línea 2.4 del Programa de Trabajo 2025»."""
    passage, named = citation.passage, plan(citation.document)
    if passage.kind is Kind.RECORD:
        return f"la ficha del {named}, en «{passage.label}»"
    if passage.kind in NAMES:
        return f"{code(citation)} del {named}"
    return f"{code(citation)} del Instituto, en el {named}"


def heading(citation: Citation) -> str:
    """Name a passage to stand before its text: «Línea 2.4»."""
    name = code(citation).partition(" ")[2]
    return name[:1].upper() + name[1:]


def is_self_assessed(citation: Citation) -> bool:
    """Whether the institution says this of itself, which must be told with it."""
    return citation.label != citation.passage.label


def day(date: date) -> str:
    """Write a date in words: «31 de diciembre de 2025»."""
    return f"{'1.º' if date.day == 1 else date.day} de {MONTHS[date.month - 1]} de {date.year}"
