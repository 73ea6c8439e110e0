"""How long answers took, as buckets tell it: less than so many milliseconds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.numbers.listed import SHARE, empty
from assistant.numbers.series import Series, share

if TYPE_CHECKING:
    from collections import Counter

    from assistant.numbers.counted import Counted

MEASURE, UNIT = "milliseconds", "respuestas"
# As they are counted, so that a bucket without answers is shown too.
LIMITS = (5, 10, 20, 50, 100, 250, 1000)
# No line ends within it.
_MS = "\N{NO-BREAK SPACE}ms"
_LABEL = re.compile(r"[<≥](\d+)")


def times(counted: Counted) -> Series:
    """Return how many answers took how long, and what half and nearly all of them took."""
    found = counted.of(MEASURE)
    limits = sorted({*LIMITS, *(int(match[1]) for one in found if (match := _LABEL.match(one)))})
    below = [found[f"<{limit}"] for limit in limits]
    above = sum(n for label, n in found.items() if label.startswith("≥"))
    total = sum(below) + above
    lower = [0, *limits]
    rows = [
        *((_named(low, high), n) for low, high, n in zip(lower, limits, below, strict=False)),
        (f"{limits[-1]:,} ms o más", above),
    ]
    return Series(
        key="tiempos",
        title="Cuánto tardó la respuesta",
        columns=("Tardó", UNIT.capitalize(), SHARE),
        rows=tuple((name, n, share(n, total)) for name, n in rows),
        unit=UNIT,
        reading=_reading(found, limits, total) if total else empty(counted, UNIT),
        note="Es lo que tardó el servidor en buscar, en milisegundos (ms): mil son un segundo.",
    )


def _named(low: int, high: int) -> str:
    return f"De {low:,} a menos de {high:,} ms" if low else f"Menos de {high:,} ms"


def _reading(found: Counter[str], limits: list[int], total: int) -> str:
    half, most = (_reached(found, limits, total * percent) for percent in (50, 95))
    longest = f"{limits[-1]:,}{_MS} o más"
    if half is None:
        return f"Más de la mitad de las respuestas tardó {longest}."
    first = f"Al menos la mitad de las respuestas tardó menos de {half:,}{_MS}"
    if most is None:
        return f"{first}; más de 5 de cada 100 tardaron {longest}."
    return f"{first}; al menos 95 de cada 100, menos de {most:,}{_MS}."


def _reached(found: Counter[str], limits: list[int], hundredths: int) -> int | None:
    """Return the first limit below which that many answers were, None if they took longer."""
    below = 0
    for limit in limits:
        below += found[f"<{limit}"]
        if 100 * below >= hundredths:
            return limit
    return None
