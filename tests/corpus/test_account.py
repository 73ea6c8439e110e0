from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from corpus.account import Account, account
from corpus.model import Kind, Passage, Place
from corpus.parse import Furniture, Parsed, parse
from corpus.readers import Source

if TYPE_CHECKING:
    from corpus.definition import Definition

PIECES = ("OE1.", "Línea de acción 1.1.", "AMENAZAS", "‣", "Seremos", "texto", " ", "\n", "\n\n")
texts = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


def _count(text: str, passages: list[tuple[int, int]], bullets: list[tuple[int, int]]) -> Account:
    parsed = Parsed(
        tuple(Passage(str(at), Kind.RECORD, "", "", Place(*at)) for at in passages),
        tuple(Furniture("viñeta", Place(*at)) for at in bullets),
        (),
    )
    return account(Source(text, ""), parsed)


def test_each_character_is_counted_once() -> None:
    counted = _count("‣ uno\n‣ dos\n", [(2, 5), (8, 11)], [(0, 2), (6, 8)])
    assert counted == Account(12, 6, {"viñeta": 4, "separación": 2}, (), 0)


def test_text_that_nobody_claims_is_shown_with_its_place() -> None:
    counted = _count("uno dos tres", [(4, 7)], [])
    assert counted.unaccounted == (Place(0, 3), Place(8, 12))
    assert counted.unaccounted_characters == 7


def test_character_claimed_by_two_is_counted() -> None:
    counted = _count("uno dos", [(0, 5), (3, 7)], [(6, 7)])
    assert counted.claimed_twice == 3


def test_white_space_inside_a_passage_belongs_to_it() -> None:
    counted = _count("uno\n\ndos ", [(0, 8)], [])
    assert (counted.in_passages, counted.furniture) == (8, {"separación": 1})


@given(text=texts)
def test_total_is_conserved_for_any_text(definition: Definition, text: str) -> None:
    source = Source(text, "")
    counted = account(source, parse(source, definition))
    claimed = counted.in_passages + sum(counted.furniture.values())
    assert claimed + counted.unaccounted_characters == counted.total == len(text)
    assert counted.claimed_twice == 0


@given(text=texts)
def test_unaccounted_text_is_never_blank(definition: Definition, text: str) -> None:
    source = Source(text, "")
    gaps = account(source, parse(source, definition)).unaccounted
    assert not any(char.isspace() for gap in gaps for char in text[gap.start : gap.end])
