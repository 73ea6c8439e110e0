"""One passage a row, as CSV (RFC 4180): for spreadsheets."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from assistant.answers.citation import Citation
from assistant.cells import BYTE_ORDER_MARK, guarded
from assistant.opendata.facts import mend_in_words
from assistant.opendata.terms import OUR_TERMS, official_terms
from corpus.model import NAMES, Kind

if TYPE_CHECKING:
    from corpus.model import Document, Passage

_KINDS = {Kind.MISSION: "misión", Kind.VISION: "visión", Kind.RECORD: "ficha"} | {
    kind: naming.singular for kind, naming in NAMES.items()
}

Cell = str | int | None


def as_csv(document: Document) -> bytes:
    """Return a header and a row for each passage; what is of the document is in every row."""
    written = io.StringIO()
    whole = _of_the_document(document)
    rows = [
        {**_of_the_passage(document, passage, position), **whole}
        for position, passage in enumerate(document.passages, start=1)
    ]
    writer = csv.writer(written, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(rows[0])
    writer.writerows([guarded(cell) for cell in row.values()] for row in rows)
    return (BYTE_ORDER_MARK + written.getvalue()).encode()


def _of_the_passage(document: Document, passage: Passage, position: int) -> dict[str, Cell]:
    citation, english = Citation(passage, document), document.english
    return {
        "documento": document.id,
        "pasaje": passage.id,
        "tipo": _KINDS[passage.kind],
        "depende_de": passage.parent,
        "orden": position,
        "direccion": citation.url,
        "oficial_texto": passage.published,
        "oficial_inicio": passage.place.start,
        "oficial_fin": passage.place.end,
        "propio_etiqueta": citation.label,
        "propio_texto_citado": passage.text,
        "propio_reparaciones": " ".join(mend_in_words(mend) for mend in passage.mends),
        "propio_nombre_corto": document.titles.get(passage.id),
        "propio_nombre_corto_ingles": english.titles.get(passage.id),
        "propio_explicacion": citation.plain,
        "propio_explicacion_ingles": english.plain.get(passage.id),
    }


def _of_the_document(document: Document) -> dict[str, Cell]:
    return {
        "documento_titulo": document.title,
        "documento_institucion": document.institution,
        "documento_version": document.version,
        "documento_sha256": document.sha256,
        "documento_fuente": document.source_url,
        "documento_periodo_inicio": document.period.start.isoformat(),
        "documento_periodo_fin": document.period.end.isoformat(),
        "documento_actualizado": document.updated.isoformat(),
        "documento_pasajes": len(document.passages),
        "condiciones_oficial": official_terms(document),
        "condiciones_propio": OUR_TERMS,
    }
