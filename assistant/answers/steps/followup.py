"""followup: "¿y el 4?", "la siguiente", "dime más", "¿y para las mujeres?" made whole.

A follow-up is rewritten as the question it stands for, from the previous turns that the
client sends; the steps after this one answer it like any other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers.answer import AnswerKind, Status
from assistant.answers.codes import codes
from assistant.answers.steps.clean import visible
from corpus import Kind
from corpus.model import NAMES, SWOT

if TYPE_CHECKING:
    from assistant.answers.answer import Answer
    from assistant.answers.turn import Turn
    from corpus import Passage

_MOST_BACK = 4
_FEW = 4
_SHORT = 12
_NEXT = re.compile(r"\b(?:siguiente|la que sigue|el que sigue|proxim[oa]|next)\b")
_PREVIOUS = re.compile(r"\b(?:anterior|la de antes|el de antes|previous)\b")
_MORE = re.compile(
    r"\b(?:dime mas|cuentame mas|explicame mas|explica mas|mas informacion|mas detalles?"
    r"|saber mas|mas sobre eso|mas de eso|amplia|profundiza|tell me more|more about)\b"
)
_ALL = re.compile(r"\b(?:cuant[oa]s son|cuales son|lista completa|cuant[oa]s hay)\b")
_EVERY = re.compile(r"^(?!.*\bsus\b).*\btod[oa]s\b")
_WHOSE = re.compile(r"\b(?:de|a) (?:que|cual) objetivo\b|\bwhich objective\b")
_FILLER = r"(?:(?:y|e|no|ok|bueno|ahora|a ver|nada mas|solo|mejor|entonces|dime|dame|quiero) )*"
_NUMBER = re.compile(
    rf"{_FILLER}(?:(?:que dice|cual es) )?(?:(?:el|la|del|de la|al|a la) )?[#@](-?\d+)"
    r"(?: por favor)?"
)
_OTHERS = re.compile(
    rf"{_FILLER}(?:las|los) (?:lineas )?(?:del|de el|de la) (?:objetivo )?[#@](\d+)"
)
_LEANS = re.compile(
    r"^(?:y|pero|entonces|ah y|ok y|and|what about|tambien|o)\b"
    r"|\b(?:eso|esa|ese|esas|esos|ahi|sus|su|lo mismo|al respecto)\b"
)


def followup(turn: Turn) -> None:
    """Rewrite a question that leans on the previous ones; never stops it."""
    if not turn.previous:
        return
    written = turn.tools.searcher.words(visible(turn.question))
    plain = " ".join(token.word for token in written)
    whole = _about_last(turn, plain) or _leaning(turn, plain)
    if whole:
        turn.text = whole
        turn.wording = turn.tools.searcher.read(whole)


def _about_last(turn: Turn, plain: str) -> str | None:
    """Return what "el 4", "la siguiente", "dime más" and "sus líneas" mean after an answer."""
    named, rest = codes(turn.text, turn.words.tokens)
    if named or len(turn.asked) > _FEW or len(turn.words.tokens) > _SHORT:
        return None
    last = turn.ask(turn.previous[-1], turn.previous[:-1][-_MOST_BACK:])
    if not last.citations:
        return None
    meant = (reading(turn, plain, rest, last) for reading in _READINGS)
    return next((whole for whole in meant if whole), None)


def _numbered(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "el 4" and "la última" as another of the same list."""
    del plain
    match = _NUMBER.fullmatch(rest)
    if match is None:
        return None
    number, passage = int(match[1]), _passage(last)
    return _nth(passage, number if number > 0 else len(_siblings(turn, passage)) + 1 + number)


def _others(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "¿y las del 3?" as the lines of another objective."""
    del turn, plain
    match = _OTHERS.fullmatch(rest)
    planned = _passage(last).kind in _PLANNED
    return f"líneas del objetivo {match[1]}" if match and planned else None


def _beside(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "la siguiente" and "la anterior"."""
    del rest
    step = 1 if _NEXT.search(plain) else -1 if _PREVIOUS.search(plain) else 0
    passage = _passage(last)
    return _nth(passage, _siblings(turn, passage).index(passage) + 1 + step) if step else None


def _objective(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "¿de qué objetivo es?" as the objective that a line is under."""
    del turn, rest
    parent = _passage(last).parent
    return f"objetivo {parent.removeprefix('OE')}" if parent and _WHOSE.search(plain) else None


def _whole(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "¿cuántas son?" as the whole list that was spoken of."""
    del rest
    alone = _ALL.search(plain) and not turn.nouns(plain) and not turn.asked
    return _around(_passage(last)) if alone else None


def _more(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "dime más" as a line with its objective, or all that stands around a passage."""
    del turn, rest
    if not _MORE.search(plain):
        return None
    passage = _passage(last)
    if passage.kind is Kind.ACTION_LINE and passage.parent:
        number = passage.id.removeprefix("L")
        return f"línea {number} y objetivo {passage.parent.removeprefix('OE')}"
    return _around(passage)


def _lines(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "¿y sus líneas?" as those of the objective that was spoken of."""
    del rest
    lines = turn.nouns(plain) == {"lista.lineas"} and not turn.asked_beside_structure(plain)
    if not lines or _EVERY.search(plain) or last.kind is AnswerKind.LIST:
        return None
    return _around(_passage(last))


_READINGS = (_numbered, _others, _beside, _objective, _whole, _more, _lines)
_PLANNED = {Kind.OBJECTIVE, Kind.ACTION_LINE}


def _passage(last: Answer) -> Passage:
    return last.citations[0].passage


def _nth(last: Passage, number: int) -> str | None:
    if last.kind is Kind.ACTION_LINE:
        return f"línea {(last.parent or '').removeprefix('OE')}.{number}"
    return f"{NAMES[last.kind].singular} {number}" if last.kind in NAMES else None


def _siblings(turn: Turn, last: Passage) -> tuple[Passage, ...]:
    document = turn.tools.document
    return document.children(last.parent) if last.parent else document.of_kind(last.kind)


def _around(last: Passage) -> str:
    if last.kind in SWOT:
        return NAMES[last.kind].plural
    if last.kind in _PLANNED:
        number = (last.parent or last.id).removeprefix("OE")
        return f"líneas del objetivo {number}"
    return "objetivos"


def _leaning(turn: Turn, plain: str) -> str | None:
    """Return an elliptical question together with the one it leans on."""
    if not _LEANS.search(plain) or len(turn.asked) > _FEW:
        return None
    if turn.nouns(plain) and not turn.asked_beside_structure(plain):
        return None
    alone = turn.ask(turn.text, ())
    if alone.status is Status.ANSWERED:
        return None
    return f"{visible(turn.previous[-1])} {turn.text}"
