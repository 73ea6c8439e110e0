"""A text piece by piece: as it is written, and as it is said aloud.

The written pieces joined are the text, character by character: a quote loses and gains nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.telling.acronyms import acronyms
from assistant.telling.addresses import ADDRESS, address_pieces
from assistant.telling.words import Around, word_said

if TYPE_CHECKING:
    from collections.abc import Iterator

_TELEPHONE = r"(?<!\d)\d{2,3} \d{3,4} \d{4}(?!\d)"
_SPAN = re.compile(rf"(?:[(«]?{_TELEPHONE}|\d[\d.,]*\s%)[^\s\w]*|\S+|\s+")
_OPENING, _CLOSING = "([{«“\"'¿¡‹", ")]}»”\"'.,;:…?!›"
# What is read as a pause, and has no words.
_DASHES = frozenset("–—-•·|*")
_PAUSES = ("(", "[", *_DASHES)
_UNHEARD = str.maketrans(dict.fromkeys('()[]{}«»“”"‹›'))
_STOP = re.compile(r"[.](?=[)»”\"']*$)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Something said in one go; `written` has the space after it."""

    written: str
    said: str


@dataclass(frozen=True, slots=True)
class _Span:
    """A run without spaces: what opens it, its core and what closes it."""

    opening: str
    core: str
    closing: str


def pieces(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a text in order."""
    written = _joined_spaces(_SPAN.findall(text))
    spans = [_span(one.strip()) for one in written]
    said: list[Piece] = []
    for at, one in enumerate(written):
        said += _said(one, spans[at], _around(spans, at, said))
    return tuple(_mended(said))


def _around(spans: list[_Span], at: int, said: list[Piece]) -> Around:
    span, *following = (one.core for one in spans[at : at + 3])
    after, then = [*following, "", ""][:2]
    return Around(
        spans[at - 1].core if at else "",
        after,
        then,
        bracketed=_bracketed(spans[at]),
        listed=_listed(spans[at]),
        stopped=spans[at].closing.startswith("."),
        named=span in acronyms() and acronyms()[span].said in " ".join(one.said for one in said),
    )


def _joined_spaces(runs: list[str]) -> list[str]:
    """Put each space with what stands before it, those at the start with what follows."""
    joined: list[str] = []
    for run in runs:
        if joined and (run.isspace() or joined[-1].isspace()):
            joined[-1] += run
        else:
            joined.append(run)
    return joined


def _span(run: str) -> _Span:
    unopened = run.lstrip(_OPENING)
    core = unopened.rstrip(_CLOSING)
    # «ciudadanos(as)» keeps its bracket, «b)» does not.
    if core.count("(") > core.count(")"):
        core += ")"
    return _Span(run[: len(run) - len(unopened)], core, unopened[len(core) :])


def _bracketed(span: _Span) -> bool:
    return span.opening.endswith("(") and span.closing.startswith(")")


def _listed(span: _Span) -> bool:
    return not span.opening and span.closing == ")" and len(span.core) == 1


def _said(written: str, span: _Span, around: Around) -> Iterator[Piece]:
    if not span.core or span.core in _DASHES:
        yield Piece(written, "")
    elif not span.core.isalpha() and ADDRESS.fullmatch(span.core):
        yield from _address(written, span)
    else:
        closing = "," if around.listed else span.closing
        yield Piece(written, f"{span.opening}{word_said(span.core, around)}{closing}")


def _address(written: str, span: _Span) -> Iterator[Piece]:
    """Yield the pieces of an address, what stands around it with the first and the last."""
    cut = address_pieces(span.core)
    before, _, after = written.partition(span.core)
    last = len(cut) - 1
    for at, (part, said) in enumerate(cut):
        yield Piece(
            f"{'' if at else before}{part}{after if at == last else ''}",
            f"{'' if at else span.opening}{said}{span.closing if at == last else ''}",
        )


def _mended(said: list[Piece]) -> Iterator[Piece]:
    """Turn brackets into commas, drop quotation marks and stops that end no sentence."""
    for one, following in pairwise([*said, Piece("", "")]):
        text = one.said
        if _STOP.search(text) and following.said[:1].islower():
            text = _STOP.sub("", text)
        yield Piece(one.written, _commas(text, _mark(following)))


def _mark(piece: Piece) -> str:
    """Return what is said, or the dash that stands for a pause."""
    return piece.said or piece.written.strip()


def _commas(text: str, following: str) -> str:
    heard = text.translate(_UNHEARD)
    closes = text.rstrip(".,;:…?!»").endswith((")", "]"))
    if (
        heard
        and heard[-1] not in ",;:.…?!"
        and ((closes and following) or following[:1] in _PAUSES)
    ):
        return f"{heard},"
    return heard
