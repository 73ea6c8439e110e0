from __future__ import annotations

from assistant.opendata.gaps import gaps_csv


def test_sheet_has_a_row_for_each_and_no_formula() -> None:
    made = gaps_csv([(3, "abierto", "2026-11-01", "2026-11-20", 7, "=1+1")])
    assert made.decode("utf-8-sig").splitlines() == [
        '"numero","estado","abierto","ultima_vez","veces","pregunta"',
        '3,"abierto","2026-11-01","2026-11-20",7,"\'=1+1"',
    ]
    assert made.startswith(b"\xef\xbb\xbf")
