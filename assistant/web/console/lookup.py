"""Looking an answer up while somebody waits on the line; nothing of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request

from assistant.answers.citation import Citation
from assistant.answers.steps.clean import visible
from assistant.telling import candidates, of_passages, referral_facts
from assistant.telling.basket import Basket
from assistant.web import asked, context, here
from assistant.web.console.themes import theme_of, themes
from assistant.web.rendering import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TITLE = "Consulta"
_MOST_ITEMS = 9
_MOST_PASSAGES = 60


def lookup() -> str:
    """Show what there is to tell; to the script, which asks while somebody types, that alone."""
    return shown(asked.question(), items())


def passage(passage_id: str) -> str:
    """Show one passage, by the code that somebody dictated."""
    return shown(passage_id, items())


def items() -> list[str]:
    """Return what is in the basket: for each thing the codes of its passages."""
    kept = [one for one in map(_known, request.form.getlist("canasta")) if one]
    if added := _known(request.form.get("agregar", "")):
        kept = [*dict.fromkeys((*kept, added))]
    taken = request.form.get("quitar", "")
    return [one for one in kept if one != taken][:_MOST_ITEMS]


def shown(question: str, basket: Sequence[str], **told: object) -> str:
    """Render the look-up, with what an outcome has to say."""
    services = context.services()
    question = visible(question)
    answer = services.answerer.answer(question) if question else None
    found = services.answerer.search(question, limit=_MOST_ITEMS) if question else None
    offered = candidates(answer, found) if answer and found else ()
    only_results = request.headers.get(asked.TURN)
    return render(
        "console/results.html" if only_results else "console/lookup.html",
        title=_TITLE,
        exists=False,
        question=question,
        answer=answer,
        candidates=offered,
        facts=referral_facts(answer.referral) if answer and answer.referral else None,
        items=basket,
        joined=_joined(basket),
        site=here.origin(),
        themes=themes(),
        **{"theme": theme_of(offered), "problem": "", "noted": "", "ended": None, **told},
    )


def _known(codes: str) -> str:
    """Return the codes that are passages of the plan."""
    document = context.document()
    return " ".join(one for one in codes.split()[:_MOST_PASSAGES] if document.get(one))


def _joined(basket: Iterable[str]) -> Basket | None:
    """Return everything in the basket as one answer."""
    contents = [content for codes in basket for content in of_passages(_quotes(codes)).contents]
    return Basket(tuple(contents)) if contents else None


def _quotes(codes: str) -> list[Citation]:
    document = context.document()
    found = [document.get(code) for code in codes.split()]
    return [Citation(one, document) for one in found if one]
