"""What a document is called, near its number."""

from __future__ import annotations

import re

_CALLED = re.compile(
    r"\b(?:PASAPORTE|PASSPORT|MATRICULA|CEDULA|CARTILLA|LICENCIA|CIC|OCR|NSS|CLABE|IDENTIFICADOR)\b"
)
_TAX = re.compile(r"\b(?:RFC|R\.F\.C)\b")
_NEAR = 30


def is_document(text: str, start: int, end: int) -> bool:
    """Whether a document is named shortly before or after a part of a text."""
    return _near(_CALLED, text, start, end)


def is_tax_key(text: str, start: int, end: int) -> bool:
    """Whether the RFC is named shortly before or after a part of a text."""
    return _near(_TAX, text, start, end)


def _near(names: re.Pattern[str], text: str, start: int, end: int) -> bool:
    before, after = max(0, start - _NEAR), min(len(text), end + _NEAR)
    return bool(names.search(text, before, start) or names.search(text, end, after))
