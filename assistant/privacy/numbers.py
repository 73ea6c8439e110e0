"""Runs of digits that are a person's: telephones, cards, accounts, numbers of cards and insurance.

Forms: telephone, 10 digits (IFT, Plan Técnico Fundamental de Numeración, 2019), with 52 before or
the 044, 045 and 01 of earlier years; CLABE, 18 (ABM); card, 13 to 19 with Luhn's digit (ISO/IEC
7812); NSS, 11 (IMSS); CIC and OCR of a voter's card, 9 and 13 (INE). A run of nine or more digits
is nothing else in a question about the plan.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.privacy.documents import is_document
from assistant.privacy.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.privacy.folding import Folded

_FEWEST = 9
# A telephone of before 2019, if something says that it is one.
_FEWEST_NAMED = 7
_WORD = re.compile(r"[A-ZÑ0-9|]+")
# «tel5512345678», «5512345678ext12».
_GLUED = re.compile(r"[0-9]{9,}")
_DIGIT_LIKE = str.maketrans("OQILSB|", "0011581")
_JOINS = re.compile(r"[\s\xa0.\-_/()+*·–—−‐‑‒,:;\[\]]{0,4}")
_LIST = re.compile(r"\s*[,;]\s+")
_NAMED = re.compile(
    r"\b(?:TEL|TELS|TELEFONO|CEL|CELULAR|MOVIL|WHATS?APP|WHATS|FAX|LLAM\w*|MARC\w*)\b"
)
_NEAR = 24
_EXTENSION = re.compile(r"[\s,.(]{0,3}EXT(?:ENSION)?[\s.:]{0,3}\d{1,6}\b")
# A year or two, a date, the code of a line, an amount of money.
_OF_THE_PLAN = re.compile(
    r"(?:19|20)\d\d(?:[-/–](?:19|20)\d\d)?|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}"
    r"|\d{1,2}\.\d{1,2}|\d{1,3}(?:,\d{3})+(?:\.\d\d?)?"
)
# Several years, an hour, a ruling or a standard of a year, a part of one.
_COUNTED = re.compile(
    r"(?:(?:19|20)\d\d[-/–]){1,9}(?:19|20)\d\d|\d{1,2}:\d\d(?::\d\d)?"
    r"|\d{1,5}[/:](?:19|20)\d\d|0\.\d+"
)
_UNIT = re.compile(r"\s?(?:%|(?:POR CIENTO|(?:DE )?(?:PESOS|VOTOS|BOLETAS|CASILLAS|PERSONAS))\b)")
_STEPS = {1, 10, 100, 1000}
_SERIES = 3
# Of letters that are typed for digits.
_WORDS = {"O", "LO", "SI", "SOLO", "SOL", "OSO", "BOLSILLO", "BOLOS", "LOS", "SILLO", "SILO"}
_LONGEST_MISTAKE = 4
_PHONE, _CLABE, _NSS = 10, 18, 11
_CARD = range(13, 20)
_OF_OLD = ("044", "045", "01", "52", "521")


@dataclass(frozen=True, slots=True)
class Group:
    """Digits without a sign between them, as they were meant and as they were typed."""

    start: int
    end: int
    digits: str
    typed: str

    @property
    def is_word(self) -> bool:
        """Whether no digit was typed."""
        return not any(map(str.isdigit, self.typed))

    @property
    def is_no_word(self) -> bool:
        """Whether it means nothing in Spanish either."""
        return self.typed not in _WORDS and len(self.typed) <= _LONGEST_MISTAKE


def numbers(folded: Folded) -> Iterator[tuple[Kind, int, int]]:
    """Yield each run and where it stands in the folded text."""
    for groups in _runs(folded.text):
        start, end = groups[0].start, groups[-1].end
        digits = "".join(group.digits for group in groups)
        written = folded.text[start:end]
        called = _NAMED.search(folded.text, max(0, start - _NEAR), start) is not None
        named = called or is_document(folded.text, start, end)
        if len(digits) < (_FEWEST_NAMED if named else _FEWEST) or _is_of_the_plan(written):
            continue
        if named or not _is_counted(groups, folded.text):
            extension = _EXTENSION.match(folded.text, end)
            yield _kind(digits, called=called), start, extension.end() if extension else end


def _runs(text: str) -> Iterator[list[Group]]:
    """Yield groups of digits with nothing but signs between them."""
    run: list[Group] = []
    for group in _groups(text):
        signs = text[run[-1].end : group.start] if run else ""
        if run and (not _JOINS.fullmatch(signs) or _LIST.fullmatch(signs)):
            yield from _cut(run)
            run = []
        run.append(group)
    if run:
        yield from _cut(run)


def _groups(text: str) -> Iterator[Group]:
    for word in _WORD.finditer(text):
        digits = word[0].translate(_DIGIT_LIKE)
        if digits.isdigit():
            yield Group(word.start(), word.end(), digits, word[0])
        elif glued := _GLUED.search(text, *word.span()):
            yield Group(*glued.span(), glued[0], glued[0])


def _cut(run: list[Group]) -> Iterator[list[Group]]:
    """Yield what is left of a run between words that only look like digits: «2024 o 2025»."""
    kept: list[Group] = []
    for nth, group in enumerate(run):
        beside = {len(one.digits) for one in (*run[max(0, nth - 1) : nth], *run[nth + 1 : nth + 2])}
        if group.is_word and not (len(group.digits) in beside or (kept and group.is_no_word)):
            if kept:
                yield kept
            kept = []
        else:
            kept.append(group)
    if kept:
        yield kept


def _is_of_the_plan(written: str) -> bool:
    """Whether a run is nothing but years, dates, codes of lines and amounts of money."""
    return all(_OF_THE_PLAN.fullmatch(one) for one in written.split())


def _is_counted(groups: list[Group], text: str) -> bool:
    """Whether a run counts something: one by one, by tens, by thousands, or a part of it."""
    values = [int(group.digits[:_PHONE]) for group in groups]
    steps = {after - before for before, after in pairwise(values)}
    if len(groups) >= _SERIES and len(steps) == 1 and steps <= _STEPS:
        return True
    if groups[1:] and all(group.digits == "000" for group in groups[1:]):
        return True
    *rest, last = text[groups[0].start : groups[-1].end].split()
    told = _UNIT.match(text, groups[-1].end) or _is_part(last)
    return bool(told) and all(map(_is_part, rest))


def _is_part(word: str) -> bool:
    bare = word.rstrip(":,;.")
    return bool(_COUNTED.fullmatch(bare) or _OF_THE_PLAN.fullmatch(bare))


def _kind(digits: str, *, called: bool) -> Kind:
    if len(digits) == _CLABE:
        return Kind.CLABE
    if len(digits) in _CARD and _luhn(digits):
        return Kind.CARD
    bare = next((digits[len(one) :] for one in _OF_OLD if _is_led(digits, one)), digits)
    if len(bare) == _PHONE or (called and len(digits) < _FEWEST):
        return Kind.PHONE
    return Kind.NSS if len(digits) == _NSS else Kind.OTHER


def _is_led(digits: str, by: str) -> bool:
    return digits.startswith(by) and len(digits) == _PHONE + len(by)


def _luhn(digits: str) -> bool:
    """Whether the last digit checks the others (ISO/IEC 7812-1, annex B)."""
    doubled = [int(digit) * (2 if nth % 2 else 1) for nth, digit in enumerate(reversed(digits))]
    return sum(one // 10 + one % 10 for one in doubled) % 10 == 0
