from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from assistant.cells import GUARD
from assistant.opendata.as_csv import as_csv
from corpus.model import Kind

if TYPE_CHECKING:
    from corpus import Document

RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def _rows(document: Document) -> list[dict[str, str]]:
    """Read the file as the documentation says: one guard, where there is one, is taken away."""
    text = as_csv(document).decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    return [{name: cell.removeprefix(GUARD) for name, cell in row.items()} for row in rows]


def _cells(document: Document) -> list[str]:
    text = as_csv(document).decode("utf-8-sig")
    return [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]


def test_file_begins_with_one_byte_order_mark(document: Document) -> None:
    content = as_csv(document)
    assert content.startswith(b'\xef\xbb\xbf"documento","pasaje",')
    assert content.count(b"\xef\xbb\xbf") == 1


def test_lines_end_as_the_norm_asks(document: Document) -> None:
    content = as_csv(document)
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == 64


def test_every_passage_is_a_row_with_its_exact_text(document: Document) -> None:
    rows = _rows(document)
    assert len(rows) == len(document.passages) == 63
    for row, passage in zip(rows, document.passages, strict=True):
        assert (row["pasaje"], row["depende_de"]) == (passage.id, passage.parent or "")
        assert row["oficial_texto"] == passage.published
        assert row["propio_texto_citado"] == passage.text
        assert row["propio_explicacion"] == document.plain[passage.id].text
        place = passage.place
        assert (int(row["oficial_inicio"]), int(row["oficial_fin"])) == (place.start, place.end)


def test_order_is_that_of_reading(document: Document) -> None:
    assert [int(row["orden"]) for row in _rows(document)] == list(range(1, 64))


def test_every_kind_has_a_name_in_spanish(document: Document) -> None:
    assert len({row["tipo"] for row in _rows(document)}) == len(Kind)
    assert {row["tipo"] for row in _rows(document) if row["pasaje"] == "L1.1"} == {
        "línea de acción"
    }


def test_every_row_tells_source_and_terms(document: Document) -> None:
    for row in _rows(document):
        assert row["documento_sha256"] == document.sha256
        assert row["documento_version"] == document.version
        assert row["documento_fuente"] == document.source_url
        assert row["documento_actualizado"] == "2025-12-31"
        assert row["documento_pasajes"] == "63"
        assert "no indica una licencia" in row["condiciones_oficial"]
        assert "CC-BY-4.0" in row["condiciones_propio"]


def test_mend_is_told_beside_the_text_as_published(document: Document) -> None:
    (row,) = [row for row in _rows(document) if row["pasaje"] == "F1"]
    assert "yexperiencia" in row["oficial_texto"]
    assert "y experiencia" in row["propio_texto_citado"]
    assert row["propio_reparaciones"] == (
        "donde se publicó «yexperiencia» se lee «y experiencia». Palabras pegadas."
    )


@pytest.mark.parametrize("which", ["document", "hostile"])
def test_no_cell_begins_as_a_formula(request: pytest.FixtureRequest, which: str) -> None:
    cells = _cells(request.getfixturevalue(which))
    assert len(cells) > 500
    assert not [cell for cell in cells if cell.lstrip(" ").startswith(RUNS)]


def test_guarded_cell_is_had_back_whole(hostile: Document) -> None:
    texts = [row["oficial_texto"] for row in _rows(hostile)]
    assert texts == [passage.published for passage in hostile.passages]


def test_guard_stands_only_where_it_is_needed(document: Document) -> None:
    assert not [cell for cell in _cells(document) if cell.startswith(GUARD)]
