"""The shapes of an answer, as `Answer.as_json` has them; a test holds each to the other."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from assistant.web.api.shapes import N_, Language, Shape

Date = Annotated[str, WithJsonSchema({"type": "string", "format": "date"})]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Period(Shape):
    """The period that a document reports on."""

    year: int
    start: Date
    end: Date


class Place(Shape):
    """Characters of the published file."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Source(Shape):
    """What identifies a document."""

    id: str
    title: str
    version: str
    sha256: Sha256 = Field(description=N_("La huella del archivo publicado."))
    period: Period
    updated: Date
    source_url: str


class Mend(Shape):
    """A damage of the publication that was mended in the text."""

    start: int = Field(ge=0)
    text: str
    published: str = Field(description=N_("Lo que dice ahí el archivo publicado."))


class Citation(Shape):
    """A passage quoted whole."""

    id: str = Field(description=N_("El identificador del pasaje: L2.4, OE1, mision…"))
    label: str
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
    document: Source


class ListCount(Shape):
    """How many of a list are shown, and how many there are."""

    id: str
    count: int
    total: int


class Option(Shape):
    """A question that can be asked next."""

    question: str
    label: str


class Referral(Shape):
    """Who is competent, and why."""

    body: str
    reason: str
    contact: str
    source: str
    checked_on: str


class Correction(Shape):
    """A word that the plan does not have, and the one that was searched instead."""

    from_: str = Field(alias="from")
    to: str


class Explanation(Shape):
    """Why this answer."""

    matched: list[str]
    synonyms: list[str]
    runner_up: str | None


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
    kind: Literal["passage", "list", "fact", "reference"] | None
    message: str = Field(description=N_("Las palabras del asistente, que no son cita."))
    list_: ListCount | None = Field(alias="list")
    citations: list[Citation] = Field(description=N_("Las citas de la respuesta."))
    related: list[Citation] = Field(
        description=N_("Lo más cercano, cuando el plan no responde: no es la respuesta.")
    )
    options: list[Option] = Field(description=N_("Qué se puede preguntar después."))
    referral: Referral | None = Field(description=N_("De quién es el asunto, si no es del plan."))
    corrections: list[Correction]
    confidence: float = Field(ge=0, le=1)
    explanation: Explanation
    parts: list[Part] = Field(description=N_("Cada pregunta del mensaje, si trae varias."))
    language: Language
    request: str | None = Field(
        description=N_("Un texto listo para pedir al Instituto lo que el plan no dice.")
    )
    index_version: str


class Part(Shape):
    """One of several questions in a message, with its answer."""

    question: str
    answer: Answer
