"""How our own texts read: as easy as promised, in short sentences, and leaving nobody out."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from corpus.inclusive import Expression, read_inclusive, unwelcome
from corpus.readability import measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from corpus.load import Reading
    from corpus.readability import Readability

# On the INFLESZ scale 55 begins «normal» and 65 «rather easy».
MEDIAN, LEAST, LONGEST = 65, 55, 20


@dataclass(frozen=True, slots=True)
class Wording:
    """Texts of one kind by their name, how each reads, and what is wrong with them."""

    title: str
    measured: dict[str, Readability]
    unwelcome: int
    problems: tuple[str, ...]

    @property
    def median(self) -> float:
        """The INFLESZ of the middle text."""
        return median(one.inflesz for one in self.measured.values())

    @property
    def hardest(self) -> str:
        """The name of the text with the least INFLESZ."""
        return min(self.measured, key=lambda name: self.measured[name].inflesz)

    @property
    def longest(self) -> str:
        """The name of the text with most words a sentence."""
        return max(self.measured, key=lambda name: self.measured[name].words_per_sentence)


def wordings(reading: Reading) -> tuple[Wording, Wording]:
    """Measure a document's plain texts and the explanations of its glossary."""
    expressions = read_inclusive()
    plain = {name: entry.text for name, entry in reading.plain.items()}
    missing = tuple(
        f"El pasaje {passage.id} no tiene texto en lenguaje claro."
        for passage in reading.parsed.passages
        if passage.id not in plain
    )
    glossary = {entry.id: entry.plain for entry in reading.glossary}
    return (
        wording("Lenguaje claro", plain, expressions, missing),
        wording("Glosario", glossary, expressions),
    )


def wording(
    title: str,
    texts: Mapping[str, str],
    expressions: tuple[Expression, ...],
    missing: tuple[str, ...] = (),
) -> Wording:
    """Measure texts by their name; `missing` are problems known before."""
    measured = {name: measure(text) for name, text in texts.items()}
    hits = [
        f"{name} dice «{found}»: {one.reason} Mejor: {one.instead} ({one.guide})."
        for name, text in texts.items()
        for found, one in unwelcome(text, expressions)
    ]
    wrong = (f"{title}: {problem}" for problem in (*missing, *_hard(measured), *hits))
    return Wording(title, measured, len(hits), tuple(wrong))


def _hard(measured: dict[str, Readability]) -> Iterator[str]:
    for name, one in measured.items():
        if one.inflesz < LEAST:
            yield f"{name} tiene INFLESZ {one.inflesz:.1f}; se pide {LEAST} o más."
        if one.words_per_sentence > LONGEST:
            length = f"{one.words_per_sentence:.1f}"
            yield f"{name} tiene {length} palabras por oración; se piden {LONGEST} o menos."
    if measured:
        middle = median(one.inflesz for one in measured.values())
        if middle < MEDIAN:
            yield f"la mediana de INFLESZ es {middle:.1f}; se pide {MEDIAN} o más."
