"""Questions without an answer, as CSV (RFC 4180): one a row, counted, without who or where."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from assistant.cells import BYTE_ORDER_MARK, guarded

if TYPE_CHECKING:
    from collections.abc import Iterable

COLUMNS = ("numero", "estado", "abierto", "ultima_vez", "veces", "pregunta")
Row = tuple[int, str, str, str, int, str]


def gaps_csv(rows: Iterable[Row]) -> bytes:
    """Return a header and the rows, in the order of `COLUMNS`."""
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return (BYTE_ORDER_MARK + written.getvalue()).encode()
