"""followup: "¿y el 4?", "la siguiente", "dime más", "¿y para las mujeres?" made whole.

A follow-up is rewritten as the question it stands for, from the previous turns that the
client sends; the steps after this one answer it like any other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers.answer import Status
from assistant.answers.codes import codes
from assistant.answers.steps.clean import visible
from corpus import Kind
from corpus.model import NAMES, SWOT

if TYPE_CHECKING:
    from assistant.answers.turn import Turn
    from corpus import Passage

_MOST_BACK = 4
_FEW = 4
_NEXT = re.compile(r"\b(?:siguiente|la que sigue|el que sigue|proxim[oa]|next)\b")
_PREVIOUS = re.compile(r"\b(?:anterior|la de antes|el de antes|previous)\b")
_MORE = re.compile(
    r"\b(?:dime mas|cuentame mas|explicame mas|explica mas|mas informacion|mas detalles?"
    r"|saber mas|mas sobre eso|mas de eso|amplia|profundiza|tell me more|more about)\b"
)
_NUMBER = re.compile(
    r"(?:y |e )?(?:(?:que dice|cual es|dime) )?(?:(?:el|la|del|de la) )?[#@](-?\d+)"
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
    if named:
        return None
    number = _NUMBER.fullmatch(rest)
    step = 1 if _NEXT.search(plain) else -1 if _PREVIOUS.search(plain) else 0
    more = _MORE.search(plain)
    lines = turn.nouns(plain) == {"lista.lineas"} and not turn.asked_beside_structure(plain)
    if not (number or step or more or lines) or len(turn.asked) > _FEW:
        return None
    last = _last_passage(turn)
    if last is None or (last.kind not in NAMES and not more):
        return None
    if number:
        place = int(number[1])
        return _nth(last, place if place > 0 else len(_siblings(turn, last)) + 1 + place)
    if step:
        return _nth(last, _place(turn, last) + step)
    return _around(last)


def _last_passage(turn: Turn) -> Passage | None:
    answer = turn.ask(turn.previous[-1], turn.previous[:-1][-_MOST_BACK:])
    return answer.citations[0].passage if answer.citations else None


def _nth(last: Passage, number: int) -> str:
    if last.kind is Kind.ACTION_LINE:
        return f"línea {(last.parent or '').removeprefix('OE')}.{number}"
    return f"{NAMES[last.kind].singular} {number}"


def _siblings(turn: Turn, last: Passage) -> tuple[Passage, ...]:
    document = turn.tools.document
    return document.children(last.parent) if last.parent else document.of_kind(last.kind)


def _place(turn: Turn, last: Passage) -> int:
    return _siblings(turn, last).index(last) + 1


def _around(last: Passage) -> str:
    if last.kind in SWOT:
        return NAMES[last.kind].plural
    if last.kind in {Kind.OBJECTIVE, Kind.ACTION_LINE}:
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
