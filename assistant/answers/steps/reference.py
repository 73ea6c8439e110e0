"""reference: what is named by its number is quoted exactly, or said not to exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import options, texts
from assistant.answers.answer import Answer, AnswerKind, Option, Status
from assistant.answers.codes import LAST, Code, codes, half_line

if TYPE_CHECKING:
    from assistant.answers.turn import Turn
    from corpus import Document, Passage

_LINES = "lista.lineas"


def reference(turn: Turn) -> Answer | None:
    """Answer a question that names passages by number; leave lists to the next step."""
    turn.codes, turn.rest = codes(turn.text, turn.words.tokens)
    if not turn.codes:
        return _which_line(turn)
    if asks_for_lines(turn) or not _is_reference(turn):
        return None
    document = turn.tools.document
    found = [_lookup(document, code) for code in turn.codes]
    passages = [passage for passage in found if passage is not None]
    missing = [
        _missing(document, code)
        for code, passage in zip(turn.codes, found, strict=True)
        if passage is None
    ]
    return _reply(turn, passages, missing)


def asks_for_lines(turn: Turn) -> bool:
    """Whether objectives are named only to ask for their lines."""
    named = all(code.list == "lista.objetivos" for code in turn.codes)
    return named and bool(turn.codes) and _LINES in turn.nouns(turn.rest)


def missing_objective(turn: Turn, number: int) -> Answer:
    """Say that an objective does not exist, and offer those that do."""
    total = len(turn.tools.document.lists["lista.objetivos"])
    return turn.reply(
        Status.NOT_IN_PLAN,
        texts.no_objective(number, total),
        kind=AnswerKind.REFERENCE,
        options=(Option(*texts.see_list("lista.objetivos", total)),),
    )


def _is_reference(turn: Turn) -> bool:
    """Tell a code from a number: "2.3" names a line, "2.3 millones" does not."""
    bare = all(code.list.startswith("lista.OE") for code in turn.codes)
    named = bool(turn.nouns(turn.plain))
    return named or not bare or not turn.asked_beside_structure(turn.rest)


def _lookup(document: Document, code: Code) -> Passage | None:
    entries = document.lists.get(code.list, ())
    number = len(entries) if code.number == LAST else code.number
    return entries[number - 1] if 0 < number <= len(entries) else None


def _missing(document: Document, code: Code) -> str:
    objectives = len(document.lists["lista.objetivos"])
    if code.list == "lista.objetivos":
        return texts.no_objective(code.number, objectives)
    if not code.list.startswith("lista.OE"):
        return texts.no_point(code.list, code.number, len(document.lists[code.list]))
    objective = int(code.list.removeprefix("lista.OE"))
    if code.list not in document.lists:
        return texts.no_line_without_objective(objective, code.number, objectives)
    return texts.no_line(objective, code.number, len(document.lists[code.list]))


def _reply(turn: Turn, passages: list[Passage], missing: list[str]) -> Answer:
    document = turn.tools.document
    if not passages:
        return turn.reply(
            Status.NOT_IN_PLAN,
            " ".join(missing),
            kind=AnswerKind.REFERENCE,
            options=options.instead_of(document, turn.codes[0].list),
        )
    stems = {token.stem for token in turn.asked}
    return turn.reply(
        Status.ANSWERED,
        " ".join([*missing, texts.reference(len(passages))]),
        kind=AnswerKind.REFERENCE,
        citations=turn.cite(passages, stems),
        options=options.after(document, passages[0]),
    )


def _which_line(turn: Turn) -> Answer | None:
    """Ask which line "línea 3" is: it may be 1.3, 2.3…, as far as they exist."""
    number = half_line(turn.rest)
    if number is None or turn.asked_beside_structure(turn.rest):
        return None
    document = turn.tools.document
    objectives = document.lists["lista.objetivos"]
    found = [_lookup(document, Code(f"lista.{objective.id}", number)) for objective in objectives]
    choices = [
        Option(*texts.see_line(passage.id.removeprefix("L"))) for passage in found if passage
    ]
    if not choices:
        return None
    return turn.reply(Status.CLARIFICATION, texts.WHICH_LINE, options=tuple(choices))
