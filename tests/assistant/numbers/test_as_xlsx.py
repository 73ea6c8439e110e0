from __future__ import annotations

import io
import re
import time
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from assistant.numbers import as_csv, as_xlsx

if TYPE_CHECKING:
    from assistant.numbers import Figures

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def book(told: Figures) -> dict[str, str]:
    """Return every file of the workbook."""
    with zipfile.ZipFile(io.BytesIO(as_xlsx(told))) as found:
        return {name: found.read(name).decode() for name in found.namelist()}


def _shared(book: dict[str, str]) -> list[str]:
    """Return the texts that cells refer to by their number."""
    tree = ET.fromstring(book["xl/sharedStrings.xml"])  # noqa: S314  our own file
    return ["".join(one.itertext()) for one in tree.iter(f"{MAIN}si")]


def _cells(book: dict[str, str], number: int) -> dict[str, str]:
    """Return the cells of a sheet by their place, texts as they read."""
    texts = _shared(book)
    tree = ET.fromstring(book[f"xl/worksheets/sheet{number}.xml"])  # noqa: S314  our own file
    return {
        cell.attrib["r"]: texts[int(value)] if cell.get("t") == "s" else value
        for cell in tree.iter(f"{MAIN}c")
        if (value := cell.findtext(f"{MAIN}v")) is not None
    }


def test_each_series_has_a_sheet_after_the_summary(told: Figures, book: dict[str, str]) -> None:
    names = re.findall(r'<sheet name="([^"]+)"', book["xl/workbook.xml"])
    assert names == ["Resumen", *(one.title for one in told.series)]


def test_summary_says_what_each_series_says(told: Figures, book: dict[str, str]) -> None:
    cells = _cells(book, 1)
    assert cells["B1"] == "Qué dice, del 2 al 15 de noviembre de 2026"
    assert (cells["A2"], cells["B2"]) == ("Preguntas por día", told.series[0].reading)


def test_cells_hold_days_and_numbers(book: dict[str, str]) -> None:
    cells = _cells(book, 2)
    assert (cells["A1"], cells["B1"]) == ("Día", "Preguntas")
    # Days since the end of 1899, as spreadsheets count them.
    assert (cells["A3"], cells["B3"]) == ("46329", "5")


def test_header_stays_in_sight_and_columns_fit(told: Figures, book: dict[str, str]) -> None:
    for number in range(1, len(told.series) + 2):
        sheet = book[f"xl/worksheets/sheet{number}.xml"]
        assert '<pane ySplit="1" topLeftCell="A2"' in sheet
        widths = [float(one) for one in re.findall(r'<col [^>]*width="([\d.]+)"', sheet)]
        assert widths
        assert min(widths) > 5


def test_no_text_is_a_formula_or_an_address(book: dict[str, str]) -> None:
    assert "=1+1" in _shared(book)
    sheets = "".join(text for name, text in book.items() if "sheets/" in name)
    assert "<f>" not in sheets
    assert "hyperlink" not in sheets


def test_workbook_names_nobody(book: dict[str, str]) -> None:
    core = book["docProps/core.xml"]
    assert "<dc:title>Números del 2 al 15 de noviembre de 2026</dc:title>" in core
    assert set(re.findall(r"<(?:dc:creator|cp:lastModifiedBy)>(.*?)<", core)) <= {""}
    assert not re.search(r"<(Company|Manager)>[^<]", book["docProps/app.xml"])


def test_same_figures_give_the_same_bytes(told: Figures, monkeypatch: pytest.MonkeyPatch) -> None:
    first = as_xlsx(told)
    later = time.time() + 100_000
    monkeypatch.setattr("time.time", lambda: later)
    assert as_xlsx(told) == first


def test_no_question_is_in_any_file(told: Figures, book: dict[str, str]) -> None:
    everything = as_csv(told).decode() + "".join(book.values()) + repr(told)
    assert "vecin" not in everything
