"""The figures as a workbook (XLSX): what they say, then a sheet for each series."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from xlsxwriter import Workbook

from assistant.numbers.series import NOTHING_TO_TELL, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.numbers.series import Cell, Figures, Row

SUMMARY = "Resumen"
# In characters; a longer text is wrapped.
_WIDEST = 60
# It stands in every file: the time of making would give other bytes for the same figures.
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001  the library takes no time zone


def as_xlsx(figures: Figures) -> bytes:
    """Return the workbook; the same figures give the same bytes."""
    made = io.BytesIO()
    # Texts stay texts: none is taken for a formula or an address.
    with Workbook(made, {"in_memory": True}) as book:
        book.set_properties({"title": f"Números {figures.when}", "created": _MADE})
        styles = _styles(book)
        readings = [(one.title, f"{one.reading} {one.note}".strip()) for one in figures.series]
        _sheet(book, styles, SUMMARY, ("Serie", f"Qué dice, {figures.when}"), readings)
        for one in figures.series:
            _sheet(book, styles, one.title, one.columns, one.rows)
    return made.getvalue()


def _styles(book: Workbook) -> dict[type, Any]:
    return {
        tuple: book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        str: book.add_format({"text_wrap": True, "valign": "top"}),
        int: book.add_format({"num_format": "#,##0"}),
        float: book.add_format({"num_format": "0.0"}),
        date: book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
    }


def _sheet(
    book: Workbook,
    styles: dict[type, Any],
    name: str,
    columns: tuple[str, ...],
    rows: Iterable[Row],
) -> None:
    """Add a sheet whose header stays in sight, each column as wide as its longest cell."""
    rows = list(rows)
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    for at, column in enumerate(columns):
        sheet.write_string(0, at, column, styles[tuple])
        longest = max(len(column), *(len(shown(row[at])) for row in rows), 0)
        sheet.set_column(at, at, min(longest + 2, _WIDEST))
        for number, row in enumerate(rows, start=1):
            _write(sheet, (number, at), row[at], styles)


def _write(sheet: Any, place: tuple[int, int], cell: Cell, styles: dict[type, Any]) -> None:  # noqa: ANN401
    if cell is None:
        sheet.write_string(*place, NOTHING_TO_TELL, styles[str])
    elif isinstance(cell, date):
        sheet.write_datetime(*place, cell, styles[date])
    elif isinstance(cell, str):
        sheet.write_string(*place, cell, styles[str])
    else:
        sheet.write_number(*place, cell, styles[type(cell)])
