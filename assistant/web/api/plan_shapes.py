"""The shapes of the plan as data: documents, passages, what a search finds, suggestions."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistant.web.api.answer_shapes import Citation, Correction, Date, Sha256, Source
from assistant.web.api.shapes import N_, KindName, Shape


class Reference(Shape):
    """A passage by its identifier, and where to read it."""

    id: str = Field(description=N_("El identificador del pasaje: L2.4, OE1, mision…"))
    kind: KindName = Field(description=N_("De qué clase es."))
    label: str = Field(description=N_("Cómo se nombra al citarlo."))
    parent: str | None = Field(
        description=N_("El identificador del objetivo del que depende, si es una línea.")
    )
    api_url: str = Field(description=N_("Su dirección en esta API."))


class Document(Source):
    """A document that may be quoted."""

    short_title: str = Field(description=N_("Su nombre corto."))
    institution: str = Field(description=N_("Quién lo publica."))
    language: str = Field(description=N_("El idioma del texto publicado."))
    passage_count: int = Field(description=N_("Cuántos pasajes tiene."))
    api_url: str = Field(description=N_("Su dirección en esta API."))


class Documents(Shape):
    """Every document that may be quoted."""

    documents: list[Document] = Field(description=N_("Los documentos que se pueden citar."))


class PassageList(Shape):
    """A complete list of the document."""

    id: str = Field(description=N_("El identificador de la lista, como lista.OE2."))
    total: int = Field(description=N_("Cuántos pasajes tiene."))
    passages: list[str] = Field(description=N_("Identificadores, en el orden del documento."))


class WholeDocument(Shape):
    """A document, its passages and its lists."""

    document: Document = Field(description=N_("Lo que identifica al documento."))
    passages: list[Reference] = Field(description=N_("Todos sus pasajes, clase por clase."))
    lists: list[PassageList] = Field(description=N_("Sus listas, siempre completas."))


class Term(Shape):
    """A hard word of the passage, explained."""

    term: str = Field(description=N_("La palabra, como está en el glosario."))
    plain: str = Field(description=N_("Qué quiere decir: explicación del asistente."))


class Version(Shape):
    """What a passage said in one version of its document."""

    version: str = Field(description=N_("La versión del documento."))
    updated: Date = Field(description=N_("Cuándo la actualizó la institución."))
    sha256: Sha256 = Field(description=N_("La huella de su archivo."))
    text: str = Field(description=N_("El texto con los daños de la publicación reparados."))
    published: str = Field(description=N_("El texto con los daños tal como se publicó."))
    current: bool = Field(description=N_("Si es la versión de la que se responde."))


class Change(Shape):
    """What changed in a passage, or in the whole document, since it came in."""

    id: str = Field(description=N_("El identificador del cambio."))
    moment: str = Field(description=N_("Cuándo, con su diferencia de UTC (RFC 3339)."))
    part: Literal["official", "own"] = Field(
        description=N_("De quién son las palabras que cambiaron.")
    )
    title: str = Field(description=N_("Qué cambió, en pocas palabras."))
    text: str = Field(description=N_("Qué cambió."))


class Passage(Shape):
    """A passage and where it stands."""

    passage: Citation = Field(description=N_("El pasaje, citado entero."))
    kind: KindName = Field(description=N_("De qué clase es."))
    objective: Reference | None = Field(
        description=N_("El objetivo del que depende, si es una línea.")
    )
    previous: Reference | None = Field(description=N_("El que se lee antes."))
    next: Reference | None = Field(description=N_("El que se lee después."))
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

    passage: Citation = Field(description=N_("El pasaje, con esas palabras resaltadas."))
    kind: KindName = Field(description=N_("De qué clase es."))
    score: float = Field(description=N_("Se compara solo dentro de una misma búsqueda."))


class Found(Shape):
    """What a search found."""

    query: str = Field(description=N_("Las palabras recibidas, limpias."))
    searched: str = Field(description=N_("Lo que se buscó, corregido o en español."))
    problem: Literal["empty", "too_long", "not_text", "only_little_words"] | None = Field(
        description=N_("Por qué no había nada que buscar.")
    )
    all_words: bool = Field(description=N_("Si cada pasaje tiene todas las palabras."))
    corrections: list[Correction] = Field(
        description=N_("Las palabras que se cambiaron por otras que el plan sí tiene.")
    )
    total: int = Field(description=N_("Cuántos pasajes hay en total."))
    offset: int = Field(description=N_("Cuántos se saltaron."))
    limit: int = Field(description=N_("Cuántos se pidieron, como mucho."))
    matches: list[Match] = Field(description=N_("Los pasajes, del mejor al peor."))
    index_version: str = Field(
        description=N_("La versión del índice: cambia con el texto o con el programa.")
    )


class Suggestion(Shape):
    """A reviewed question that the plan answers."""

    question: str = Field(description=N_("La pregunta."))
    quotes: str = Field(description=N_("El pasaje o la lista que encabeza su respuesta."))


class Suggestions(Shape):
    """Questions for whoever does not know what to ask."""

    language: str = Field(description=N_("El idioma de las preguntas."))
    suggestions: list[Suggestion] = Field(description=N_("Las preguntas."))


class Thanks(Shape):
    """An opinion was kept."""

    ok: Literal[True] = Field(description=N_("Siempre verdadero: la opinión quedó guardada."))
    gap: int | None = Field(
        description=N_(
            "El número de la pregunta, si no sirvió: /hueco/… dice si ya tiene respuesta."
        )
    )


class Problem(Shape):
    """What went wrong."""

    code: str = Field(description=N_("Siempre el mismo para el mismo problema; no se traduce."))
    message: str = Field(description=N_("Para personas, en español o en inglés."))
    field: str = Field(default="", description=N_("Qué campo o parámetro, si es uno."))


class Error(Shape):
    """Every error of the API."""

    ok: Literal[False] = Field(description=N_("Siempre falso."))
    status: int = Field(ge=400, le=599, description=N_("El mismo estado que la respuesta HTTP."))
    error: Problem = Field(description=N_("Qué pasó."))
