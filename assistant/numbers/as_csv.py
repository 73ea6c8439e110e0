"""The figures as one CSV (RFC 4180), a value a row: for spreadsheets and programs."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

from assistant.cells import BYTE_ORDER_MARK, guarded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.numbers.series import Cell, Figures, Series

HEADER = ("desde", "hasta", "serie", "renglon", "medida", "valor")


def as_csv(figures: Figures) -> bytes:
    """Return every value with its series, its row and its column; the same figures, same bytes."""
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(HEADER)
    for series in figures.series:
        for row in _values(series):
            cells = (figures.since, figures.until, *row)
            writer.writerow([guarded(_plain(cell)) for cell in cells])
    return (BYTE_ORDER_MARK + written.getvalue()).encode()


def _values(series: Series) -> Iterator[tuple[Cell, ...]]:
    for name, *values in series.rows:
        for column, value in zip(series.columns[1:], values, strict=True):
            yield series.title, name, column, value


def _plain(cell: Cell) -> str | float | None:
    return cell.isoformat() if isinstance(cell, date) else cell
