"""Keys of letters and digits: CURP, clave de elector, RFC.

Their forms: CURP, 18 positions (RENAPO, Instructivo normativo, DOF 18/10/2021); clave de elector,
18 positions (INE, six letters, date of birth, state, sex, homonyms); RFC, 12 or 13 positions
(SAT, Código Fiscal de la Federación, art. 27). Check digits are not looked at: people mistype.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.privacy.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.privacy.folding import Folded

# What is typed for a digit, and a letter for which a digit may have been typed.
_D = "[0-9OQIL|]"
_L = "[A-ZÑ&01]"
_BETWEEN = " \t\n\r\x0b\x0c\xa0-._/,:;*|()[]·–—−‐‑‒ "
_Form = tuple[Kind, re.Pattern[str], tuple[int, int]]
_FORMS: tuple[_Form, ...] = (
    (Kind.CURP, re.compile(rf"(?=({_L}{{4}}{_D}{{6}}[HMX]{_L}{{5}}[A-Z0-9]{_D}))"), (4, 10)),
    (Kind.ELECTOR_KEY, re.compile(rf"(?=({_L}{{6}}{_D}{{8}}[HMX]{_D}{{3}}))"), (6, 14)),
)
_TAX = (
    (Kind.RFC, re.compile(rf"(?=({_L}{{4}}{_D}{{6}}[A-Z0-9]{{3}}))"), (4, 10)),
    (Kind.RFC, re.compile(rf"(?=({_L}{{3}}{_D}{{6}}[A-Z0-9]{{3}}))"), (3, 9)),
)
_AS_DIGITS = str.maketrans("OQIL|", "00111")
# Of the digits of a key, so many are typed as digits.
_REAL = 4
_MONTHS, _DAYS = 12, 31


def keys(folded: Folded) -> Iterator[tuple[Kind, int, int]]:
    """Yield each CURP and clave de elector, however it is spaced, and where it stands."""
    yield from _of(_FORMS, folded)


def tax_keys(folded: Folded) -> Iterator[tuple[Kind, int, int]]:
    """Yield each RFC and where it stands; a word before a number may look like one."""
    yield from _of(_TAX, folded)


def _of(forms: tuple[_Form, ...], folded: Folded) -> Iterator[tuple[Kind, int, int]]:
    places = [at for at, char in enumerate(folded.text) if char not in _BETWEEN]
    tight = "".join(folded.text[at] for at in places)
    for kind, form, (first, last) in forms:
        for match in form.finditer(tight):
            start, end = match.start(1), match.end(1)
            digits = tight[start + first : start + last]
            begins, ends = places[start], places[end - 1] + 1
            typed = tight[start : start + first]
            # Between signs, «del 01» is a word before a number.
            mistakes = 0 if ends - begins > end - start else 1
            named = sum(char.isalpha() for char in typed) >= first - mistakes
            if named and _is_dated(digits) and _stands_alone(folded.text, begins, ends):
                yield kind, begins, ends


def _is_dated(digits: str) -> bool:
    """Whether these begin with a date of birth, YYMMDD, most of it in digits."""
    if sum(char.isdigit() for char in digits[:6]) < _REAL:
        return False
    date = digits.translate(_AS_DIGITS)
    return 1 <= int(date[2:4]) <= _MONTHS and 1 <= int(date[4:6]) <= _DAYS


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()
