"""The table of what the API does: the routes are registered from it, and so is it described."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.web.api import answer_shapes, answers, plan, plan_shapes, shapes
from assistant.web.api.problems import Code
from assistant.web.api.shapes import N_
from assistant.web.limits import Counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.web.api.shapes import Shape

VERSION = "/v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One address and method; `name` is its operationId and its endpoint.

    `view` gets what was sent, in the shape of `query` or `body` (a body's shape depends on how
    long a question may be), and returns JSON of the shape `result`. Who uses a `counted` one takes
    a turn. `path` and `sent` are the example; `returned` is what
    it gets, where asking would write something. `codes` are its own problems, besides those that
    every operation has.
    """

    name: str
    rule: str
    view: Callable[..., Any]
    result: type[Shape]
    summary: str
    told: str
    query: type[Shape] = shapes.Nothing
    body: Callable[[int], type[Shape]] | None = None
    codes: tuple[Code, ...] = ()
    counted: Counted | None = None
    returned: dict[str, Any] | None = None
    path: dict[str, str] = field(default_factory=dict)
    sent: dict[str, Any] = field(default_factory=dict)

    @property
    def method(self) -> str:
        """Its method: only a body needs another than GET."""
        return "GET" if self.body is None else "POST"


_DOCUMENT = "iecm-programa-de-trabajo-2025"

OPERATIONS = (
    Operation(
        name="answer",
        rule=f"{VERSION}/answers",
        view=answers.answer,
        result=answer_shapes.Answer,
        body=shapes.question_of_at_most,
        counted=Counted.QUESTIONS,
        summary=N_("Responder una pregunta"),
        told=N_(
            "La misma respuesta que da la página, con citas textuales. Va por POST para que la"
            " pregunta no quede en direcciones ni registros. No hay conversaciones aquí: quien"
            " quiera una conversación envía en «context» las preguntas anteriores."
        ),
        codes=(
            Code.INVALID_JSON, Code.REPEATED_FIELD, Code.TOO_DEEP, Code.TOO_LARGE,
            Code.WRONG_MEDIA_TYPE, Code.MISSING_FIELD, Code.UNKNOWN_FIELD, Code.WRONG_TYPE,
            Code.NOT_AN_OBJECT, Code.TOO_LONG, Code.TOO_SHORT, Code.INVALID_VALUE,
            Code.QUESTION_REJECTED, Code.TOO_MANY_REQUESTS,
        ),
        sent={"question": N_("¿Qué dice la línea 2.4?")},
    ),
    Operation(
        name="feedback",
        rule=f"{VERSION}/feedback",
        view=answers.feedback,
        result=plan_shapes.Thanks,
        body=shapes.opinion_of_at_most,
        counted=Counted.OPINIONS,
        summary=N_("Decir si una respuesta sirvió"),
        told=N_(
            "Guarda si sirvió y qué citas tenía, sin quién ni desde dónde, por un año. De una que"
            " no sirvió se guarda también la pregunta, por 90 días, para saber qué falta."
        ),
        codes=(
            Code.INVALID_JSON, Code.REPEATED_FIELD, Code.TOO_DEEP, Code.TOO_LARGE,
            Code.WRONG_MEDIA_TYPE, Code.MISSING_FIELD, Code.UNKNOWN_FIELD, Code.WRONG_TYPE,
            Code.NOT_AN_OBJECT, Code.TOO_LONG, Code.INVALID_VALUE, Code.TOO_MANY_REQUESTS,
            Code.STORE_UNAVAILABLE,
        ),
        sent={"useful": True, "status": "answered", "passages": ["L2.4"]},
        returned={"ok": True, "gap": None},
    ),
    Operation(
        name="search",
        rule=f"{VERSION}/search",
        view=plan.search,
        result=plan_shapes.Found,
        query=shapes.Words,
        summary=N_("Buscar palabras en el plan"),
        told=N_(
            "Los pasajes que tienen esas palabras, del mejor al peor. Es una búsqueda, no una"
            " respuesta: las preguntas de las personas van a POST /answers, porque lo que va en una"
            " dirección queda en historiales y registros ajenos."
        ),
        codes=(
            Code.MISSING_PARAMETER, Code.INVALID_PARAMETER, Code.UNKNOWN_DOCUMENT,
            Code.TOO_MANY_REQUESTS,
        ),
        counted=Counted.SEARCHES,
        sent={"q": "violencia", "limit": 1},
    ),
    Operation(
        name="suggestions",
        rule=f"{VERSION}/suggestions",
        view=plan.suggestions,
        result=plan_shapes.Suggestions,
        query=shapes.InLanguage,
        summary=N_("Preguntas sugeridas"),
        told=N_("Preguntas revisadas que el plan responde, para quien no sabe qué preguntar."),
        codes=(Code.INVALID_PARAMETER,),
        sent={"language": "es"},
    ),
    Operation(
        name="documents",
        rule=f"{VERSION}/documents",
        view=plan.documents,
        result=plan_shapes.Documents,
        query=shapes.InLanguage,
        summary=N_("Documentos"),
        told=N_("Los documentos que se pueden citar, con su versión y la huella de su archivo."),
        codes=(Code.INVALID_PARAMETER,),
    ),
    Operation(
        name="document",
        rule=f"{VERSION}/documents/<document_id>",
        view=plan.whole_document,
        result=plan_shapes.WholeDocument,
        query=shapes.InLanguage,
        summary=N_("Un documento"),
        told=N_("Un documento, con los identificadores de todos sus pasajes y de sus listas."),
        codes=(Code.INVALID_PARAMETER, Code.UNKNOWN_DOCUMENT),
        path={"document_id": _DOCUMENT},
    ),
    Operation(
        name="passage",
        rule=f"{VERSION}/passages/<passage_id>",
        view=plan.passage,
        result=plan_shapes.Passage,
        query=shapes.OfDocument,
        summary=N_("Un pasaje"),
        told=N_(
            "Un pasaje con su objetivo, sus vecinos, su explicación en lenguaje claro y las"
            " versiones que se tienen de él. Otra manera de escribir el identificador (l2.4) lleva"
            " a la dirección correcta con un 308."
        ),
        codes=(Code.INVALID_PARAMETER, Code.UNKNOWN_DOCUMENT, Code.UNKNOWN_PASSAGE),
        path={"passage_id": "L2.4"},
    ),
)  # fmt: skip
