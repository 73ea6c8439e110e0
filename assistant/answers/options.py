"""What to ask next: questions offered after an answer, taken from the document's structure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.answer import Option
from corpus.model import LINES, NAMES, OBJECTIVES, Kind

if TYPE_CHECKING:
    from assistant.answers.own_words import Offers
    from corpus import Document, Passage


def of_list(offers: Offers, document: Document, list_id: str) -> Option:
    """Offer a whole list."""
    return Option(*offers.see_list(list_id, len(document.lists[list_id])))


def after(offers: Offers, document: Document, passage: Passage) -> tuple[Option, ...]:
    """Offer what stands around a passage: its objective, the lines, the list it is in."""
    if passage.kind is Kind.OBJECTIVE:
        return (of_list(offers, document, f"lista.{passage.id}"),)
    parent = document.get(passage.parent) if passage.parent else None
    if parent is not None:
        see_parent = Option(*offers.see_objective(parent.id.removeprefix("OE")))
        return (see_parent, of_list(offers, document, f"lista.{parent.id}"))
    if passage.kind is Kind.RECORD:
        return ()
    naming = NAMES.get(passage.kind)
    return (of_list(offers, document, naming.list if naming else OBJECTIVES),)


def instead_of(offers: Offers, document: Document, list_id: str) -> tuple[Option, ...]:
    """Offer the list in which something asked for does not exist."""
    return (of_list(offers, document, list_id if list_id in document.lists else OBJECTIVES),)


def anywhere(offers: Offers, document: Document) -> tuple[Option, ...]:
    """Offer ways into the plan to someone whose question it does not answer."""
    return (of_list(offers, document, OBJECTIVES), of_list(offers, document, LINES))


def after_list(offers: Offers, document: Document, list_id: str) -> tuple[Option, ...]:
    """Offer the list beside this one: lines after objectives, the objectives after the rest."""
    other = LINES if list_id == OBJECTIVES else OBJECTIVES
    return (of_list(offers, document, other),)
