"""The shapes of the plan as data: documents, passages, what a search finds, suggestions."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistant.web.api.answer_shapes import Citation, Correction, Date, Sha256, Source
from assistant.web.api.shapes import N_, KindName, Shape


class Reference(Shape):
    """A passage by its identifier, and where to read it."""

    id: str
    kind: KindName
    label: str
    parent: str | None
    url: str = Field(description=N_("Su dirección en esta API."))


class Document(Source):
    """A document that may be quoted."""

    short_title: str
    institution: str
    language: str = Field(description=N_("El idioma del texto publicado."))
    passages: int = Field(description=N_("Cuántos pasajes tiene."))
    url: str = Field(description=N_("Su dirección en esta API."))


class Documents(Shape):
    """Every document that may be quoted."""

    documents: list[Document]


class PassageList(Shape):
    """A complete list of the document."""

    id: str
    total: int
    passages: list[str] = Field(description=N_("Identificadores, en el orden del documento."))


class WholeDocument(Shape):
    """A document, its passages and its lists."""

    document: Document
    passages: list[Reference] = Field(description=N_("Todos sus pasajes, en orden de lectura."))
    lists: list[PassageList] = Field(description=N_("Sus listas, siempre completas."))


class Term(Shape):
    """A hard word of the passage, explained."""

    term: str
    plain: str


class Version(Shape):
    """What a passage said in one version of its document."""

    version: str
    updated: Date
    sha256: Sha256
    text: str = Field(description=N_("El texto con los daños de la publicación reparados."))
    published: str = Field(description=N_("El texto con los daños tal como se publicó."))
    current: bool = Field(description=N_("Si es la versión de la que se responde."))


class Change(Shape):
    """What changed in a passage, or in the whole document, since it came in."""

    id: str
    moment: str = Field(description=N_("Cuándo, con su diferencia de UTC (RFC 3339)."))
    part: Literal["oficial", "propia"] = Field(
        description=N_("De quién son las palabras que cambiaron.")
    )
    title: str
    text: str


class Passage(Shape):
    """A passage and where it stands."""

    passage: Citation
    kind: KindName
    parent: Reference | None
    previous: Reference | None
    next: Reference | None
    siblings: list[Reference] = Field(description=N_("Los otros de su misma lista."))
    children: list[Reference] = Field(description=N_("Las líneas de un objetivo."))
    lists: list[str] = Field(description=N_("Las listas en las que está."))
    terms: list[Term] = Field(description=N_("Sus palabras difíciles, explicadas."))
    history: list[Version] = Field(
        description=N_("Las versiones que se tienen del documento; hoy, una.")
    )
    changes: list[Change] = Field(description=N_("Qué cambió en él, lo más nuevo primero."))


class Match(Shape):
    """A passage that holds the words that were searched."""

    passage: Citation
    kind: KindName
    score: float = Field(description=N_("Se compara solo dentro de una misma búsqueda."))


class Found(Shape):
    """What a search found."""

    words: str = Field(description=N_("Las palabras recibidas, limpias."))
    searched: str = Field(description=N_("Lo que se buscó, corregido o en español."))
    problem: Literal["empty", "too_long", "not_text", "only_little_words"] | None = Field(
        description=N_("Por qué no había nada que buscar.")
    )
    whole: bool = Field(description=N_("Si cada pasaje tiene todas las palabras."))
    corrections: list[Correction]
    total: int = Field(description=N_("Cuántos pasajes hay en total."))
    offset: int
    limit: int
    matches: list[Match]
    index_version: str


class Suggestion(Shape):
    """A reviewed question that the plan answers."""

    question: str
    quotes: str = Field(description=N_("El pasaje o la lista que encabeza su respuesta."))


class Suggestions(Shape):
    """Questions for whoever does not know what to ask."""

    language: str
    suggestions: list[Suggestion]


class Problem(Shape):
    """What went wrong."""

    code: str = Field(description=N_("Siempre el mismo para el mismo problema; no se traduce."))
    message: str = Field(description=N_("Para personas, en español o en inglés."))
    field: str = Field(default="", description=N_("Qué campo o parámetro, si es uno."))


class Error(Shape):
    """Every error of the API."""

    ok: Literal[False]
    status: int = Field(ge=400, le=599)
    error: Problem
