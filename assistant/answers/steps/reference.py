"""reference: what is named by its number is quoted exactly, or said not to exist."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import options
from assistant.answers.answer import Answer, AnswerKind, Option, Status
from assistant.answers.asking import kinds
from assistant.answers.codes import Code, codes, half_line
from assistant.answers.lists import whole
from assistant.answers.references import missing, neighbour, passage_of
from corpus.model import LINES, OBJECTIVES

if TYPE_CHECKING:
    from assistant.answers.turn import Turn
    from corpus import Passage

_WHOLE = 3
_TWO = 2
_AFTER = re.compile(
    r"\b(?:despues|luego|enseguida|detras) de\b|\b(?:sigue|viene|va) (?:a|de|tras|despues)\b"
)
_BEFORE = re.compile(r"\bantes de\b|\bantes del\b|\bantecede\b")
_BETWEEN = re.compile(r"\bentre\b")


def reference(turn: Turn) -> Answer | None:
    """Answer a question that names passages by number; leave lists to the next step."""
    turn.codes, turn.rest = codes(turn.text, turn.words.tokens)
    if not turn.codes:
        return _which_line(turn)
    if turn.asks_for_lines or not _is_reference(turn):
        return None
    document = turn.tools.document
    found = {code: passage_of(document, code) for code in turn.codes}
    passages = [passage for passage in found.values() if passage is not None]
    if (beside := _beside(turn, passages)) is not None:
        return beside
    if kinds(turn.plain) and turn.asked_beside_structure(turn.rest) and passages:
        return turn.reply(
            Status.NOT_IN_PLAN,
            turn.own.texts.NOT_OF_PASSAGE,
            kind=AnswerKind.REFERENCE,
            related=turn.cite(passages),
            options=options.anywhere(turn.own.offers, document),
        )
    absent = [
        missing(turn.own.texts, document, code)
        for code, passage in found.items()
        if passage is None
    ]
    return _quote(turn, passages, absent) if passages else _absent(turn, " ".join(absent))


def _beside(turn: Turn, passages: list[Passage]) -> Answer | None:
    """Answer "¿qué va después de la 2.2?" and "la que hay entre la 3.1 y la 3.3"."""
    step = 1 if _AFTER.search(turn.plain) else -1 if _BEFORE.search(turn.plain) else 0
    between = len(passages) == _TWO and _BETWEEN.search(turn.plain)
    if not passages or not (between or (step and len(passages) == 1)):
        return None
    meant = neighbour(turn.tools.document, passages[0], 1 if between else step)
    return _quote(turn, [meant], []) if meant else _absent(turn, turn.own.texts.NOTHING_BESIDE)


def _is_reference(turn: Turn) -> bool:
    """Tell a code from a number: "2.3" names a line, "2.3 millones" does not."""
    bare = all(code.list.startswith("lista.OE") for code in turn.codes)
    named = bool(turn.nouns(turn.plain) | turn.nouns(turn.rest))
    return named or not bare or not turn.asked_beside_structure(turn.rest)


def _quote(turn: Turn, passages: list[Passage], absent: list[str]) -> Answer:
    if (list_id := _all_of(turn, passages)) is not None:
        return whole(turn, [list_id], absent)
    stems = {token.stem for token in turn.asked}
    return turn.reply(
        Status.ANSWERED,
        " ".join([*absent, turn.own.texts.reference(len(passages))]),
        kind=AnswerKind.REFERENCE,
        citations=turn.cite(passages, stems),
        options=options.after(turn.own.offers, turn.tools.document, passages[0]),
    )


def _all_of(turn: Turn, passages: list[Passage]) -> str | None:
    """Return the list that "del 1 al 5" names from its first entry to its last."""
    lists = turn.tools.document.lists.items()
    whole = (list_id for list_id, entries in lists if list(entries) == passages)
    return next(whole, None) if len(passages) >= _WHOLE else None


def _absent(turn: Turn, message: str) -> Answer:
    return turn.reply(
        Status.NOT_IN_PLAN,
        message,
        kind=AnswerKind.REFERENCE,
        options=options.instead_of(turn.own.offers, turn.tools.document, turn.codes[0].list),
    )


def _which_line(turn: Turn) -> Answer | None:
    """Ask which line "línea 3" is: it may be 1.3, 2.3…, as far as they exist."""
    number = half_line(turn.rest)
    if number is None or turn.asked_beside_structure(turn.rest):
        return None
    document = turn.tools.document
    found = [
        passage_of(document, Code(f"lista.{objective.id}", number))
        for objective in document.lists[OBJECTIVES]
    ]
    choices = [Option(*turn.own.offers.see_line(passage)) for passage in found if passage]
    if not choices:
        return turn.reply(
            Status.NOT_IN_PLAN,
            turn.own.texts.no_line_anywhere(number),
            kind=AnswerKind.REFERENCE,
            options=(options.of_list(turn.own.offers, document, LINES),),
        )
    return turn.reply(Status.CLARIFICATION, turn.own.texts.WHICH_LINE, options=tuple(choices))
