from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Status, offers
from assistant.answers.answer import AnswerKind, ListCount, Option
from assistant.answers.lists import whole
from assistant.answers.options import of_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from assistant.answers.turn import Turn
    from corpus import Document

LINES, OBJECTIVES = "lista.lineas", "lista.objetivos"


@pytest.fixture
def turn(turn_of: Callable[[str], Turn]) -> Turn:
    return turn_of("¿cuáles son?")


def _ids(answer: Answer) -> list[str]:
    return [quote.passage.id for quote in answer.citations]


@pytest.mark.parametrize(
    "list_id", [OBJECTIVES, LINES, "lista.foda", "lista.OE2", "lista.amenazas"]
)
def test_every_entry_is_cited_and_counted(turn: Turn, document: Document, list_id: str) -> None:
    answer = whole(turn, [list_id])
    entries = [passage.id for passage in document.lists[list_id]]
    assert (answer.status, answer.kind) == (Status.ANSWERED, AnswerKind.LIST)
    assert _ids(answer) == entries
    assert answer.list == ListCount(list_id, len(entries), len(entries))
    assert answer.message.endswith(f"Lista completa: {len(entries)} de {len(entries)}.")
    assert answer.confidence == 1


def test_lists_come_in_the_order_they_are_asked(turn: Turn, document: Document) -> None:
    answer = whole(turn, ["lista.OE2", "lista.OE1"])
    two, one = document.lists["lista.OE2"], document.lists["lista.OE1"]
    assert _ids(answer) == [passage.id for passage in (*two, *one)]
    total = len(two) + len(one)
    assert answer.list == ListCount("lista.OE2+lista.OE1", total, total)
    assert answer.message.index("objetivo 2") < answer.message.index("objetivo 1")


def test_list_named_twice_comes_once(turn: Turn) -> None:
    assert whole(turn, [OBJECTIVES, OBJECTIVES]) == whole(turn, [OBJECTIVES])


def test_what_is_absent_is_said_first(turn: Turn) -> None:
    answer = whole(turn, ["lista.OE1"], ["No hay un objetivo 7.", "No hay un objetivo 8."])
    plain = whole(turn, ["lista.OE1"])
    assert answer.message == f"No hay un objetivo 7. No hay un objetivo 8. {plain.message}"
    assert answer.citations == plain.citations


def test_single_parts_come_before_the_list_and_are_not_counted(
    turn: Turn, document: Document
) -> None:
    parts = [passage for passage in document.passages if passage.id in {"mision", "vision"}]
    answer, plain = whole(turn, [OBJECTIVES], before=parts), whole(turn, [OBJECTIVES])
    assert _ids(answer) == ["mision", "vision", *_ids(plain)]
    assert answer.list == plain.list
    named = " y ".join(f"la {part.label.lower()}" for part in parts)
    assert answer.message == f"{plain.message} Antes va {named}."


@pytest.mark.parametrize(
    ("list_ids", "offered"),
    [
        ([OBJECTIVES], LINES),
        ([LINES], OBJECTIVES),
        ([OBJECTIVES, LINES], LINES),
        (["lista.amenazas", OBJECTIVES], OBJECTIVES),
    ],
)
def test_list_beside_the_first_one_is_offered(
    turn: Turn, document: Document, list_ids: list[str], offered: str
) -> None:
    expected: tuple[Option, ...] = (of_list(offers, document, offered),)
    assert whole(turn, list_ids).options == expected


def test_nothing_of_a_list_is_highlighted(turn: Turn) -> None:
    assert not any(quote.highlights for quote in whole(turn, [LINES]).citations)
