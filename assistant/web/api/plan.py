"""The plan as data: each answer is made of the same objects as the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import redirect, url_for

from assistant.answers.answer import ENGLISH
from assistant.answers.citation import Citation
from assistant.web import context
from assistant.web.api.problems import ApiProblem, Code
from assistant.web.interface import SPANISH, without_prefix
from assistant.web.outline import passage_view
from assistant.web.suggestions import read_suggestions
from assistant.web.themes import IN_ENGLISH, read_themes
from corpus.changes import history
from corpus.identifiers import find_passage
from corpus.model import Kind

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from assistant.web.api.shapes import InLanguage, OfDocument, Words
    from corpus.glossary import GlossaryEntry
    from corpus.model import Document, Passage


def search(words: Words) -> dict[str, Any]:
    """Find the passages that hold some words."""
    wanted_document(words.document)
    kinds = () if words.kind is None else (Kind(words.kind),)
    found = context.services().answerer.search(
        words.q, kinds, offset=words.offset, limit=words.limit, language=words.language
    )
    return found.as_json(words.offset, words.limit, english=words.language == ENGLISH)


def suggestions(wanted: InLanguage) -> dict[str, Any]:
    """Return the reviewed questions in a language."""
    english = [ready for theme in read_themes(IN_ENGLISH) for ready in theme.questions]
    ready = english if wanted.language == "en" else read_suggestions()
    found = [{"question": one.text, "quotes": one.quotes} for one in ready]
    return {"language": wanted.language, "suggestions": found}


def documents(_wanted: InLanguage) -> dict[str, Any]:
    """Return every document that may be quoted."""
    return {"documents": [_described(one) for one in context.services().corpus.documents]}


def whole_document(_wanted: InLanguage, document_id: str) -> dict[str, Any]:
    """Return a document with its passages and lists by their identifiers."""
    document = wanted_document(document_id)
    return {
        "document": _described(document),
        "passages": [_reference(passage) for passage in document.passages],
        "lists": [
            {"id": name, "total": len(held), "passages": [passage.id for passage in held]}
            for name, held in document.lists.items()
        ],
    }


def wanted_document(document_id: str | None) -> Document:
    """Return the document with an identifier, or the one answers are from; raises ApiProblem."""
    if document_id is None:
        return context.document()
    known = {document.id: document for document in context.services().corpus.documents}
    if document_id not in known:
        raise ApiProblem(Code.UNKNOWN_DOCUMENT)
    return known[document_id]


def passage(wanted: OfDocument, passage_id: str) -> dict[str, Any] | Response:
    """Return a passage with what stands around it, or send other spellings of it there."""
    document = wanted_document(wanted.document)
    found = find_passage(document, passage_id)
    if found is None:
        raise ApiProblem(Code.UNKNOWN_PASSAGE)
    if found.id != passage_id:
        here = url_for(
            "api.passage", passage_id=found.id, **wanted.model_dump(exclude_defaults=True)
        )
        return _elsewhere(here)
    return _shown(document, found.id, english=wanted.language == ENGLISH)


def _elsewhere(address: str) -> Response:
    """Send a program to an address, without the page that a person would get."""
    response = redirect(address, 308)
    response.set_data(b"")
    del response.headers["Content-Type"]
    return response


def _shown(document: Document, passage_id: str, *, english: bool) -> dict[str, Any]:
    view = passage_view(document, passage_id)
    held = view.citation.passage
    return {
        "passage": view.citation.as_json(english=english),
        "kind": held.kind.value,
        "objective": _near(view.parent),
        "previous": _near(view.previous),
        "next": _near(view.next),
        "siblings": [_reference(one.passage) for one in view.siblings],
        "children": [_reference(one.passage) for one in view.children],
        "lists": [name for name, listed in document.lists.items() if held in listed],
        "terms": [_term(document, one, english=english) for one in view.citation.terms],
        "history": [_version(document, held)],
        "changes": [one.as_json() for one in history(document.changes, held.id)],
    }


def _term(document: Document, entry: GlossaryEntry, *, english: bool) -> dict[str, str]:
    meaning = document.english.glossary.get(entry.id) if english else None
    return {"term": entry.term, "plain": meaning.plain if meaning else entry.plain}


def _version(document: Document, held: Passage) -> dict[str, Any]:
    return {
        "version": document.version,
        "updated": document.updated.isoformat(),
        "sha256": document.sha256,
        "text": held.text,
        "published": held.published,
        "current": True,
    }


def _near(citation: Citation | None) -> dict[str, Any] | None:
    return None if citation is None else _reference(citation.passage)


def _reference(held: Passage) -> dict[str, Any]:
    return {
        "id": held.id,
        "kind": held.kind.value,
        "label": held.label,
        "parent": held.parent,
        "api_url": without_prefix(url_for("api.passage", passage_id=held.id)),
    }


def _described(document: Document) -> dict[str, Any]:
    cited: dict[str, Any] = Citation(document.passages[0], document).as_json()["document"]
    return {
        **cited,
        "short_title": document.short_title,
        "institution": document.institution,
        "language": SPANISH,
        "passage_count": len(document.passages),
        "api_url": without_prefix(url_for("api.document", document_id=document.id)),
    }
