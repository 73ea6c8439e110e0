"""What must hold before a document may be answered from."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from corpus.dates import read_date, read_period
from corpus.model import NAMES, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.account import Account
    from corpus.definition import Definition
    from corpus.model import Passage
    from corpus.parse import Parsed
    from corpus.readers import Source

_UNNUMBERED = {
    Kind.MISSION: "pasajes de misión",
    Kind.VISION: "pasajes de visión",
    Kind.RECORD: "datos de la ficha",
}


def problems(
    source: Source, definition: Definition, parsed: Parsed, counted: Account
) -> tuple[str, ...]:
    """Return everything wrong with a reading, as sentences in Spanish; empty when sound."""
    return (
        *_file(source, definition),
        *parsed.problems,
        *_characters(source, counted),
        *_identity(parsed.passages),
        *_blocks(definition, parsed.passages),
        *_numbering(definition, parsed.passages),
        *_dates(parsed.passages),
    )


def _file(source: Source, definition: Definition) -> Iterator[str]:
    if source.sha256 != definition.sha256:
        yield f"El archivo {definition.source} no es el publicado (sha256 {source.sha256})."


def _characters(source: Source, counted: Account) -> Iterator[str]:
    for gap in counted.unaccounted[:5]:
        piece = source.text[gap.start : gap.end][:40]
        yield f"Texto sin pasaje en el carácter {gap.start}: «{piece}»."
    if counted.claimed_twice:
        yield f"{counted.claimed_twice} caracteres pertenecen a más de un pasaje."


def _identity(passages: tuple[Passage, ...]) -> Iterator[str]:
    for name, count in Counter(passage.id for passage in passages).items():
        if count > 1:
            yield f"El identificador {name} aparece {count} veces."
    for text, count in Counter(passage.text for passage in passages).items():
        if count > 1 and text:
            yield f"Un mismo texto aparece en {count} pasajes: «{text[:40]}»."
    known = {passage.id for passage in passages}
    for passage in passages:
        if not passage.text:
            yield f"El pasaje {passage.id} está vacío."
        if passage.parent and passage.parent not in known:
            yield f"El pasaje {passage.id} es de {passage.parent}, que no existe."


def _blocks(definition: Definition, passages: tuple[Passage, ...]) -> Iterator[str]:
    found = {passage.id for passage in passages}
    for block in definition.blocks:
        if block.id not in found:
            yield f"El bloque {block.id} («{block.begins}») no aparece en el texto."


def _numbering(definition: Definition, passages: tuple[Passage, ...]) -> Iterator[str]:
    for kind, expected in definition.counts.items():
        found = [passage.id for passage in passages if passage.kind is kind]
        if kind in _UNNUMBERED:
            if len(found) != expected:
                yield f"Se esperaban {expected} {_UNNUMBERED[kind]} y hay {len(found)}."
            continue
        naming = NAMES[kind]
        wanted = [f"{naming.prefix}{n + 1}" for n in range(expected)]
        yield from _sequence(naming.plural, found, wanted)
    if len(definition.lines_per_objective) != definition.counts[Kind.OBJECTIVE]:
        yield "«action_line» debe tener un número para cada objetivo."
    numbered = {f"OE{n + 1}" for n in range(len(definition.lines_per_objective))}
    for passage in passages:
        if passage.parent and passage.parent not in numbered:
            yield f"No se esperaba el pasaje {passage.id}."
    for number, expected in enumerate(definition.lines_per_objective, 1):
        found = [passage.id for passage in passages if passage.parent == f"OE{number}"]
        wanted = [f"L{number}.{n + 1}" for n in range(expected)]
        yield from _sequence(f"líneas de acción del objetivo {number}", found, wanted)


def _dates(passages: tuple[Passage, ...]) -> Iterator[str]:
    texts = {passage.id: passage.text for passage in passages}
    for name, read in (("ficha.periodo", read_period), ("ficha.actualizacion", read_date)):
        try:
            read(texts.get(name, ""))
        except ValueError as error:
            yield f"{name}: {error}."


def _sequence(name: str, found: list[str], wanted: list[str]) -> Iterator[str]:
    if found != wanted:
        missing = ", ".join(sorted(set(wanted) - set(found))) or "ninguno"
        extra = ", ".join(sorted(set(found) - set(wanted))) or "ninguno"
        yield (
            f"La numeración de {name} no es la esperada ({len(found)} de {len(wanted)};"
            f" faltan: {missing}; sobran: {extra})."
        )
