"""Addresses of mail, also as people say them: «nombre arroba dominio punto com»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.privacy.folding import Folded

_AT = r"(?:\s{0,3}(?:@|[(\[{]\s?(?:AT|ARROBA|A)\s?[)\]}])\s{0,3}|\s{0,3}ARROBA(?!S\b)\s{0,3})"
_DOT = (
    r"(?:\s{0,2}\.\s{0,2}|\s{0,2}[(\[{]\s?(?:DOT|PUNTO)\s?[)\]}]\s{0,2}"
    r"|\s{1,3}(?:DOT|PUNTO)\s{1,3})"
)
_NAME = r"[A-ZÑ0-9_%+-]{1,64}"
_SIGNS = (
    r"(?:[(\[{]\s?(?:DOT|PUNTO)\s?[)\]}]|\s{1,2}\.\s{1,2}"
    r"|\s{1,2}(?:GUION(?:\s(?:BAJO|MEDIO))?|DOT|PUNTO)\s{1,2})"
)
_LOCAL = rf"{_NAME}(?:(?:\.|{_SIGNS}){_NAME}){{0,5}}"
# Each part is bounded, and looked for around the sign in the middle: never slow.
_SIGN = re.compile(_AT)
_BEFORE = re.compile(rf"(?<![A-ZÑ0-9]){_LOCAL}$")
_AFTER = re.compile(rf"[A-ZÑ0-9-]{{1,63}}(?:{_DOT}[A-ZÑ0-9-]{{1,63}}){{1,5}}")
_LONGEST_LOCAL = 140
# «at» is also a word of English: an address only with «dot» behind it.
_SAID = re.compile(r"\s{1,3}AT\s{1,3}(?=[A-ZÑ0-9-]{1,63}\s{1,3}(?:DOT|PUNTO)\s)")


def addresses(folded: Folded) -> Iterator[tuple[int, int]]:
    """Yield where each address stands in the folded text."""
    text = folded.text
    for sign in (*_SIGN.finditer(text), *_SAID.finditer(text)):
        lead = text[max(0, sign.start() - _LONGEST_LOCAL) : sign.start()]
        before, after = _BEFORE.search(lead), _AFTER.match(text, sign.end())
        if before and after:
            yield sign.start() - len(lead) + before.start(), after.end()
