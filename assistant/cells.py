"""Cells of a sheet (CSV) that no spreadsheet takes for something to run."""

from __future__ import annotations

from typing import TypeVar

# A spreadsheet would read a cell that begins so as a formula; what begins with the guard itself is
# guarded as well, so that whoever takes one guard away always has the cell as it was.
GUARD = "'"
# Without it Excel takes the accents for another encoding's.
BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", GUARD)

Cell = TypeVar("Cell")


def guarded(cell: Cell) -> Cell | str:
    """Put the guard before what a spreadsheet could run; what is missing is an empty cell."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_DANGEROUS):
        return GUARD + cell
    return "" if cell is None else cell
