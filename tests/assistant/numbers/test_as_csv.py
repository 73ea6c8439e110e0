from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from assistant.numbers import as_csv
from assistant.numbers.as_csv import HEADER

if TYPE_CHECKING:
    from assistant.numbers import Figures


def _rows(figures: Figures) -> list[list[str]]:
    text = as_csv(figures).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_file_begins_with_one_byte_order_mark(told: Figures) -> None:
    content = as_csv(told)
    assert content.startswith(b'\xef\xbb\xbf"desde","hasta","serie",')
    assert content.count(b"\xef\xbb\xbf") == 1
    assert content.count(b"\n") == content.count(b"\r\n")


def test_every_value_is_a_row(told: Figures) -> None:
    header, *rows = _rows(told)
    assert header == [*HEADER]
    cells = sum(len(row) - 1 for one in told.series for row in one.rows)
    assert len(rows) == cells > 80
    days = ["2026-11-02", "2026-11-15"]
    assert [*days, "Preguntas por día", "2026-11-03", "Preguntas", "5"] in rows
    assert [*days, "Si la respuesta sirvió", "2026-11-02", "Sirvió (%)", "75.0"] in rows
    assert [*days, "Si la respuesta sirvió", "2026-11-09", "Sirvió (%)", ""] in rows


def test_no_cell_begins_as_a_formula(told: Figures) -> None:
    cells = [cell for row in _rows(told) for cell in row]
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_same_figures_give_the_same_bytes(told: Figures) -> None:
    assert as_csv(told) == as_csv(told)
