"""structure: lists and counts of the plan's parts, always complete; misión and visión."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import options, texts
from assistant.answers.answer import Answer, AnswerKind, Status
from assistant.answers.facts import facts, single_parts
from assistant.answers.lists import whole
from assistant.answers.ranking import ENOUGH, rank
from assistant.answers.references import LINES, OBJECTIVES, SWOT_LIST, missing, passage_of
from corpus import Kind
from corpus.model import NAMES, SWOT

if TYPE_CHECKING:
    from assistant.answers.turn import Turn

_SWOT_LISTS = [NAMES[kind].list for kind in SWOT]
_LEFT_NUMBER = re.compile(r"[#@](-?\d+)")


def structure(turn: Turn) -> Answer | None:
    """Answer a question that asks for whole parts of the plan and for nothing else in them."""
    if turn.asks_for_lines:
        return _lines_of_objectives(turn)
    nouns = turn.nouns(turn.rest)
    if turn.codes or turn.asked_beside_structure(turn.rest):
        described = nouns >= {OBJECTIVES, LINES} and not turn.codes
        return _lines_of_described(turn) if described else facts(turn)
    wanted = _wanted(nouns)
    if not wanted:
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
    if left <= counts:
        return None
    return turn.reply(
        Status.NOT_IN_PLAN,
        texts.NO_SUCH_NUMBER,
        kind=AnswerKind.REFERENCE,
        options=tuple(options.of_list(document, list_id) for list_id in wanted),
    )


def _lines_of_objectives(turn: Turn) -> Answer:
    document = turn.tools.document
    found = {code: passage_of(document, code) for code in turn.codes}
    absent = [missing(document, code) for code, passage in found.items() if passage is None]
    wanted = [f"lista.{passage.id}" for passage in found.values() if passage is not None]
    if wanted:
        return whole(turn, wanted, absent)
    return turn.reply(
        Status.NOT_IN_PLAN,
        " ".join(absent),
        kind=AnswerKind.REFERENCE,
        options=(options.of_list(document, OBJECTIVES),),
    )


def _lines_of_described(turn: Turn) -> Answer | None:
    """Find the objective of "las líneas del objetivo de organizar elecciones"."""
    rank(turn)
    for hit in turn.hits:
        found = turn.tools.by_key[hit.key][1]
        if found.kind is Kind.OBJECTIVE and turn.coverage[hit.key] >= ENOUGH:
            return whole(turn, [f"lista.{found.id}"])
    return None
