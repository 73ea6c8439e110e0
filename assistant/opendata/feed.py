"""The changes of a document as an Atom feed (RFC 4287).

Addresses are relative: the same feed is good wherever it is served.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from assistant.answers.citation import Citation
from assistant.days import MEXICO_CITY
from assistant.opendata.facts import LANGUAGE
from assistant.opendata.names import name_of
from assistant.opendata.terms import AUTHOR, OUR_TERMS, official_terms
from corpus.changes import Part

if TYPE_CHECKING:
    from corpus.changes import Change
    from corpus.model import Document

ATOM = "http://www.w3.org/2005/Atom"
PAGE, ADDRESS = "/datos", "/datos/cambios.atom"
_PARTS = {Part.OFFICIAL: "Texto oficial", Part.OURS: "Explicaciones nuestras"}
# What XML has no way to hold.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed(document: Document) -> bytes:
    """Return the feed, the newest change first."""
    root = Element("feed", {"xmlns": ATOM, "xml:lang": LANGUAGE})
    _add(root, "id", name_of(document.id, "cambios"))
    _add(root, "title", f"Cambios: {document.title}")
    _add(root, "updated", _updated(document))
    _add(SubElement(root, "author"), "name", AUTHOR)
    _add(root, "link", rel="self", type="application/atom+xml", href=ADDRESS)
    _add(root, "link", rel="alternate", type="text/html", hreflang=LANGUAGE, href=PAGE)
    _add(root, "rights", f"{official_terms(document)} {OUR_TERMS}")
    for change in document.changes:
        _entry(root, document, change)
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _updated(document: Document) -> str:
    if document.changes:
        return document.changes[0].moment.isoformat()
    day = document.updated
    return datetime(day.year, day.month, day.day, tzinfo=MEXICO_CITY).isoformat()


def _entry(root: Element, document: Document, change: Change) -> None:
    entry = SubElement(root, "entry")
    _add(entry, "id", name_of(document.id, "cambios", change.id))
    _add(entry, "title", change.title)
    _add(entry, "updated", change.moment.isoformat())
    _add(entry, "category", term=change.part.value, label=_PARTS[change.part])
    _add(entry, "link", rel="alternate", type="text/html", href=f"{PAGE}#cambio-{change.id}")
    for passage in filter(None, map(document.get, change.passages)):
        citation = Citation(passage, document)
        _add(entry, "link", rel="related", href=citation.url, title=citation.label)
    _add(entry, "content", change.text, type="text")


def _add(parent: Element, tag: str, text: str | None = None, **attributes: str) -> None:
    kept = {name: _NO_XML.sub("\N{REPLACEMENT CHARACTER}", one) for name, one in attributes.items()}
    child = SubElement(parent, tag, kept)
    if text is not None:
        child.text = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
