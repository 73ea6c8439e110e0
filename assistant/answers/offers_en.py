"""The words of offers.py in English: questions that the steps understand, and their buttons.

A button that says how a passage begins has that apart, third: those words stay Spanish.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.offers import beginning
from assistant.answers.texts_en import NOUNS, SWOT_POINTS
from corpus.model import NAMES

if TYPE_CHECKING:
    from corpus.model import Passage
    from index.reading import Corrected


def see_list(list_id: str, count: int) -> tuple[str, str]:
    """Return a question for a list and the words of its button."""
    if list_id.startswith("lista.OE"):
        number = list_id.removeprefix("lista.OE")
        return (
            f"What are the lines of objective {number}?",
            f"See the {count} action lines of objective {number}",
        )
    _, plural = NOUNS.get(list_id, ("", SWOT_POINTS))
    return f"What are the {plural}?", f"See the {count} {plural}"


def see_objective(number: str) -> tuple[str, str]:
    """Return a question for an objective and the words of its button."""
    return f"What does objective {number} say?", f"See objective {number}"


def see_line(line: Passage) -> tuple[str, str, str]:
    """Return a question for an action line, its button, and how the line begins."""
    code = line.id.removeprefix("L")
    return f"What does line {code} say?", f"Action line {code}:", beginning(line)


def see_passage(passage: Passage) -> tuple[str, str, str]:
    """Return a question for any passage, its button, and how the passage begins."""
    naming = NAMES.get(passage.kind)
    if naming is None:
        return f"¿Qué dice: {passage.label}?", "", f"{passage.label}: {beginning(passage)}"
    name = f"{NOUNS[naming.list][0]} {passage.id.removeprefix(naming.prefix)}"
    return f"What does {name} say?", f"{name.capitalize()}:", beginning(passage)


def search_as_written(text: str, correction: Corrected) -> tuple[str, str]:
    """Return the question with a corrected word put back in quotation marks."""
    start, end = correction.start, correction.end
    quoted = f"{text[:start]}«{correction.written}»{text[end:]}"
    return quoted, f"Search “{correction.written}” as I wrote it"
