from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import assistant.offline
from assistant.web.offline_file import offline_file, policy
from assistant.web.rendering import STATIC

if TYPE_CHECKING:
    from corpus.load import Corpus
    from corpus.model import Document

SCRIPTS = sorted(Path(assistant.offline.__file__).parent.glob("*.js"))


@pytest.fixture(scope="module")
def document(corpus: Corpus) -> Document:
    return corpus.documents[0]


@pytest.fixture(scope="module")
def page(document: Document) -> str:
    return offline_file(document)


def test_file_is_light(page: str) -> None:
    assert len(page.encode()) <= 300_000


def test_same_document_gives_the_same_bytes(page: str, document: Document) -> None:
    assert offline_file(document) == page


def test_every_passage_stands_there_word_by_word(page: str, document: Document) -> None:
    text = " ".join(unescape(re.sub(r"<[^>]+>", "", page)).split())
    assert not [one.id for one in document.passages if one.text not in text]
    assert not [plain.text for plain in document.plain.values() if plain.text not in text]
    assert all(page.count(f'id="{one.id}"') == 1 for one in document.passages)


def test_stamp_and_source_are_there(page: str, document: Document) -> None:
    assert "31 de diciembre de 2025" in page
    assert document.source_url in page
    assert document.sha256 in page


def test_file_loads_nothing(page: str) -> None:
    markup = re.sub(r"<script.*?</script>|<style>.*?</style>", "", page, flags=re.DOTALL)
    assert not re.search(r"\ssrc=|<link|<img|<iframe|@import|url\(", markup)
    places = re.findall(r'href="([^"]*)"', markup)
    assert {place[0] for place in places if not place.startswith("https://www.iecm.mx/")} == {"#"}


def test_policy_allows_what_is_in_the_file_and_nothing_else(page: str) -> None:
    (said,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert unescape(said) == policy(page)
    assert policy(page).startswith("default-src 'none'; script-src 'sha256-")
    assert policy(page).count("'sha256-") == 3
    assert "unsafe" not in policy(page)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_script_is_strict_and_writes_no_markup(script: Path) -> None:
    text = script.read_text("utf-8")
    assert text.startswith('"use strict";\n')
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(", text
    )
    assert max(map(len, text.splitlines())) <= 100


def test_search_is_light() -> None:
    sizes = {path.name: path.stat().st_size for path in SCRIPTS}
    assert sizes.keys() == {"page.js", "search.js"}
    assert sizes["search.js"] <= 12_000


def test_what_is_included_has_no_tags_of_the_templates() -> None:
    for path in (*SCRIPTS, STATIC / "style.css"):
        assert not re.search(r"\{[{%#]|[}%#]\}", path.read_text("utf-8").replace("}}", "")), path
