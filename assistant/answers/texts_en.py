"""The sentences of texts.py in English, for whoever reads the pages in English.

The quotes stay as they were published. Numbers are small, so that they are written as words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.numbers_en import spelled
from assistant.answers.texts import naming_of
from corpus.model import NAMES, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.model import Document, Passage

EMPTY = (
    "Write your question in words. For example: “What does the IECM do for citizen participation?”."
)
NOT_TEXT = (
    "I found no words in your message."
    " Write your question with letters, as you would ask it to a person."
)
NOT_UNDERSTOOD = (
    "I did not understand your message. Write a question about the work programme of the IECM,"
    " in your own words."
)
ONE_PASSAGE = "This is what the work programme says:"
SEVERAL_PASSAGES = "This is what the work programme says. The first quote answers best:"
NOTHING_FOUND = (
    "I found nothing about this in the work programme, and I do not know whose matter it is."
)
NEAREST = (
    "The work programme does not answer this question, or not in these words."
    " This is the nearest I found:"
)
WHICH_PASSAGE = (
    "The work programme speaks of this in several places. Which one do you want to read?"
)
NOT_OF_PASSAGE = "The work programme does not give that detail. This is the text you name:"
WHICH_LINE = (
    "Action lines have two numbers: that of their objective and their own."
    " Which of these do you want to see?"
)

NO_SUCH_NUMBER = "The work programme has no part with that number."

CURATED = "The Institute explains it in its own words, in Spanish; then comes what the plan says."
NOTHING_BESIDE = (
    "The list begins or ends there: the work programme has no other part in that place."
)

# One of a kind and several of it, by the list of all.
NOUNS = {
    NAMES[kind].list: nouns
    for kind, nouns in {
        Kind.OBJECTIVE: ("strategic objective", "strategic objectives"),
        Kind.ACTION_LINE: ("action line", "action lines"),
        Kind.STRENGTH: ("strength", "strengths"),
        Kind.WEAKNESS: ("weakness", "weaknesses"),
        Kind.OPPORTUNITY: ("opportunity", "opportunities"),
        Kind.THREAT: ("threat", "threats"),
    }.items()
}
SWOT_POINTS = "points of the SWOT analysis (FODA)"

FACTS = {
    "mision": "This is the Institute’s mission, in the words of the work programme:",
    "vision": "This is the Institute’s vision, in the words of the work programme:",
    "ficha.instituto": "The institution that publishes the work programme is:",
    "ficha.fundamento": "The work programme is published on this legal basis:",
    "ficha.actualizacion": "The information was updated on this date (day/month/year):",
    "ficha.area": "The area responsible for the information is:",
    "ficha.vinculacion": "On the city’s General Development Programme, the document says:",
    "ficha.nota": "The document bears this note:",
    "ficha.acuerdo": "The Annual Operating Programme is at this link:",
    "ficha.portal": "The work programme is at this link:",
}


def referral(reason: str) -> str:
    """Say whose matter a question is."""
    return f"The work programme does not answer this. {reason}"


def too_long(length: int, limit: int) -> str:
    """Say that a question is too long and by how much."""
    return (
        f"Your message has {length:,} characters and the most is {limit:,}."
        " Shorten it to one question; what you wrote is still in the box."
    )


def period(document: Document) -> str:
    """Introduce the line of the record that holds the year and the two dates."""
    start, end = document.period.start, document.period.end
    return (
        f"The document is of the year {document.period.year} and reports from"
        f" {start:%B} {start.day}, {start.year} to {end:%B} {end.day}, {end.year}."
        " This is how it was published (day/month/year):"
    )


def several(count: int, *, all_of_them: bool = True) -> str:
    """Introduce the answers to several questions of one message, or to the first of many."""
    number = spelled(count)
    if not all_of_them:
        return f"Your message has many questions. These are the first {number}:"
    return f"Your message has {number} questions. Here they are, one by one:"


def reference(count: int) -> str:
    """Introduce passages asked for by their code."""
    return "This is the text you ask for:" if count == 1 else "These are the texts you ask for:"


def whole_lists(counts: dict[str, int]) -> str:
    """Introduce complete lists: how many entries each has, and that all are here."""
    parts = [_counted(list_id, count) for list_id, count in counts.items()]
    named = f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]
    total = sum(counts.values())
    only = next(iter(counts)).removeprefix("lista.OE") if len(counts) == 1 else ""
    if only.isdigit():
        lines = f"{spelled(total)} {_noun('lista.lineas', total)}"
        return f"Objective {only} has {lines}. Whole list: {total} of {total}."
    return f"The work programme has {named}. Whole list: {total} of {total}."


def first(passages: Iterable[Passage]) -> str:
    """Say what stands before the lists."""
    return f"Before that, the {' and the '.join(passage.kind.value for passage in passages)}."


def _counted(list_id: str, count: int) -> str:
    if list_id.startswith("lista.OE"):
        number = list_id.removeprefix("lista.OE")
        return f"{spelled(count)} {_noun('lista.lineas', count)} in objective {number}"
    return f"{spelled(count)} {_noun(list_id, count)}"


def _noun(list_id: str, count: int) -> str:
    one, more = NOUNS.get(list_id, (SWOT_POINTS, SWOT_POINTS))
    return one if count == 1 else more


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
    return f"The work programme has {spelled(total)} objectives; there is no objective {number}."


def no_line(objective: int, number: int, total: int) -> str:
    """Say that an existing objective has no such line."""
    return (
        f"Objective {objective} has {spelled(total)} {_noun('lista.lineas', total)}, from"
        f" {objective}.1 to {objective}.{total}; there is no line {objective}.{number}."
    )


def no_line_without_objective(objective: int, number: int, total: int) -> str:
    """Say that a line does not exist because its objective does not."""
    return (
        f"The work programme has {spelled(total)} objectives; there is no objective {objective},"
        f" nor a line {objective}.{number}."
    )


def no_line_anywhere(number: int) -> str:
    """Say that no objective has a line of this number."""
    return f"No objective of the work programme has a line {number}."


def no_point(list_id: str, number: int, total: int) -> str:
    """Say that a point of the FODA does not exist."""
    one = "part" if naming_of(list_id) is None else NOUNS[list_id][0]
    count = f"{spelled(total)} {_noun(list_id, total)}"
    return f"The work programme has {count}; there is no {one} {number}."
