"""What somebody wrote in the form of a curated answer, and whether it can be kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from assistant import days
from assistant.answers.steps.clean import visible
from assistant.staff.curated import Draft
from assistant.staff.reviewing import ReviewError
from corpus.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from werkzeug.datastructures import ImmutableMultiDict

    from assistant.answers import Answerer

LONGEST_TEXT = 500
_AROUND_NAMES = {"y", "e", "la", "las", "linea", "lineas", "pasaje", "pasajes"}
_NUMBERED = re.compile(r"\d+\.\d+")
_LONGEST_QUESTION, _MOST_QUESTIONS, _MOST_PASSAGES = 200, 20, 5


@dataclass(frozen=True, slots=True)
class Written:
    """The fields as they were sent, or as they are offered."""

    text: str
    questions: str
    passages: str
    until: str

    @classmethod
    def sent(cls, form: ImmutableMultiDict[str, str]) -> Written:
        """Read the fields, without what cannot be seen."""
        lines = form.get("preguntas", "").splitlines()
        return cls(
            visible(form.get("texto", "")),
            "\n".join(filter(None, map(visible, lines))),
            visible(form.get("pasajes", "")),
            visible(form.get("hasta", "")),
        )

    @property
    def names(self) -> list[str]:
        """Return the passages that are named, in capitals; «las líneas 2.4 y 3.1» names two."""
        words = (one.upper() for one in re.split(r"[\s,;]+", self.passages) if one)
        told = (one for one in words if fold(one) not in _AROUND_NAMES)
        return [f"L{one}" if _NUMBERED.fullmatch(one) else one for one in told]

    def is_like(self, other: Written) -> bool:
        """Whether both say the same."""
        mine, theirs = ((one.text, one.questions, {*one.names}, one.until) for one in (self, other))
        return mine == theirs

    def draft(self, number: int, fingerprints: Mapping[str, str], answerer: Answerer) -> Draft:
        """Return what can be kept for a gap; raises ReviewError with all that is missing."""
        passages = self.names
        named = {name.upper(): name for name in fingerprints}
        problems = [*self._problems(answerer), *_of_passages(passages, named)]
        problems += self.taken(number, answerer)
        until = _day(self.until)
        if until is None or until < days.today():
            problems.append("Escribe hasta qué día vale, de hoy en adelante.")
        if problems or until is None:
            raise ReviewError(" ".join(problems))
        names = [named[one] for one in dict.fromkeys(passages)]
        questions = tuple(dict.fromkeys(self.questions.splitlines()))
        return Draft(self.text, questions, {name: fingerprints[name] for name in names}, until)

    def taken(self, number: int, answerer: Answerer) -> Iterator[str]:
        """Say which questions the published answer of another gap has already."""
        for one in self.questions.splitlines():
            other = answerer.curations.match(one)
            if other is not None and other.number != number:
                yield f"«{one[:60]}» ya la responde el hueco {other.number}: edita esa respuesta."

    def _problems(self, answerer: Answerer) -> Iterator[str]:
        questions = self.questions.splitlines()
        if not 0 < len(self.text) <= LONGEST_TEXT:
            yield f"La explicación lleva de 1 a {LONGEST_TEXT} caracteres; tiene {len(self.text)}."
        if not 0 < len(questions) <= _MOST_QUESTIONS:
            yield f"Escribe de 1 a {_MOST_QUESTIONS} preguntas, una por renglón."
        for one in questions:
            if len(one) > _LONGEST_QUESTION or not answerer.curations.says_something(one):
                yield f"«{one[:60]}» no se puede reconocer: escríbela más clara o más corta."


def _of_passages(written: list[str], named: Mapping[str, str]) -> Iterator[str]:
    if not 0 < len(set(written)) <= _MOST_PASSAGES:
        yield f"Cita de 1 a {_MOST_PASSAGES} pasajes, como L2.4."
    for one in written:
        if one not in named:
            yield f"«{one[:20]}» no es un pasaje del plan."


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
