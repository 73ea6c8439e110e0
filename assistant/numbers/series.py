"""What is handed out: figures of a span of days, as series that read like a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.numbers.days import in_words, span

# None is what cannot be told: a share of nothing.
Cell = str | int | float | date | None
Row = tuple[Cell, ...]
NOTHING_TO_TELL = "sin datos"
_NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Series:
    """A table whose first column names each row; `drawn` is the column a chart shows."""

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    unit: str
    reading: str
    note: str = ""
    drawn: int = 1

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it but zeros."""
        return not any(cell for row in self.rows for cell in row[1:])

    @property
    def shown(self) -> tuple[tuple[str, ...], ...]:
        """The rows as people read them."""
        return tuple(tuple(map(shown, row)) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Figures:
    """All series of a span of days, and the first day that anything was ever counted."""

    since: date
    until: date
    questions: int
    counted_since: date | None
    series: tuple[Series, ...]

    @property
    def when(self) -> str:
        """The span in words: «del 2 al 15 de noviembre de 2026»."""
        return span(self.since, self.until)

    @property
    def caution(self) -> str:
        """What zeros of the span may not mean; empty where they mean what they say."""
        if self.counted_since is None:
            return "Todavía no se ha contado nada."
        if self.since >= self.counted_since:
            return ""
        first = in_words(self.counted_since)
        return f"La primera cuenta es del {first}. De los días anteriores no hay datos."


def shown(cell: Cell) -> str:
    """Return a cell as people read it: «3 de noviembre de 2026», «1,204», «66.7»."""
    if cell is None:
        return NOTHING_TO_TELL
    if isinstance(cell, date):
        return in_words(cell)
    if isinstance(cell, float):
        return f"{cell:,.1f}"
    return f"{cell:,}" if isinstance(cell, int) else cell


def share(part: int, whole: int) -> float | None:
    """Return a part of a whole as a percentage of one decimal, None of nothing."""
    return round(100 * part / whole, 1) if whole else None


def part_of_all(part: int, whole: int, unit: str) -> str:
    """Say a part of a whole: «3 de 4 opiniones (75.0 %)»."""
    return f"{part:,} de {whole:,} {unit} ({share(part, whole)}{_NO_BREAK}%)"
