"""What the two files for reading, Markdown and plain text, say in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.citation import Citation
from assistant.opendata.facts import last_change, mend_in_words

if TYPE_CHECKING:
    from corpus.model import Document, Passage

NOT_OFFICIAL = "Lo que sigue es nuestro, no de la institución"


def facts_in_words(document: Document) -> dict[str, str]:
    """Return what identifies the document, by what each thing is called."""
    period = document.period
    return {
        "Institución": document.institution,
        "Documento": document.id,
        "Versión": document.version,
        "Periodo": f"{period.start.isoformat()} a {period.end.isoformat()}",
        "Actualizado por la institución": document.updated.isoformat(),
        "Último cambio de estos datos": last_change(document).isoformat(),
        "Fuente": document.source_url,
        "Huella del archivo publicado (SHA-256)": document.sha256,
        "Pasajes": str(len(document.passages)),
    }


def ours_in_words(document: Document, passage: Passage) -> dict[str, str]:
    """Return what explains a passage and is not the institution's; what there is not is left out.

    An objective's or a line's short name is told too.
    """
    english = document.english
    told = {
        "Reparaciones": " ".join(mend_in_words(mend) for mend in passage.mends),
        "Nombre corto": document.titles.get(passage.id),
        "En palabras sencillas": Citation(passage, document).plain,
        "In plain English": english.plain.get(passage.id),
    }
    return {name: text for name, text in told.items() if text}
