"""What it costs to take breath before a word: nothing after a comma, much after «de»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.telling.saying import Piece


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DETERMINERS = _set(
    "el la los las lo un una unos unas su sus este esta estos estas ese esa esos esas aquel"
    " aquellos aquellas cada todo toda todos todas cualquier otro otra otros otras"
    " ambos ambas mayor poca poco"
)
_PREPOSITIONS = _set(
    "a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según"
    " sin sobre tras"
)
_PREPOSITIONS_PRICED = {**dict.fromkeys(_PREPOSITIONS, 2.4), "en": 2.0, "con": 3.0, "contra": 4.0}
_JOINING = _set("y e o u ni y,")
_UNSTRESSED = _set("que se le les me te nos lo como no muy más tan si aunque cuando donde")
_LEANING = _DETERMINERS | _PREPOSITIONS | _JOINING | _UNSTRESSED
# «A fin de», «a través de»: the next word belongs to them.
_LOCUTIONS = _set(
    "fin efecto través partir base función debido así materia términos apego cargo razón frente"
    " aunado conforme parte forma acuerdo"
)
_RELATIVE = _set(
    "que quien quienes cuyo cuya donde cuando aunque pero sino porque como no frente dentro"
)
# Each begins a part of the sentence by itself.
_OPENERS = _set("para mediante durante según así aunado debido generando considerando")
# In an address and a list, where marks are said by name.
_NAMED_MARKS = ("diagonal", "inciso")
_PARTICIPLES, _INFINITIVES = ("ados", "adas", "idos", "idas"), ("ar", "er", "ir")
_AFTER_A = _set("fin efecto través partir")
_COMMA, _OPENER, _CLAUSE, _PHRASE, _WORDS, _PREPOSITION, _OF, _CLOSE, _BOUND = (
    *(0.0, 0.4, 1.2, 1.6, 5.0, 2.4, 7.0, 8.0, 40.0),
)


def price(pieces: Sequence[Piece], at: int) -> float:
    """Return what a breath before piece `at` costs."""
    before, word = pieces[at - 1].said, pieces[at].said
    if not before or not word or before.endswith((",", ":")) or word.startswith(_NAMED_MARKS):
        return _COMMA
    last, first = _bare(before), _bare(word)
    if last in _LEANING or _between_figures(pieces, at):
        return _BOUND
    if first in _JOINING and pieces[at - 1].written[:1].isdigit():
        # Two dates or two telephones.
        return _COMMA
    second, third = [*(_bare(one.said) for one in pieces[at + 1 : at + 3]), "", ""][:2]
    held = _CLOSE if last in _LOCUTIONS else 0.0
    return held + _price_of(last, first, second, third)


def _between_figures(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a word joins two figures: «los artículos 31 y 32»."""
    beside = [piece.written.strip(" ,.)") for piece in pieces[at - 1 : at + 2]]
    return [one.isdigit() for one in beside] == [True, False, True]


def _price_of(last: str, first: str, second: str, third: str) -> float:
    if first in _OPENERS or (first in ("a", "con") and second in _AFTER_A | {"el", "base"}):
        return _OPENER
    if first in _RELATIVE or first.endswith(_PARTICIPLES):
        return _CLAUSE
    if first in _JOINING:
        return _price_of_joining(last, second, third)
    if first in ("de", "del"):
        return _OF
    return _PREPOSITIONS_PRICED.get(first, _CLOSE)


def _price_of_joining(last: str, second: str, third: str) -> float:
    """Return the price before «y»: phrases part, words and verbs that share an object do not."""
    verbs = second.endswith(_INFINITIVES)
    if verbs and last.endswith(_INFINITIVES):
        return _WORDS
    if verbs or second in _LEANING:
        return _PHRASE
    return _PREPOSITION if third in ("de", "del") else _WORDS


def leans(word: str) -> bool:
    """Whether a word only begins something: an article, a preposition, «que»."""
    return _bare(word) in _LEANING | _RELATIVE


def _bare(said: str) -> str:
    """Return the first word of a piece if it opens a group, without marks around it."""
    return said.strip("¿¡.,;:…?!").casefold()
