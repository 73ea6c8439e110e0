"""The shapes of an answer, as `Answer.as_json` has them; a test holds each to the other."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from assistant.web.api.shapes import N_, Language, Shape

Date = Annotated[str, WithJsonSchema({"type": "string", "format": "date"})]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Period(Shape):
    """The period that a document reports on."""

    year: int = Field(description=N_("El ejercicio."))
    start: Date = Field(description=N_("El primer día."))
    end: Date = Field(description=N_("El último día."))


class Place(Shape):
    """Characters of the published file."""

    start: int = Field(ge=0, description=N_("Dónde empieza, contando caracteres desde cero."))
    end: int = Field(ge=0, description=N_("Dónde termina; ese carácter ya no es del pasaje."))


class Source(Shape):
    """What identifies a document."""

    id: str = Field(description=N_("El identificador del documento."))
    title: str = Field(description=N_("Su título."))
    version: str = Field(description=N_("Su versión."))
    sha256: Sha256 = Field(description=N_("La huella del archivo publicado."))
    period: Period = Field(description=N_("El periodo del que informa."))
    updated: Date = Field(description=N_("Cuándo lo actualizó la institución."))
    source_url: str = Field(description=N_("Dónde lo publica la institución."))


class Mend(Shape):
    """A damage of the publication that was mended in the text."""

    start: int = Field(ge=0, description=N_("Dónde empieza en «text»."))
    text: str = Field(description=N_("Lo que se lee."))
    published: str = Field(description=N_("Lo que dice ahí el archivo publicado."))


class Citation(Shape):
    """A passage quoted whole."""

    id: str = Field(description=N_("El identificador del pasaje: L2.4, OE1, mision…"))
    label: str = Field(description=N_("Cómo se nombra al citarlo."))
    text: str = Field(description=N_("Las palabras del plan; lo reparado está en mends."))
    highlights: list[list[int]] = Field(
        description=N_("Dónde empieza y dónde termina cada parte resaltada de «text».")
    )
    mends: list[Mend] = Field(description=N_("Los daños de la publicación que se repararon."))
    parent: str | None = Field(description=N_("El objetivo del que depende."))
    plain: str | None = Field(
        description=N_("Lo mismo en lenguaje claro: explicación del asistente, nunca cita.")
    )
    place: Place = Field(description=N_("Qué caracteres del archivo publicado son."))
    url: str = Field(description=N_("La página del pasaje en este sitio."))
    document: Source = Field(description=N_("De qué documento es."))


class ListCount(Shape):
    """How many of a list are shown, and how many there are."""

    id: str = Field(description=N_("El identificador de la lista, como lista.OE2."))
    count: int = Field(description=N_("Cuántos de sus pasajes están en la respuesta."))
    total: int = Field(description=N_("Cuántos tiene."))


class Option(Shape):
    """A question that can be asked next."""

    question: str = Field(description=N_("La pregunta, lista para enviarse."))
    label: str = Field(description=N_("Lo que puede decir un botón."))


class Referral(Shape):
    """Who is competent, and why."""

    body: str = Field(description=N_("A quién le toca."))
    reason: str = Field(description=N_("Por qué."))
    contact: str = Field(description=N_("Cómo se le encuentra."))
    source: str = Field(description=N_("De dónde se sabe."))
    checked_on: str = Field(description=N_("Cuándo se revisó."))


class Correction(Shape):
    """A word that the plan does not have, and the one that was searched instead."""

    from_: str = Field(alias="from", description=N_("Como se escribió."))
    to: str = Field(description=N_("Lo que se buscó."))


class Explanation(Shape):
    """Why this answer."""

    matched: list[str] = Field(description=N_("Las palabras de la pregunta que tiene el pasaje."))
    synonyms: list[str] = Field(description=N_("Las que tiene con otro nombre."))
    runner_up: str | None = Field(description=N_("El pasaje que quedó en segundo lugar."))


class Curated(Shape):
    """What people of the institute wrote for a question, and two of them approved."""

    text: str = Field(description=N_("La explicación del Instituto: no es cita del plan."))
    valid_until: str = Field(description=N_("Hasta qué día vale."))


class Answer(Shape):
    """An answer, all of whose quotes can be checked."""

    status: Literal[
        "answered", "clarification", "not_in_plan", "referral", "courtesy", "rejected"
    ] = Field(
        description=N_(
            "Solo con «answered» las citas se presentan como la respuesta;"
            " «rejected» aparece solo dentro de «parts»."
        )
    )
    kind: Literal["passage", "list", "fact", "reference"] | None = Field(
        description=N_("Qué clase de respuesta es.")
    )
    message: str = Field(description=N_("Las palabras del asistente, que no son cita."))
    curated: Curated | None = Field(
        description=N_("La explicación que escribió el Instituto, si hay una para esta pregunta.")
    )
    list_: ListCount | None = Field(
        alias="list", description=N_("Cuántos son, si la respuesta es una lista.")
    )
    citations: list[Citation] = Field(description=N_("Las citas de la respuesta."))
    related: list[Citation] = Field(
        description=N_("Lo más cercano, cuando el plan no responde: no es la respuesta.")
    )
    options: list[Option] = Field(description=N_("Qué se puede preguntar después."))
    referral: Referral | None = Field(description=N_("De quién es el asunto, si no es del plan."))
    corrections: list[Correction] = Field(
        description=N_("Las palabras que se cambiaron por otras que el plan sí tiene.")
    )
    confidence: float = Field(
        ge=0, le=1, description=N_("Qué tan segura es la respuesta, de 0 a 1.")
    )
    explanation: Explanation = Field(description=N_("Por qué es esta."))
    parts: list[Part] = Field(description=N_("Cada pregunta del mensaje, si trae varias."))
    language: Language = Field(description=N_("El idioma de las palabras del asistente."))
    request: str | None = Field(
        description=N_("Un texto listo para pedir al Instituto lo que el plan no dice.")
    )
    index_version: str = Field(
        description=N_("La versión del índice: cambia con el texto o con el programa.")
    )


class Part(Shape):
    """One of several questions in a message, with its answer."""

    question: str = Field(description=N_("Una de las preguntas del mensaje."))
    answer: Answer = Field(description=N_("Su respuesta."))
