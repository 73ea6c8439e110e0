"""followup: "¿y el 4?", "la siguiente", "dime más", "¿y para las mujeres?" made whole.

A follow-up is rewritten as the question it stands for, from the previous turns that the
client sends, or searched together with the one it leans on; the steps after this one answer
it like any other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers.answer import AnswerKind
from assistant.answers.asking import kinds
from assistant.answers.codes import codes
from assistant.answers.pointing import name_of, pointed, step_beside
from assistant.answers.steps.clean import visible
from index.analysis import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers.turn import Turn

_MOST_BACK = 4
_FEW = 4
_SHORT = 12
_MOST_JOINED = 3
_LEANS = re.compile(
    r"^(?:[yi]|pero|entonces|ah y|ok y|and|what about|tambien|o)\b"
    r"|\b(?:eso|es[ae]s?|esos|ahi|sus?|lo mismo|al respecto)\b"
)
_ASKS = re.compile(
    r"\b(?:que|como|cual|quien|donde|cuando|cuant[oa]s?|por ?que|p?xq|[xp]a? [kq]e?)\b"
)
_STATED = {AnswerKind.REFERENCE, AnswerKind.LIST, AnswerKind.FACT}


def followup(turn: Turn) -> None:
    """Rewrite a question that leans on the previous ones, or join it to them; never stops it."""
    if not turn.previous or len(turn.words.tokens) > _SHORT:
        return
    named = codes(turn.text, turn.words.tokens)[0]
    if named or len(turn.asked) > _FEW:
        return
    written = " ".join(token.word for token in turn.tools.searcher.words(visible(turn.question)))
    whole = _about_last(turn, f"{written} | {turn.plain}")
    if whole:
        turn.text = whole
        turn.wording = turn.tools.searcher.read(whole)
    elif (_LEANS.search(written) or not turn.telling(turn.plain)) and not turn.names_structure:
        turn.leans_on = _earlier(turn.previous)


def _about_last(turn: Turn, plain: str) -> str | None:
    """Return what a question means that has its meaning only from the last answer."""
    last = turn.ask(turn.previous[-1], turn.previous[:-1][-_MOST_BACK:])
    if not last.citations and step_beside(turn, plain):
        return f"{_earlier(turn.previous)} {turn.text}"
    meant = pointed(turn, plain, last) if last.citations else None
    if meant or turn.telling(turn.plain) or not (_ASKS.search(plain) or _LEANS.search(plain)):
        return meant
    if kinds(turn.plain):
        return None
    stated = last.citations and last.kind in _STATED
    return name_of(last) if stated else f"{_earlier(turn.previous)} {turn.text}"


def _earlier(previous: Sequence[str]) -> str:
    """Return the last question, with those that it leans on in turn."""
    joined: list[str] = []
    for text in reversed(previous[-_MOST_JOINED:]):
        joined.insert(0, visible(text))
        if not _LEANS.search(fold(text.strip(" ¿¡"))):
            break
    return " ".join(joined)
