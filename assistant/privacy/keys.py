"""Keys of letters and digits: CURP, clave de elector, RFC.

Their forms: CURP, 18 positions (RENAPO, Instructivo normativo, DOF 18/10/2021); clave de elector,
18 positions (INE, six letters, date of birth, state, sex, homonyms); RFC, 12 or 13 positions
(SAT, Código Fiscal de la Federación, art. 27). Check digits are not looked at: people mistype.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.privacy.documents import is_document, is_tax_key
from assistant.privacy.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.privacy.folding import Folded

# What is typed for a digit, and a letter for which a digit may have been typed.
_D = "[0-9OQIL|]"
_L = "[A-ZÑ&01]"
_BETWEEN = " \t\n\r\x0b\x0c\xa0-._/,:;*|<>()[]·–—−‐‑‒ "


@dataclass(frozen=True, slots=True)
class Form:
    """A key: its signs, which of them are a date (or at least digits), and what it needs beside."""

    kind: Kind
    signs: re.Pattern[str]
    date: tuple[int, int]
    is_dated: bool = True
    # So long a form is nothing else, even with a word stuck to it.
    may_be_glued: bool = False
    # Said to be one near it; «compact» is also enough where it says so.
    needs: Callable[[str, int, int], bool] | None = None
    or_compact: bool = False


_END_OF_CURP = rf"{_D}{{6}}[HMX]{_L}{{5}}[A-ZÑ0-9]{_D}"
_CARD = rf"IDMEX{_D}{{9,10}}(?:{_D}{{13}})?"
_BELOW = rf"{_D}{{7}}[HMX]{_D}{{7}}MEX{_D}{{0,13}}"
_FORMS = (
    Form(Kind.CURP, re.compile(rf"(?=({_L}{{4}}{_END_OF_CURP}))"), (4, 10), may_be_glued=True),
    Form(
        Kind.ELECTOR_KEY,
        re.compile(rf"(?=({_L}{{6}}{_D}{{8}}[HMX]{_D}{{3}}))"),
        (6, 14),
        may_be_glued=True,
    ),
    Form(Kind.CURP, re.compile(rf"(?=({_END_OF_CURP}))"), (0, 6)),
    Form(Kind.OTHER, re.compile(rf"(?=({_CARD}))"), (5, 14), is_dated=False),
    Form(Kind.OTHER, re.compile(rf"(?=({_BELOW}))"), (0, 7)),
    Form(
        Kind.OTHER,
        re.compile(rf"(?=([A-ZÑ]{_D}{{8}}))"),
        (1, 9),
        is_dated=False,
        needs=is_document,
        or_compact=True,
    ),
    Form(
        Kind.OTHER, re.compile(rf"(?=([A-ZÑ]{_D}{{7}}))"), (1, 8), is_dated=False, needs=is_document
    ),
)
_TAX = (
    Form(Kind.RFC, re.compile(rf"(?=({_L}{{4}}{_D}{{6}}[A-ZÑ0-9]{{3}}))"), (4, 10)),
    Form(Kind.RFC, re.compile(rf"(?=({_L}{{3}}{_D}{{6}}[A-ZÑ0-9]{{3}}))"), (3, 9)),
    Form(Kind.RFC, re.compile(rf"(?=({_L}{{4}}{_D}{{6}}))"), (4, 10), needs=is_tax_key),
)
_AS_DIGITS = str.maketrans("OQIL|", "00111")
# Of the digits of a key, so many are typed as digits; fewer where there is no sign within.
_REAL, _REAL_COMPACT = 4, 2
_MONTHS, _DAYS = 12, 31


def keys(folded: Folded) -> Iterator[tuple[Kind, int, int]]:
    """Yield each CURP and other key, however it is spaced, and where it stands."""
    yield from _of(_FORMS, folded)


def tax_keys(folded: Folded) -> Iterator[tuple[Kind, int, int]]:
    """Yield each RFC and where it stands; a word before a number may look like one."""
    yield from _of(_TAX, folded)


def _of(forms: tuple[Form, ...], folded: Folded) -> Iterator[tuple[Kind, int, int]]:
    places = [at for at, char in enumerate(folded.text) if char not in _BETWEEN]
    tight = "".join(folded.text[at] for at in places)
    for form in forms:
        for match in form.signs.finditer(tight):
            begins, ends = places[match.start(1)], places[match.end(1) - 1] + 1
            if _is_one(form, match[1], folded.text, begins, ends):
                yield form.kind, begins, ends


def _is_one(form: Form, key: str, text: str, begins: int, ends: int) -> bool:
    first, last = form.date
    compact = ends - begins == len(key)
    # Between signs, «del 01» is a word before a number.
    letters = sum(char.isalpha() for char in key[:first])
    digits = key[first:last]
    if letters < first - compact or not _is_typed(digits, compact=compact):
        return False
    if form.is_dated and not _is_dated(digits):
        return False
    if form.needs and not (form.or_compact and compact) and not form.needs(text, begins, ends):
        return False
    return (form.may_be_glued and compact) or _stands_alone(text, begins, ends)


def _is_typed(digits: str, *, compact: bool) -> bool:
    """Whether enough of them are digits: letters alone are a word."""
    return sum(map(str.isdigit, digits[:6])) >= (_REAL_COMPACT if compact else _REAL)


def _is_dated(digits: str) -> bool:
    """Whether these begin with a date of birth, YYMMDD."""
    date = digits.translate(_AS_DIGITS)
    return 1 <= int(date[2:4]) <= _MONTHS and 1 <= int(date[4:6]) <= _DAYS


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()
