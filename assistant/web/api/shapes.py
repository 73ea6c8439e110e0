"""The shapes of what the API takes: nothing else is let in."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from assistant.answers.answerer import CONTEXT
from assistant.answers.search import FEW_RESULTS, FURTHEST, LONGEST_QUERY, MOST_RESULTS

# Every identifier fits in it; a longer one is found nowhere.
LONGEST_ID = 100

_DIGITS = re.compile(r"0|[1-9][0-9]{0,5}")


def N_(words: str) -> str:  # noqa: N802  the name by which the catalogue finds them
    """Mark words that are translated where they are shown."""
    return words


class Shape(BaseModel):
    """An object with these fields and no other, of these very types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def _number(written: Any) -> Any:  # noqa: ANN401  as pydantic passes it
    """Read a number of an address, where everything is text."""
    return int(written) if isinstance(written, str) and _DIGITS.fullmatch(written) else written


Number = BeforeValidator(_number)
Language = Literal["es", "en"]
# As corpus.Kind has them.
KindName = Literal[
    "mission", "vision", "objective", "action_line",
    "strength", "weakness", "opportunity", "threat", "record",
]  # fmt: skip


class Asked(Shape):
    """A question, and those of the same person before it."""

    question: str = Field(
        min_length=1,
        description=N_("La pregunta, en español o en inglés, con alguna letra o número."),
    )
    context: list[str] = Field(
        default=[],
        max_length=CONTEXT,
        description=N_("Las preguntas anteriores de la misma persona, la más vieja primero."),
    )
    language: Language = Field(
        default="es",
        description=N_("El idioma de las palabras del asistente y de los errores."),
    )


@cache
def question_of_at_most(characters: int) -> type[Asked]:
    """Return the shape of a question on a site that takes so many characters."""

    class Question(Asked):
        question: str = Field(
            min_length=1,
            max_length=characters,
            description=Asked.model_fields["question"].description,
        )
        context: list[Annotated[str, Field(max_length=characters)]] = Field(
            default=[],
            max_length=CONTEXT,
            description=Asked.model_fields["context"].description,
        )

    return Question


# As assistant.answers.Status has them, without the one that no answer of the API has.
StatusName = Literal["answered", "clarification", "not_in_plan", "referral", "courtesy"]
MOST_PASSAGES = 25


class Opined(Shape):
    """Whether an answer was useful."""

    useful: bool = Field(description=N_("Si la respuesta le sirvió a la persona."))
    status: StatusName = Field(description=N_("El «status» de la respuesta."))
    question: str = Field(
        default="",
        description=N_(
            "La pregunta. Solo se guarda si no sirvió, con los datos personales tapados, y entonces"
            " tiene un número; si falta, no hay número."
        ),
    )
    passages: list[Annotated[str, Field(max_length=LONGEST_ID)]] = Field(
        default=[],
        max_length=MOST_PASSAGES,
        description=N_("Los identificadores de sus citas."),
    )
    language: Language = Field(default="es", description=N_("El idioma de la pregunta."))


@cache
def opinion_of_at_most(characters: int) -> type[Opined]:
    """Return the shape of an opinion on a site whose questions have so many characters."""

    class Opinion(Opined):
        question: str = Field(
            default="",
            max_length=characters,
            description=Opined.model_fields["question"].description,
        )

    return Opinion


class InLanguage(Shape):
    """In which language something is wanted."""

    language: Language = Field(
        default="es",
        description=N_("El idioma de lo que es del asistente; las citas van siempre en español."),
    )


class OfDocument(InLanguage):
    """Which document is meant, where there are several."""

    document: str | None = Field(
        default=None,
        min_length=1,
        max_length=LONGEST_ID,
        description=N_("El identificador de un documento; si falta, el que se usa para responder."),
    )


class Words(OfDocument):
    """Words to be searched in the plan, and which of what is found is wanted."""

    q: str = Field(
        min_length=1,
        max_length=LONGEST_QUERY,
        description=N_("Palabras que deben estar en el plan. Una pregunta va a POST /answers."),
    )
    limit: Annotated[int, Number] = Field(
        default=FEW_RESULTS,
        ge=1,
        le=MOST_RESULTS,
        description=N_("Cuántos pasajes, como mucho."),
    )
    offset: Annotated[int, Number] = Field(
        default=0, ge=0, le=FURTHEST, description=N_("Cuántos pasajes se saltan.")
    )
    kind: KindName | None = Field(default=None, description=N_("Solo los pasajes de esta clase."))


class Nothing(Shape):
    """No parameter at all."""
