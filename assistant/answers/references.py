"""From a code to the passage it names, or the sentence that says that there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.numbers import MIDDLE
from corpus.model import OBJECTIVES

if TYPE_CHECKING:
    from assistant.answers.codes import Code
    from assistant.answers.own_words import Texts
    from corpus import Document, Passage


def passage_of(document: Document, code: Code) -> Passage | None:
    """Return the passage a code names; numbers below 0 count from the end of its list."""
    entries = document.lists.get(_list_of(document, code), ())
    number = code.number if code.number > 0 else len(entries) + 1 + code.number
    if code.number == MIDDLE:
        number = (len(entries) + 1) // 2
    return entries[number - 1] if 0 < number <= len(entries) else None


def missing(texts: Texts, document: Document, code: Code) -> str:
    """Say that what a code names does not exist, and what does."""
    objectives = len(document.lists[OBJECTIVES])
    if code.list == OBJECTIVES:
        return texts.no_objective(code.number, objectives)
    if not code.list.startswith("lista.OE"):
        return texts.no_point(code.list, code.number, len(document.lists[code.list]))
    list_id = _list_of(document, code)
    objective = int(list_id.removeprefix("lista.OE"))
    if list_id not in document.lists:
        return texts.no_line_without_objective(objective, code.number, objectives)
    return texts.no_line(objective, code.number, len(document.lists[list_id]))


def neighbour(document: Document, passage: Passage, step: int) -> Passage | None:
    """Return what comes `step` places after a passage in the plan, or None at its end."""
    entries = document.of_kind(passage.kind)
    place = entries.index(passage) + step
    return entries[place] if 0 <= place < len(entries) else None


def _list_of(document: Document, code: Code) -> str:
    """Return the list a code names; an objective below 0 counts from the end."""
    number = code.list.removeprefix("lista.OE")
    if not number.startswith("-"):
        return code.list
    objectives = len(document.lists[OBJECTIVES])
    return f"lista.OE{objectives + 1 + int(number)}"
