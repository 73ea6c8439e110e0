"""`make sheet`: LibreOffice opens the CSV of the open data with every cell as it was written.

A sheet full of formulas goes through too, and one without the guard, which must be found out.
"""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[2]
# The script runs from a checkout, where the packages are not installed.
sys.path[:0] = [str(ROOT), str(ROOT / "tests/assistant/opendata")]

from planting import HOSTILE, planted  # noqa: E402 (needs the path above)

from assistant.opendata.as_csv import as_csv  # noqa: E402
from corpus import load  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

# Commas, quotes and UTF-8, from the first row: without a window LibreOffice asks nobody.
READ_AS = "--infilter=CSV:44,34,76,1"
NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}
UNGUARDED = '"a","b"\r\n"=1+1","ñandú"\r\n'.encode("utf-8-sig")
PATIENCE_SECONDS = 120


def main() -> None:
    """Open the three sheets and end with what has to be mended."""
    document = load().documents[0]
    # XML has no way to hold what nobody can write.
    texts = tuple(text for text in HOSTILE if "\x01" not in text)
    problems = [*_wrong(as_csv(document), 64), *_wrong(as_csv(planted(document, texts)))]
    if not list(_formulas(_opened(UNGUARDED))):
        problems.append("Una fórmula sin apóstrofo no se notó: esta revisión no revisa nada.")
    sys.stdout.write("\n".join(problems or ["LibreOffice abre la hoja celda por celda."]) + "\n")
    sys.exit(bool(problems))


def _wrong(content: bytes, rows: int = 0) -> Iterator[str]:
    """Tell every cell that did not arrive as written, and every formula."""
    sheet = _opened(content)
    wanted = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    shown = [_cells(row, len(wanted[0])) for row in sheet.iterfind(".//table:table-row", NAMES)]
    if len(shown) != len(wanted) or rows not in {0, len(wanted)}:
        yield f"Hay {len(shown)} filas y no {rows or len(wanted)}."
    for number, (here, there) in enumerate(zip(shown, wanted, strict=False), start=1):
        yield from (
            f"Fila {number}: {one!r} en vez de {other!r}"
            for one, other in zip(here, there, strict=True)
            if one != "\n".join(other.splitlines())
        )
    yield from (f"Se tomó por fórmula: {formula}" for formula in _formulas(sheet))


def _opened(content: bytes) -> Element:
    """Return the sheet as LibreOffice has it after opening."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "hoja.csv").write_bytes(content)
        command = ["soffice", f"-env:UserInstallation={(folder / 'perfil').as_uri()}", "--headless"]
        command += [READ_AS, "--convert-to", "fods", "--outdir", name, str(folder / "hoja.csv")]
        subprocess.run(command, capture_output=True, check=True, timeout=PATIENCE_SECONDS)
        return ET.parse(folder / "hoja.fods").getroot()  # noqa: S314 (made here)


def _formulas(sheet: Element) -> Iterator[str]:
    attribute = f"{{{NAMES['table']}}}formula"
    cells = sheet.iterfind(".//table:table-cell", NAMES)
    yield from (cell.attrib[attribute] for cell in cells if attribute in cell.attrib)


def _cells(row: Element, width: int) -> list[str]:
    """Return the cells of a row; equal ones that stand together are told once."""
    found: list[str] = []
    for cell in row.iterfind("table:table-cell", NAMES):
        times = int(cell.get(f"{{{NAMES['table']}}}number-columns-repeated", "1"))
        found += [_value(cell)] * min(times, width - len(found))
    return found


def _value(cell: Element) -> str:
    """Return what a cell holds, not how it is shown: a date as it was written."""
    for kind in ("date-value", "value"):
        if (value := cell.get(f"{{{NAMES['office']}}}{kind}")) is not None:
            return value
    return "\n".join("".join(_words(line)) for line in cell.iterfind("text:p", NAMES))


def _words(node: Element) -> Iterator[str]:
    """Yield the text of a line; spaces that stand together, and tabs, are elements."""
    yield node.text or ""
    for child in node:
        tag = child.tag.rpartition("}")[2]
        if tag == "s":
            yield " " * int(child.get(f"{{{NAMES['text']}}}c", "1"))
        yield "\t" if tag == "tab" else "".join(_words(child))
        yield child.tail or ""


if __name__ == "__main__":
    main()
