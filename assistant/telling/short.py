"""An answer in a short message: at most 300 characters, and never without where it is from.

Characters are UTF-16 code units, which is how telephones count a message with accents: an «á» is
one, an emoji two. So the same message fits where plain characters are counted.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.telling import texts
from assistant.telling.content import contents, without_repeats
from assistant.telling.mail import link
from assistant.telling.reference import heading, is_self_assessed, of_the_plan, plan
from assistant.telling.shortening import shortened, size

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.answers.answer import Answer, ListCount
    from assistant.answers.citation import Citation
    from assistant.telling.content import Content

MOST = 300
# Longer addresses of a site would leave no room for words.
LONGEST_BASE = 120
# One message of text with accents, and each of several, which lose some room to be put together.
_ONE, _EACH = 70, 67
_PLAN_PAGE = "/plan"
# A quote cut shorter than this says nothing: the reference alone is sent.
_LEAST_QUOTE = 30


@dataclass(frozen=True, slots=True)
class ShortMessage:
    """The text of a message, its length, and how many SMS it takes."""

    text: str

    @property
    def length(self) -> int:
        """Its UTF-16 code units."""
        return size(self.text)

    @property
    def segments(self) -> int:
        """How many SMS it is sent as: quotation marks and accents make it UCS-2."""
        return 1 if self.length <= _ONE else math.ceil(self.length / _EACH)


def short(answer: Answer, base: str) -> ShortMessage:
    """Write an answer as a message; raises ValueError if the site's address is too long."""
    return message(contents(answer), base)


def message(answers: Iterable[Content], base: str) -> ShortMessage:
    """Write one or several answers as one message; raises ValueError as `short` does."""
    if size(base) > LONGEST_BASE:
        msg = f"La dirección del sitio tiene más de {LONGEST_BASE} caracteres."
        raise ValueError(msg)
    told = [*without_repeats(answers)]
    if len(told) == 1:
        return ShortMessage(_one(told[0], base))
    return ShortMessage(_several(told, base))


def _one(content: Content, base: str) -> str:
    if content.whole and content.quotes:
        return _list(content, content.whole, base)
    if not content.cited:
        return _own_words(content)
    first, more = content.cited[0], len(content.cited) - 1
    tail = f"{_reference(first)}{texts.and_more(more)}. {link(base, first.url)}"
    if content.explained:
        explained = texts.EXPLAINED_SHORTLY.format(text=content.explained)
        return _joined(shortened(explained, MOST - size(tail) - 1), tail)
    opening = texts.NOT_THE_ANSWER if content.silent else ""
    return _joined(opening, _quoted(first, MOST - size(opening) - size(tail) - 2), tail)


def _own_words(content: Content) -> str:
    """Tell what has no quote; of a referral, how to reach whoever is competent is kept whole."""
    choices = "; ".join(choice.partition(":")[0] for choice in content.choices)
    after = " ".join(content.referral.sentences) if content.referral else choices
    return shortened(_joined(shortened(content.opening, MOST - size(after) - 1), after), MOST)


def _reference(quote: Citation) -> str:
    """Name a passage and its document; what the institute says of itself is said to be that."""
    named = of_the_plan(quote).partition(" ")[2]
    assessed = texts.ASSESSMENT if is_self_assessed(quote) else ""
    return f"{_capital(named)}{assessed}"


def _list(content: Content, whole: ListCount, base: str) -> str:
    """Tell how many entries a list has, how the first begins, and where all of them are."""
    first = content.quotes[0]
    assessed = any(map(is_self_assessed, content.quotes))
    tail = f"{texts.whole_list(plan(first.document), assessed=assessed)} {link(base, _page(whole))}"
    opening = shortened(content.opening, MOST - size(tail) - 1)
    room = MOST - size(opening) - size(tail) - 2
    named = f"{heading(first)}: "
    quoted = _quoted(first, room - size(named))
    return _joined(opening, f"{named}{quoted}" if quoted else "", tail)


def _page(whole: ListCount) -> str:
    """Return the page that has a list whole: an objective's, or that of the plan."""
    name = whole.id.removeprefix("lista.")
    return f"{_PLAN_PAGE}/{name}" if name.startswith("OE") and "+" not in name else _PLAN_PAGE


def _several(told: Sequence[Content], base: str) -> str:
    """Tell several answers: each quote with its link if they fit, else their names and one link."""
    quotes = [quote for content in told for quote in content.quotes]
    if not quotes:
        return shortened(" ".join(content.opening for content in told), MOST)
    silent = sum(content.silent for content in told)
    first = texts.not_answered(silent, len(told)) if silent else ""
    last = f"{plan(quotes[0].document)}. {link(base, _PLAN_PAGE)}"
    room = MOST - size(_joined(first, last)) - 1
    return _joined(first, _each(quotes, room, base) or _named(quotes, room), last)


def _each(quotes: Sequence[Citation], room: int, base: str) -> str:
    """Return every quote with its link, all cut to the same length; "" if they do not fit."""
    tails = [f"{_short_reference(quote)}: {link(base, quote.url)}" for quote in quotes]
    share = (room - sum(size(tail) + 2 for tail in tails)) // len(quotes)
    if share < _LEAST_QUOTE:
        return ""
    cut = [_quoted(quote, share) for quote in quotes]
    return _joined(*(part for pair in zip(cut, tails, strict=True) for part in pair))


def _short_reference(quote: Citation) -> str:
    return f"{heading(quote)}{texts.ASSESSMENT if is_self_assessed(quote) else ''}"


def _named(quotes: Sequence[Citation], room: int) -> str:
    """Name as many passages as fit, and say how many more there are."""
    for count in range(len(quotes), 0, -1):
        names = ", ".join(quote.passage.id for quote in quotes[:count])
        named = f"{names}{texts.and_more(len(quotes) - count)}:"
        if size(named) <= room:
            return named
    return ""


def _quoted(quote: Citation, room: int) -> str:
    """Return a passage between quotation marks, cut if it must be; nothing if it cannot be."""
    text = quote.passage.text
    if size(text) + 2 <= room:
        return f"«{text}»"
    if room < _LEAST_QUOTE or quote.passage.is_link:
        return ""
    return f"«{shortened(text, room - 2)}»"


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
