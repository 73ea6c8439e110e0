"""The tools: the same answers as everywhere, as text to quote and as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from assistant.answers import Citation, Status
from assistant.answers.search import Problem
from assistant.answers.steps.clean import visible
from assistant.mcp.quoting import quote, quoted_answer, quoted_search
from assistant.mcp.shapes import Ask, Read, Search, Shape, WrongUseError, read
from corpus import Kind
from corpus.identifiers import find_passage
from corpus.order import beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.services import Services
    from corpus import Passage

_PROBLEMS = {
    Problem.EMPTY: "No hay palabras que buscar.",
    Problem.TOO_LONG: "Son demasiadas palabras.",
    Problem.NOT_TEXT: "Eso no son palabras: hace falta alguna letra o número.",
    Problem.ONLY_LITTLE_WORDS: "Solo hay palabras como «de» o «la»: hace falta otra más.",
}
INSTRUCTIONS: Final = (
    "Programa de trabajo publicado por el Instituto Electoral de la Ciudad de México (IECM). Es"
    " texto del plan lo que va entre « y » en un renglón propio, con su referencia debajo: cítalo"
    " tal cual, completo, con su identificador, el nombre del documento y su fecha. Lo demás no es"
    " cita. Si la herramienta dice que el plan no lo dice, dilo: nunca lo completes con lo que"
    " sepas por otro lado ni con lo más cercano."
)


@dataclass(frozen=True, slots=True)
class Made:
    """What a tool returns: text to quote, and the same as data."""

    text: str
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool as it is offered."""

    name: str
    title: str
    description: str
    shape: type[Shape]
    use: Callable[[Services, dict[str, Any]], Made]


def ask(services: Services, arguments: dict[str, Any]) -> Made:
    """Answer a question; raises WrongUseError if it was rejected."""
    given = read(Ask, arguments)
    answer = services.answerer.answer(given.question, given.context, language=given.language)
    if answer.status is Status.REJECTED:
        raise WrongUseError(answer.message)
    return Made(quoted_answer(answer), answer.as_json())


def search(services: Services, arguments: dict[str, Any]) -> Made:
    """Search the plan's words; raises WrongUseError if there is nothing to search."""
    given = read(Search, arguments)
    kinds = (Kind(given.kind),) if given.kind else ()
    found = services.answerer.search(given.query, kinds, given.offset, given.limit)
    if found.problem is not None:
        raise WrongUseError(_PROBLEMS[found.problem])
    data = found.as_json(given.offset, given.limit)
    return Made(quoted_search(found, given.offset), data)


def read_passage(services: Services, arguments: dict[str, Any]) -> Made:
    """Return a passage with what stands around it; raises WrongUseError if there is none."""
    asked = read(Read, arguments).id
    document = services.corpus.documents[0]
    passage = find_passage(document, asked)
    if passage is None:
        # On one line: what stands between « and » on a line of its own is the plan's.
        msg = (
            f"El plan no tiene un pasaje «{visible(asked)}»."
            " Ejemplos: mision, OE1, L2.4, F1, ficha.area."
        )
        raise WrongUseError(msg)
    parent = document.get(passage.parent) if passage.parent else None
    before, after = beside(document, passage)
    around = {"objective": parent, "previous": before, "next": after}
    data = {
        "passage": Citation(passage, document).as_json(),
        **{name: _reference(one) for name, one in around.items()},
        "children": [_reference(one) for one in document.children(passage.id)],
    }
    said = [
        f"{word}: {one.id} ({one.label})"
        for word, one in (("Depende de", parent), ("Antes", before), ("Después", after))
        if one is not None
    ]
    return Made("\n".join((quote(Citation(passage, document)), "", *said)).rstrip(), data)


def _reference(passage: Passage | None) -> dict[str, str] | None:
    if passage is None:
        return None
    return {"id": passage.id, "label": passage.label, "text": passage.text}


TOOLS: Final = (
    Tool(
        "ask",
        "Preguntar al plan",
        "Responde una pregunta sobre el programa de trabajo del IECM con citas textuales, su"
        " referencia y su fecha. Pásale la pregunta como la hizo la persona. Reproduce sin cambios"
        " lo que va entre « y » y da la referencia. Si dice que el plan no lo dice, respóndelo así:"
        " no lo completes ni presentes lo más cercano como respuesta.",
        Ask,
        ask,
    ),
    Tool(
        "search",
        "Buscar palabras en el plan",
        "Busca qué pasajes del programa de trabajo tienen unas palabras. Lo que encuentra son"
        " pasajes, no respuestas: que una palabra esté no significa que el plan responda algo. Cita"
        " textual, con la referencia.",
        Search,
        search,
    ),
    Tool(
        "read_passage",
        "Leer un pasaje del plan",
        "Da un pasaje completo por su identificador (L2.4, OE1, mision…), de qué objetivo depende y"
        " cuáles van antes y después. Cita textual, con la referencia; el campo plain es una"
        " explicación, no una cita.",
        Read,
        read_passage,
    ),
)
