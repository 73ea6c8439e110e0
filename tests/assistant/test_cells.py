from __future__ import annotations

import pytest

from assistant.cells import GUARD, guarded


@pytest.mark.parametrize("cell", ["=1+1", "+52", "-1", "@a", "  =1+1", "\t", "\r", "＝1", "'a"])
def test_cell_that_could_run_is_guarded(cell: str) -> None:
    assert guarded(cell) == GUARD + cell


@pytest.mark.parametrize("cell", ["a=b", "2.4", "", "¿=?", -3, 0, 1.5])
def test_other_cells_stay_as_they_are(cell: object) -> None:
    assert guarded(cell) == cell


def test_what_is_missing_is_an_empty_cell() -> None:
    assert guarded(None) == ""
