from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from assistant.opendata.feed import ATOM, feed
from corpus.changes import Change, Part

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from corpus import Document

# RFC 4287, 4.1.1 and 4.1.2: what there must be once, and in a feed whose entries have no author.
ONCE_IN_A_FEED = ("id", "title", "updated", "author")
ONCE_IN_AN_ENTRY = ("id", "title", "updated", "content")


def _feed(document: Document) -> Element:
    return ET.fromstring(feed(document))  # noqa: S314 (made here)


def _all(parent: Element, tag: str) -> list[Element]:
    return parent.findall(f"{{{ATOM}}}{tag}")


def _text(parent: Element, tag: str) -> str:
    (found,) = _all(parent, tag)
    return found.text or ""


def test_feed_has_what_the_norm_requires(document: Document) -> None:
    root = _feed(document)
    assert root.tag == f"{{{ATOM}}}feed"
    for parent, tags in [(root, ONCE_IN_A_FEED)] + [
        (entry, ONCE_IN_AN_ENTRY) for entry in _all(root, "entry")
    ]:
        assert all(len(_all(parent, tag)) == 1 for tag in tags)
        assert urlsplit(_text(parent, "id")).scheme == "urn"
        assert datetime.fromisoformat(_text(parent, "updated")).tzinfo is not None
        assert [link.get("rel") for link in _all(parent, "link")].count("alternate") == 1
    (author,) = _all(root, "author")
    assert _text(author, "name")
    assert [link.get("href") for link in _all(root, "link") if link.get("rel") == "self"] == [
        "/datos/cambios.atom"
    ]


def test_entries_are_the_changes_the_newest_first(document: Document) -> None:
    entries = _all(_feed(document), "entry")
    assert [_text(one, "title") for one in entries] == [one.title for one in document.changes]
    assert [_text(one, "content") for one in entries] == [one.text for one in document.changes]
    moments = [datetime.fromisoformat(_text(one, "updated")) for one in entries]
    assert moments == sorted(moments, reverse=True)
    assert moments[0].isoformat() == _text(_feed(document), "updated")


def test_names_are_those_that_readers_know(document: Document) -> None:
    # Whoever is subscribed sees an entry again as new if its name changes.
    root = _feed(document)
    assert _text(root, "id") == "urn:uuid:c2ce4c87-ff91-50d0-a9de-c15d0be4798a"
    names = [_text(one, "id") for one in _all(root, "entry")]
    assert len(set(names)) == len(names)
    assert names[-1] == "urn:uuid:85dd7aab-546f-5530-98ec-917ae2a34a86"


def test_entry_leads_to_the_passages_that_changed(document: Document) -> None:
    (titles,) = [one for one in document.changes if one.id == "nombres-cortos"]
    (entry,) = [
        one for one in _all(_feed(document), "entry") if _text(one, "title") == titles.title
    ]
    related = [link.get("href") for link in _all(entry, "link") if link.get("rel") == "related"]
    assert related == [f"/plan/{name}" for name in titles.passages]


def test_feed_without_changes_is_as_old_as_the_document(document: Document) -> None:
    root = _feed(replace(document, changes=()))
    assert _text(root, "updated") == "2025-12-31T00:00:00-06:00"
    assert not _all(root, "entry")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('<a href="x">&amp;]]><!--', '<a href="x">&amp;]]><!--'),
        ("\x00a\x0b\ufffe", "\N{REPLACEMENT CHARACTER}a" + "\N{REPLACEMENT CHARACTER}" * 2),
    ],
)
def test_hostile_change_is_only_text(document: Document, text: str, shown: str) -> None:
    moment = document.changes[0].moment
    change = Change("x", moment, Part.OURS, text, text, ("OE1",))
    (entry,) = _all(_feed(replace(document, changes=(change,))), "entry")
    assert _text(entry, "title") == _text(entry, "content") == shown
    assert not list(_all(entry, "content")[0])
