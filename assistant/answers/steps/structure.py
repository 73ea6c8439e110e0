"""structure: lists and counts of the plan's parts, always complete; misión and visión."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import options
from assistant.answers.answer import Answer, AnswerKind, Status
from assistant.answers.facts import facts, single_parts
from assistant.answers.lists import whole
from assistant.answers.ranking import ENOUGH, rank
from assistant.answers.references import missing, passage_of
from corpus import Kind
from corpus.model import LINES, NAMES, OBJECTIVES, SWOT, SWOT_LIST

if TYPE_CHECKING:
    from assistant.answers.turn import Turn

_SWOT_LISTS = [NAMES[kind].list for kind in SWOT]
# The objectives only say of which lines.
_LINES_OF_ALL = re.compile(
    r"\b(?:lineas|acciones)\b(?:(?! y ).)* (?:de|en|por)"
    r" (?:todos |cada )?(?:los |sus )?objetivos?\b"
)
# "Las acciones del objetivo de elecciones".
_OF_ONE = re.compile(r"\b(?:lineas|acciones)\b.*\bobjetivo (?:de|del|que|sobre|para) ")
_ONE = re.compile(r"\b(?:linea|accion|parte|punto)\b")
_LEFT_NUMBER = re.compile(r"[#@](-?\d+)")


def structure(turn: Turn) -> Answer | None:
    """Answer a question that asks for whole parts of the plan and for nothing else in them."""
    if turn.asks_for_lines:
        return _line_within(turn) or _lines_of_objectives(turn)
    nouns = turn.nouns(turn.rest)
    beside = turn.asked_beside_structure(turn.rest)
    described = nouns >= {OBJECTIVES, LINES} and (beside or _OF_ONE.search(turn.rest))
    if described and not turn.codes and (lines := _lines_of_described(turn)) is not None:
        return lines
    if _LINES_OF_ALL.search(turn.rest):
        nouns.discard(OBJECTIVES)
    wanted = _wanted(nouns)
    if turn.codes or beside or not wanted:
        return facts(turn)
    return _no_such_number(turn, wanted) or whole(turn, wanted, before=single_parts(turn))


def _wanted(nouns: set[str]) -> list[str]:
    """Return the lists that are named, in the order of the plan; all four of the FODA are it."""
    swot = [list_id for list_id in _SWOT_LISTS if list_id in nouns]
    if len(swot) == len(_SWOT_LISTS) or (SWOT_LIST in nouns and not swot):
        swot = [SWOT_LIST]
    return [list_id for list_id in (OBJECTIVES, LINES) if list_id in nouns] + swot


def _no_such_number(turn: Turn, wanted: list[str]) -> Answer | None:
    """Refuse a list asked for with a number that is not its count ("línea 1.1.1")."""
    document = turn.tools.document
    counts = {len(document.lists[list_id]) for list_id in wanted}
    left = {int(number) for number in _LEFT_NUMBER.findall(turn.rest)}
    if not left or left & counts:
        return None
    return turn.reply(
        Status.NOT_IN_PLAN,
        turn.own.texts.NO_SUCH_NUMBER,
        kind=AnswerKind.REFERENCE,
        options=tuple(options.of_list(turn.own.offers, document, list_id) for list_id in wanted),
    )


def _lines_of_objectives(turn: Turn) -> Answer:
    document = turn.tools.document
    found = {code: passage_of(document, code) for code in turn.codes}
    absent = [
        missing(turn.own.texts, document, code)
        for code, passage in found.items()
        if passage is None
    ]
    wanted = [f"lista.{passage.id}" for passage in found.values() if passage is not None]
    if wanted:
        return whole(turn, wanted, absent)
    return turn.reply(
        Status.NOT_IN_PLAN,
        " ".join(absent),
        kind=AnswerKind.REFERENCE,
        options=(options.of_list(turn.own.offers, document, OBJECTIVES),),
    )


def _line_within(turn: Turn) -> Answer | None:
    """Find "la línea del gasto en el objetivo cuatro": one subject of one objective."""
    subject = {word.stem for word in turn.telling(turn.rest) if word.word.isalpha()}
    subject -= turn.tools.cues.nouns.keys()
    objective = passage_of(turn.tools.document, turn.codes[0])
    if not subject or objective is None or len(turn.codes) > 1 or not _ONE.search(turn.rest):
        return None
    rank(turn)
    for hit in turn.hits:
        found = turn.tools.by_key[hit.key][1]
        if found.parent == objective.id and subject & turn.tools.text_stems[hit.key]:
            return turn.reply(
                Status.ANSWERED,
                turn.own.texts.reference(1),
                kind=AnswerKind.REFERENCE,
                citations=turn.cite([found], subject),
                options=options.after(turn.own.offers, turn.tools.document, found),
            )
    return None


def _lines_of_described(turn: Turn) -> Answer | None:
    """Find the objective of "las líneas del objetivo de organizar elecciones"."""
    rank(turn)
    for hit in turn.hits:
        found = turn.tools.by_key[hit.key][1]
        if found.kind is Kind.OBJECTIVE and turn.coverage[hit.key] >= ENOUGH:
            return whole(turn, [f"lista.{found.id}"])
    return None
