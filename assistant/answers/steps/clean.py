"""clean: a question becomes plain, bounded text, or is sent back with the reason."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from assistant.answers.answer import Answer, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.answers.turn import Turn

# A letter of any language bears a few accents; more are an attack or a joke.
_MOST_ACCENTS = 4
# Control, format (bidi, zero width, tags), surrogate, private and unassigned characters.
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn"}
# Letters of Hangul that fill a place, and a Braille cell without points: nobody sees them.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def clean(turn: Turn) -> Answer | None:
    """Strip what cannot be seen, normalise to NFC, read the words; stop if nothing is left."""
    turn.text = visible(turn.question)
    if not turn.text:
        return turn.reply(Status.REJECTED, turn.own.texts.EMPTY)
    limit = turn.tools.question_limit
    if len(turn.text) > limit:
        return turn.reply(Status.REJECTED, turn.own.texts.too_long(len(turn.text), limit))
    turn.wording = turn.tools.searcher.read(turn.text)
    if not turn.wording.tokens:
        return turn.reply(Status.REJECTED, turn.own.texts.NOT_TEXT)
    return None


def visible(text: str) -> str:
    """Return `text` in NFC without invisible characters, white space runs as one space."""
    spaced = "".join(" " if char.isspace() else char for char in text)
    kept = (
        char
        for char in spaced
        if char not in _BLANK and unicodedata.category(char) not in _INVISIBLE
    )
    joined = " ".join("".join(_few_accents(kept)).split())
    # NFC can bring no invisible character back, but it must come last to hold.
    return unicodedata.normalize("NFC", joined)


def _few_accents(text: Iterable[str]) -> Iterator[str]:
    """Drop what is stacked on a letter beyond reason: putting thousands in order takes seconds."""
    stacked = 0
    for char in text:
        stacked = stacked + 1 if unicodedata.category(char)[0] == "M" else 0
        if stacked <= _MOST_ACCENTS:
            yield char
