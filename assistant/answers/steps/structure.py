"""structure: lists and counts of the plan's parts, always complete; misión and visión."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import options, texts
from assistant.answers.answer import Answer, AnswerKind, ListCount, Status
from assistant.answers.steps.decide import ENOUGH
from assistant.answers.steps.facts import fact
from assistant.answers.steps.reference import asks_for_lines, missing_objective
from assistant.answers.steps.retrieve import retrieve
from corpus import Kind

if TYPE_CHECKING:
    from assistant.answers.turn import Turn

_OBJECTIVES, _LINES, _SWOT = "lista.objetivos", "lista.lineas", "lista.foda"
_SWOT_LISTS = ("lista.fortalezas", "lista.debilidades", "lista.oportunidades", "lista.amenazas")


def structure(turn: Turn) -> Answer | None:
    """Answer a question that asks for whole parts of the plan and for nothing else in them."""
    if asks_for_lines(turn):
        return _lines_of_objective(turn, turn.codes[0].number)
    nouns = turn.nouns(turn.plain)
    if turn.codes or turn.asked_beside_structure(turn.rest):
        described = nouns >= {_OBJECTIVES, _LINES} and not turn.codes
        return _lines_of_described(turn) if described else fact(turn, record=False)
    swot = [list_id for list_id in _SWOT_LISTS if list_id in nouns]
    if nouns & {_OBJECTIVES, _LINES} and not swot:
        return _list(turn, _LINES if _LINES in nouns else _OBJECTIVES)
    if len(swot) == len(_SWOT_LISTS) or (_SWOT in nouns and not swot):
        return _list(turn, _SWOT)
    if swot and not nouns & {_OBJECTIVES, _LINES}:
        return _list(turn, swot[0]) if len(swot) == 1 else _joint(turn, swot)
    return fact(turn, record=False)


def _lines_of_objective(turn: Turn, number: int) -> Answer:
    objectives = turn.tools.document.lists[_OBJECTIVES]
    wanted = objectives[-1].id if number < 0 else f"OE{number}"
    if turn.tools.document.get(wanted) is None:
        return missing_objective(turn, number)
    return _list(turn, f"lista.{wanted}")


def _lines_of_described(turn: Turn) -> Answer | None:
    """Find the objective of "las líneas del objetivo de organizar elecciones"."""
    retrieve(turn)
    for hit in turn.hits:
        found = turn.tools.by_key[hit.key][1]
        if found.kind is Kind.OBJECTIVE and turn.coverage[hit.key] >= ENOUGH:
            return _list(turn, f"lista.{found.id}")
    return None


def _list(turn: Turn, list_id: str) -> Answer:
    document = turn.tools.document
    entries = document.lists[list_id]
    return turn.reply(
        Status.ANSWERED,
        texts.whole_list(list_id, len(entries)),
        kind=AnswerKind.LIST,
        list=ListCount(list_id, len(entries), len(entries)),
        citations=turn.cite(entries),
        options=options.after_list(document, list_id),
    )


def _joint(turn: Turn, list_ids: list[str]) -> Answer:
    document = turn.tools.document
    entries = [passage for list_id in list_ids for passage in document.lists[list_id]]
    counts = {list_id: len(document.lists[list_id]) for list_id in list_ids}
    return turn.reply(
        Status.ANSWERED,
        texts.joint_lists(counts),
        kind=AnswerKind.LIST,
        list=ListCount("+".join(list_ids), len(entries), len(entries)),
        citations=turn.cite(entries),
        options=(options.of_list(document, _SWOT),),
    )
