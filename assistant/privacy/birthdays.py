"""Dates of birth: a date is nobody's, unless it is said that somebody was born on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.privacy.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.privacy.folding import Folded

_BORN = re.compile(
    r"\b(?:NACI|FECHA DE NAC(?:IMIENTO)?|CUMPLEAÑOS|DATE OF BIRTH|BORN)\b[^\d]{0,16}"
)
_DATE = re.compile(
    r"\d{1,4}[\s./-]{1,3}\d{1,2}[\s./-]{1,3}\d{2,4}\b"
    r"|\d{1,2}\s(?:DE\s)?[A-Z]{3,10}\s(?:DEL?\s)?\d{2,4}\b"
)


def birthdays(folded: Folded) -> Iterator[tuple[Kind, int, int]]:
    """Yield each date of birth and where it stands in the folded text."""
    for said in _BORN.finditer(folded.text):
        if date := _DATE.match(folded.text, said.end()):
            yield Kind.BIRTHDAY, *date.span()
