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
_FURTHER = r"(?:y|e|ni|luego|despues|tambien|ademas|por ultimo|por otro(?: lado)?|otra cosa)"
_NTH = r"(?:la|lo|el) (?:un[oa]|primer[oa]|segund[oa]|tercer[oa]|otr[oa])"
# "Si" that begins what is asked, not a condition or a courtesy.
_WHETHER = r"si (?!no\b|me\b|es\b|se puede|fuera|gusta|puede)\w"
# Where another question begins in the same sentence.
_CUTS = (
    re.compile(rf",? [ye] (?:tambien |ademas |si )?(?={_WHAT}\b)"),
    re.compile(
        rf"(?<= )(?:(?:{_FURTHER}|{_NTH} es|una?|dos|tres),? )+(?={_WHETHER})|, (?={_WHETHER})"
    ),
    re.compile(
        r",? (?:y |o )?(?:ademas(?! de)|tambien quiero saber|de paso|otra cosa"
        r"|por otro(?: lado)?|asi como|y tambien|ni tampoco),? "
    ),
    re.compile(r"(?:^|(?<=[ ,;:.]))(?:[a-d]\)|[1-4][.)]|(?:uno|dos|tres):) "),
)
_ANNOUNCING = re.compile(
    r"teng[oa]|dos|tres|varias|dudas?|pregunt\w+|cosas?|rapid\w+|nada|primer[oa]|digame|quier\w+"
    r"|quisiera|saber|mir[ea]|para|tarea|lado|verdad|dig[ao]|oig[ao]|una?|uno|necesito"
)
_BEGINS = re.compile(rf"(?:y |e |o |pero |entonces |ademas |oigan? |oye )*{_WHAT}\b")
_ASKS = re.compile(
    r"[¿?]|\b(?:quiero|quisiera|queria|necesito|me gustaria) (?:saber|preguntar|que me)\b"
    r"(?= \w|, \w)|\bme interesa saber\b|\bme digan si\b|\bmi (?:pregunta|duda)\b"
    r"|\b(?:digan?me|dime|expliquen?me|me explican?|pregunto si)\b"
    rf"|\bno se si\b|\bme pregunto\b|\b{_NTH} (?:pregunta |duda |cosa )?(?:que \w+ \w+ )?es\b"
    r"|^si [^,]*$|^[a-d]\) |^[1-4][.)] "
)
# "…pero explíqueme qué hacen": what comes after is the question.
_LEADS_IN = re.compile(
    r"\b(?:expliquen?me|me explican?|digan?me|me digan?|me pueden? decir|platiquen?me"
    r"|(?:me interesa|quiero|quisiera|queria|necesito|me gustaria)"
    r" (?:saber|preguntar|entender|explicar|conocer))\b,? (?=\w+ \w+ \w+)"
)
_LEAST = 2
# "…y quién es" leans on what stands before it.
_TELLING = 2
_TOLD = 4


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a message, and whether it asks something."""

    text: str
    asks: bool


def segments(text: str) -> list[Segment]:
    """Cut a message into its sentences, and those that ask several things into each."""
    found: list[Segment] = []
    for sentence in _sentences(text):
        told = sentence.strip(" ,:")
        # "Cuando participamos, ¿…": what stands before the mark asks nothing.
        asks = _is_question(sentence) and not sentence.endswith((",", ":"))
        pieces = _pieces(_after_lead_in(told)) if asks else []
        found += [Segment(piece, asks=True) for piece in pieces] or [Segment(told, asks=False)]
    return [segment for segment in found if len(segment.text.split()) >= _LEAST]


def _sentences(text: str) -> list[str]:
    """Cut at stops and before "¿"; "…, ¿lo toman en cuenta?" keeps what it is about."""
    whole: list[str] = []
    for piece in _ENDS.split(text.strip(" ,")):
        leans = bool(whole) and whole[-1].endswith((",", ":")) and _is_short(piece)
        whole[len(whole) - leans :] = [f"{whole[-1]} {piece}" if leans else piece.strip()]
    return [sentence for sentence in whole if sentence.strip(" ,")]


def _is_short(question: str) -> bool:
    return question.startswith("¿") and len(content(tokens(question))) <= _TELLING


def _is_question(sentence: str) -> bool:
    folded = fold(sentence)
    return bool(_ASKS.search(folded) or _BEGINS.match(folded))


def _after_lead_in(sentence: str) -> str:
    """Leave out what a long sentence tells before it asks."""
    folded = fold(sentence)
    match = _LEADS_IN.search(folded)
    far = match is not None and len(folded[: match.start()].split()) >= _TOLD
    return sentence[match.end() :] if match and far and len(folded) == len(sentence) else sentence


def _pieces(sentence: str) -> list[str]:
    """Cut what asks several things: "…y cuántas…", "si…, si… y si…", "además", "a)… b)…"."""
    folded = fold(sentence)
    if len(folded) != len(sentence):
        return [sentence]
    bounds = sorted({bound for cut in _CUTS for bound in _bounds(cut, folded)})
    starts = [0, *(end for _, end in bounds)]
    ends = [*(start for start, _ in bounds), len(sentence)]
    pieces = [sentence[start:end] for start, end in zip(starts, ends, strict=True) if start < end]
    return [piece.strip(" ,;:") for piece in pieces if not _announces(fold(piece))]


def _bounds(cut: re.Pattern[str], folded: str) -> list[tuple[int, int]]:
    """Return where a pattern cuts: where enough is asked behind it."""
    return [
        (match.start(), match.end())
        for match in cut.finditer(folded)
        if len(content(tokens(folded[match.end() :]))) >= _TELLING
    ]


def _announces(piece: str) -> bool:
    """Whether a piece only says that there are questions ("tengo dos dudas:")."""
    if re.search(rf"\b{_WHAT} \w", piece):
        return False
    return all(_ANNOUNCING.fullmatch(token.word) for token in content(tokens(piece)))
