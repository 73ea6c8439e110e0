"""What "el 4", "la siguiente", "dime más" and "sus líneas" point at, after an answer.

Each reading returns the question that is meant, or None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers.answer import AnswerKind
from assistant.answers.codes import codes
from corpus import Kind
from corpus.model import LINES, NAMES, SWOT

if TYPE_CHECKING:
    from assistant.answers.answer import Answer
    from assistant.answers.turn import Turn
    from corpus import Passage

_NEXT = re.compile(r"\b(?:siguientes?|(?:la|el) que (?:le )?(?:sigue|viene)|proxim[oa]|next)\b")
_PREVIOUS = re.compile(r"\b(?:anterior|(?:la|el) (?:de|que va|que iba) antes|previous)\b")
_MORE = re.compile(
    r"\b(?:algo mas|que mas|dime mas|cuentame mas|explicame mas|explica mas|mas informacion"
    r"|mas detalles?|saber mas|mas sobre eso|mas de eso|amplia(?:me|r)?|profundiza|tell me more"
    r"|more about)\b"
)
_AGAIN = re.compile(
    r"\b(?:e[xs]pli(?:ca|que)(?:me|mel[oa])?|repite(?:me|mel[oa])?|no (?:le |lo |la )?enti?end[oi]"
    r"|como asi|otra vez|explain|repeat)\b"
)
_ALL = re.compile(
    r"\b(?:cuant[oa]s son|cuales son|lista completa|cuant[oa]s hay|[a-z]+[lm][oa]s tod[oa]s)\b"
)
_EVERY = re.compile(r"^(?!.*\bsus\b).*\btod[oa]s\b")
_WHOSE = re.compile(r"\b(?:de|a) (?:que|cual) objetivo\b|\bwhich objective\b")
_NUMBER = re.compile(r"(?<![.\d])[#@](-?\d+)(?![.\d])")
_OTHERS = re.compile(r"\b(?:las|los) (?:lineas )?(?:del|de el|de la) (?:objetivo )?[#@](\d+)\b")
_PLANNED = {Kind.OBJECTIVE, Kind.ACTION_LINE}


def pointed(turn: Turn, plain: str, last: Answer) -> str | None:
    """Return what a short question means after an answer with quotes.

    `plain` is the folded question, as written and as corrected.
    """
    rest = codes(turn.text, turn.words.tokens)[1]
    meant = (reading(turn, plain, rest, last) for reading in _READINGS)
    return next((whole for whole in meant if whole), None)


def step_beside(turn: Turn, plain: str) -> int:
    """Return 1 for "la siguiente línea", -1 for "la anterior", 0 for "la próxima elección"."""
    steps = (_step(turn, wording) for wording in plain.split("|"))
    return next((step for step in steps if step), 0)


def _step(turn: Turn, plain: str) -> int:
    step = 1 if _NEXT.search(plain) else -1 if _PREVIOUS.search(plain) else 0
    beside = turn.telling(_PREVIOUS.sub(" ", _NEXT.sub(" ", plain)))
    parts = turn.tools.cues.nouns
    return step if all(word.stem in parts for word in beside) else 0


def name_of(last: Answer) -> str:
    """Return how a person would name what was quoted: "línea 4.5", "amenazas", "misión"."""
    passage = _passage(last)
    if last.kind is AnswerKind.LIST:
        return _around(passage)
    if passage.kind is Kind.ACTION_LINE:
        return f"línea {passage.id.removeprefix('L')}"
    if passage.kind in NAMES:
        number = passage.id.removeprefix(NAMES[passage.kind].prefix)
        return f"{NAMES[passage.kind].singular} {number}"
    return passage.label


def _numbered(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "el 4" and "la última" as another of the same list."""
    del plain
    numbers = [int(number) for number in _NUMBER.findall(rest)]
    beside = {token.stem for token in turn.telling(_NUMBER.sub(" ", rest))}
    passage = _passage(last)
    match numbers:
        case [number] if not beside:
            return _nth(passage, _counted(turn, passage, number))
        case [number] if beside <= turn.tools.cues.stems_of(LINES) and passage.kind in _PLANNED:
            return f"línea {number} del objetivo {_objective_of(passage)}"
        case [objective, number] if not beside and passage.kind in _PLANNED:
            return f"línea {objective}.{number}"
    return None


def _counted(turn: Turn, passage: Passage, number: int) -> int:
    """Count a number below 0 from the end."""
    return number if number > 0 else len(_siblings(turn, passage)) + 1 + number


def _others(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "¿y las del 3?" as the lines of another objective."""
    del plain
    match = _OTHERS.search(rest)
    if match is None or turn.telling(_OTHERS.sub(" ", rest)):
        return None
    return f"líneas del objetivo {match[1]}" if _passage(last).kind in _PLANNED else None


def _beside(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "la siguiente" and "la anterior"."""
    del rest
    step, passage = step_beside(turn, plain), _passage(last)
    return _nth(passage, _siblings(turn, passage).index(passage) + 1 + step) if step else None


def _objective(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "¿de qué objetivo es?" as the objective that a line is under."""
    del turn, rest
    parent = _passage(last).parent
    return f"objetivo {parent.removeprefix('OE')}" if parent and _WHOSE.search(plain) else None


def _whole(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "¿cuántas son?" and "dímelas todas" as the whole list that was spoken of."""
    alone = _ALL.search(plain) and not turn.nouns(plain) and not turn.telling(_ALL.sub(" ", rest))
    return _around(_passage(last)) if alone else None


def _more(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "dime más" as a line with its objective, or all that stands around a passage."""
    del turn, rest
    if not _MORE.search(plain):
        return None
    passage = _passage(last)
    if passage.kind is Kind.ACTION_LINE and passage.parent:
        return f"{name_of(last)} y objetivo {_objective_of(passage)}"
    return _around(passage)


def _again(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "no entendí, explícame" as the same once more: there are no other words for it."""
    asked = turn.telling(_AGAIN.sub(" ", rest))
    return name_of(last) if _AGAIN.search(plain) and not asked else None


def _lines(turn: Turn, plain: str, rest: str, last: Answer) -> str | None:
    """Read "¿y sus líneas?" as those of the objective that was spoken of."""
    del rest
    lines = turn.nouns(turn.plain) == {LINES} and not turn.asked_beside_structure(turn.plain)
    if not lines or _EVERY.search(plain) or last.kind is AnswerKind.LIST:
        return None
    return _around(_passage(last))


_READINGS = (_others, _numbered, _beside, _objective, _whole, _more, _again, _lines)


def _passage(last: Answer) -> Passage:
    return last.citations[0].passage


def _nth(last: Passage, number: int) -> str | None:
    if last.kind is Kind.ACTION_LINE:
        return f"línea {_objective_of(last)}.{number}"
    return f"{NAMES[last.kind].singular} {number}" if last.kind in NAMES else None


def _objective_of(last: Passage) -> str:
    return (last.parent or last.id).removeprefix("OE")


def _siblings(turn: Turn, last: Passage) -> tuple[Passage, ...]:
    document = turn.tools.document
    return document.children(last.parent) if last.parent else document.of_kind(last.kind)


def _around(last: Passage) -> str:
    if last.kind in SWOT:
        return NAMES[last.kind].plural
    return f"líneas del objetivo {_objective_of(last)}" if last.kind in _PLANNED else "objetivos"
