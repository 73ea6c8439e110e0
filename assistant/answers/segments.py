"""The questions inside a message: its sentences, and which of them ask something."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.analysis import content, fold, tokens

# A stop ends a sentence unless it stands inside a number or an abbreviation ("2.4", "O.E. 4").
_ENDS = re.compile(r"(?<=[?!…;])\s*,?\s*|(?<=\w{3}[.)])\s+(?=\D)|(?=¿)")
_WHAT = (
    r"(?:(?:a|con|de|desde|en|hasta|para|por|sobre) )?"
    r"(?:que|cual|cuales|cuant[oa]s?|como|cuando|donde|quien|quienes)"
)
# "…y cuántas sanciones", "…y también hasta cuándo": a second question in the same sentence.
_AND = re.compile(rf",? [ye] (?:tambien |ademas |si )?(?={_WHAT}\b)")
_BEGINS = re.compile(rf"(?:y |e |o |pero |entonces |ademas |oigan? |oye )*{_WHAT}\b")
_ASKS = re.compile(
    r"[¿?]|\b(?:quiero|quisiera|queria|necesito|me gustaria) (?:saber|preguntar|que me)\b"
    r"|\bmi (?:pregunta|duda)\b|\b(?:digan?me|dime|expliquenme|me explican?|pregunto si)\b"
    r"|\bno se si\b|\bme pregunto\b"
)
_LEAST = 2
# "…y quién es" leans on what stands before it.
_TELLING = 2


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a message, and whether it asks something."""

    text: str
    asks: bool


def segments(text: str) -> list[Segment]:
    """Cut a message into its sentences, and those that ask two things into both."""
    found = []
    for sentence in filter(None, (piece.strip(" ,") for piece in _ENDS.split(text))):
        asks = _is_question(sentence)
        found += [Segment(piece, asks) for piece in (_halves(sentence) if asks else [sentence])]
    return [segment for segment in found if len(segment.text.split()) >= _LEAST]


def _is_question(sentence: str) -> bool:
    folded = fold(sentence)
    return bool(_ASKS.search(folded) or _BEGINS.match(folded))


def _halves(sentence: str) -> list[str]:
    """Cut a question before each further interrogative that "y" adds."""
    folded = fold(sentence)
    if len(folded) != len(sentence):
        return [sentence]
    bounds = [
        (match.start(), match.end())
        for match in _AND.finditer(folded)
        if len(content(tokens(folded[match.end() :]))) >= _TELLING
    ]
    starts = [0, *(end for _, end in bounds)]
    ends = [*(start for start, _ in bounds), len(sentence)]
    return [sentence[start:end].strip(" ,") for start, end in zip(starts, ends, strict=True)]
