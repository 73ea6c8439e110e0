"""Under which terms each part may be used: what is known of the official text, what we grant.

Why these: docs/decisiones/0026.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from corpus.model import Document

AUTHOR = "Equipo de Asistente Ciudadano"
# As SPDX names it.
LICENCE = "CC-BY-4.0"
LICENCE_NAME = "Creative Commons Atribución 4.0 Internacional"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/deed.es"

OUR_TERMS = (
    "Las etiquetas, las explicaciones, los nombres cortos, el glosario, las reparaciones y el orden"
    f" de los datos son del {AUTHOR}, no de la institución. Se ofrecen con la licencia"
    f" {LICENCE_NAME} ({LICENCE}): {LICENCE_URL}. Di de quién son y si los cambiaste."
)


def legal_basis(document: Document) -> str | None:
    """Return the law by which the document is published, as its record says."""
    basis = document.get("ficha.fundamento")
    return basis.text if basis else None


def official_terms(document: Document) -> str:
    """Say what is known of the official text, and no more."""
    basis = legal_basis(document)
    because = f" por obligación de ley: «{basis}»" if basis else ""
    return (
        f"El texto oficial es información pública. Lo publica el {document.institution}{because}."
        " El documento publicado no indica una licencia y aquí no se le pone ninguna."
        " Al citarlo, di la fuente y la fecha."
    )


def terms(document: Document) -> dict[str, Any]:
    """Return the terms of both parts as plain data."""
    return {
        "official": {
            "statement": official_terms(document),
            "legal_basis": legal_basis(document),
            "licence": None,
        },
        "ours": {
            "statement": OUR_TERMS,
            "author": AUTHOR,
            "licence": LICENCE,
            "licence_url": LICENCE_URL,
        },
    }
