"""What each tool takes; what is not exactly so is refused with a sentence."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.answers.answerer import CONTEXT
from assistant.answers.search import FEW_RESULTS, FURTHEST, LONGEST_QUERY, MOST_RESULTS

LONGEST_TEXT, LONGEST_ID = 1000, 100


class WrongUseError(Exception):
    """A tool was called wrong; the message says in Spanish what to change."""


class Shape(BaseModel):
    """An object with these fields and no other, of these very types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


Text = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)]
Given = TypeVar("Given", bound=Shape)


class Ask(Shape):
    """A question, and those of the same person before it."""

    question: Text = Field(
        description="La pregunta tal como la hizo la persona, en español o en inglés."
    )
    context: list[Text] = Field(
        default=[],
        max_length=CONTEXT,
        description="Sus preguntas anteriores, la más vieja primero: para «¿y el 4?».",
    )
    language: Literal["es", "en"] = Field(
        default="es",
        description="Idioma de las palabras del asistente. Las citas siempre van en español.",
    )


class Search(Shape):
    """Words to look for in the plan."""

    query: Annotated[str, Field(min_length=1, max_length=LONGEST_QUERY)] = Field(
        description="Las palabras que se buscan, o un código como 2.4."
    )
    kind: (
        Literal[
            "mission", "vision", "objective", "action_line",
            "strength", "weakness", "opportunity", "threat", "record",
        ]
        | None
    ) = Field(
        default=None,
        description="Solo pasajes de esta clase: misión, visión, objetivo, línea de acción,"
        " fortaleza, debilidad, oportunidad, amenaza o ficha.",
    )  # fmt: skip
    limit: int = Field(
        default=FEW_RESULTS, ge=1, le=MOST_RESULTS, description="Cuántos pasajes, a lo más."
    )
    offset: int = Field(
        default=0, ge=0, le=FURTHEST, description="Cuántos de los primeros se saltan."
    )


class Read(Shape):
    """Which passage to read."""

    id: Annotated[str, Field(min_length=1, max_length=LONGEST_ID)] = Field(
        description="Identificador del pasaje: mision, vision, OE1, L2.4, F1, D5, ficha.periodo…"
    )


_REASONS = {
    "missing": "falta «{field}»",
    "extra_forbidden": "no se conoce «{field}»",
    "string_too_short": "«{field}» está vacío",
    "string_too_long": "«{field}» es demasiado largo",
    "too_long": "«{field}» tiene demasiados elementos",
    "literal_error": "«{field}» no es uno de los valores que se admiten",
    "greater_than_equal": "«{field}» es demasiado pequeño",
    "less_than_equal": "«{field}» es demasiado grande",
}
_LONGEST_NAME = 60


def read(shape: type[Given], arguments: dict[str, Any]) -> Given:
    """Return the arguments in their shape; raises WrongUseError."""
    try:
        return shape.model_validate(arguments)
    except ValidationError as error:
        said = [_reason(one["type"], one["loc"]) for one in error.errors(include_input=False)]
        fields = ", ".join(shape.model_fields)
        msg = f"Uso incorrecto: {'; '.join(said[:3])}. Campos: {fields}."
        raise WrongUseError(msg) from None


def _reason(kind: str, place: tuple[int | str, ...]) -> str:
    field = ".".join(map(str, place))[:_LONGEST_NAME]
    return _REASONS.get(kind, "«{field}» no es del tipo que debe ser").format(field=field)
