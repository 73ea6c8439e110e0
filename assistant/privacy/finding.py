"""Where personal data stands in a text, and the text without it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.privacy.birthdays import birthdays
from assistant.privacy.folding import fold
from assistant.privacy.keys import keys, tax_keys
from assistant.privacy.kinds import Kind
from assistant.privacy.mail import addresses
from assistant.privacy.numbers import numbers
from assistant.privacy.spoken import spoken_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.privacy.folding import Folded


@dataclass(frozen=True, slots=True)
class Found:
    """A datum of a kind, by the characters of the text where it stands."""

    kind: Kind
    start: int
    end: int


def found(text: str) -> tuple[Found, ...]:
    """Return the personal data of a text in order; of two that overlap, the first that is found.

    Takes time in proportion to the text.
    """
    folded, taken = fold(text), list[Found]()
    for kind, start, end in _found(folded):
        one = Found(kind, *folded.span(start, end))
        if all(one.end <= other.start or other.end <= one.start for other in taken):
            taken.append(one)
    return tuple(sorted(taken, key=lambda one: one.start))


def masked(text: str) -> str:
    """Return a text with a mark in the place of each personal datum."""
    for one in reversed(found(text)):
        text = f"{text[: one.start]}{one.kind.mark}{text[one.end :]}"
    return text


def _found(folded: Folded) -> Iterator[tuple[Kind, int, int]]:
    """Yield what there is, the surest kinds first."""
    for start, end in addresses(folded):
        yield Kind.EMAIL, start, end
    yield from keys(folded)
    for start, end in spoken_numbers(folded):
        yield Kind.PHONE, start, end
    yield from birthdays(folded)
    yield from numbers(folded)
    yield from tax_keys(folded)
