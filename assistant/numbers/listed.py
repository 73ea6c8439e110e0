"""Series of labels: each with how often it was counted and its share of all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.numbers.days import span
from assistant.numbers.series import Series, part_of_all, share

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.numbers.counted import Counted

SHARE = "Porcentaje (%)"
# More that are equal are counted, not named.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Listing:
    """A measure as it is told: its title, what its rows are, what is counted, its labels' names."""

    measure: str
    key: str
    title: str
    heading: str
    unit: str
    # These always have a row, in this order; other labels follow, the most counted first.
    names: Mapping[str, str] = field(default_factory=dict)
    note: str = ""


QUESTIONS, CALLS = "preguntas", "llamadas"
STATUSES = Listing(
    *("status", "terminaron", "Cómo terminaron", "Resultado", QUESTIONS),
    names={
        "answered": "Se respondió con el plan",
        "clarification": "Se pidió precisar",
        "not_in_plan": "El plan no lo dice",
        "referral": "Le toca a otra autoridad o área",
        "courtesy": "Saludo o cortesía",
        "rejected": "No se pudo leer",
    },
)
DOORS = Listing(
    *("door", "puertas", "Por dónde llegaron", "Entrada", QUESTIONS),
    names={
        "page": "Página del asistente",
        "widget": "Recuadro en otro sitio",
        "api": "Otros programas (API)",
    },
)
LANGUAGES = Listing(
    *("language", "idiomas", "En qué idioma se preguntó", "Idioma", QUESTIONS),
    names={"es": "Español", "en": "Inglés"},
)
REFERRALS = Listing(
    *("referral", "canalizadas", "A quién le tocaba", "Autoridad o área", "canalizaciones"),
)
OUTCOMES = Listing(
    *("outcome", "llamadas", "Cómo terminaron las llamadas", "Resultado", CALLS),
    names={
        "resuelta": "Se resolvió",
        "parcial": "Se resolvió en parte",
        "no_en_plan": "El plan no lo dice",
        "no_nos_toca": "No nos toca",
    },
)
THEMES = Listing(*("theme", "temas", "De qué fueron las llamadas", "Tema", CALLS))


def listed(counted: Counted, listing: Listing) -> Series:
    """Return the series of a measure."""
    times = counted.of(listing.measure)
    named = {name: times.pop(label, 0) for label, name in listing.names.items()}
    rest = sorted(times.items(), key=lambda one: (-one[1], one[0]))
    return told(counted, listing, [*named.items(), *rest])


def told(counted: Counted, listing: Listing, rows: list[tuple[str, int]]) -> Series:
    """Return these rows as a series, with their shares and what they say."""
    total = sum(times for _, times in rows)
    return Series(
        key=listing.key,
        title=listing.title,
        columns=(listing.heading, listing.unit.capitalize(), SHARE),
        rows=tuple((name, times, share(times, total)) for name, times in rows),
        unit=listing.unit,
        reading=_reading(dict(rows), total, listing.unit)
        if total
        else empty(counted, listing.unit),
        note=listing.note,
    )


def empty(counted: Counted, unit: str) -> str:
    """Say that there was nothing."""
    return f"No hubo {unit} {span(counted.since, counted.until)}."


def _reading(times: dict[str, int], total: int, unit: str) -> str:
    most = max(times.values())
    first = [f"«{name}»" for name, n in times.items() if n == most]
    of = part_of_all(most, total, unit)
    if len(first) == 1:
        return f"Lo más frecuente: {first[0]}, con {of}."
    if len(first) > _NAMED:
        return f"Hay {len(first)} empatados en el primer lugar: cada uno con {of}."
    return f"Lo más frecuente: {in_a_row(first)}, cada uno con {of}."


def in_a_row(names: list[str]) -> str:
    """Say several one after another: «a, b y c»."""
    *before, last = names
    return f"{', '.join(before)} y {last}" if before else last
