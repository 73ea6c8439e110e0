"""The committed PDF: what it holds, how it is marked up, and how it is offered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from pypdfium2 import raw

from assistant.web.booklet import FILE, booklet
from corpus import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask.testing import FlaskClient

    from corpus import Corpus, Document

ADDRESS = "/sin-internet/cuadernillo.pdf"


@pytest.fixture(scope="module")
def pdf() -> Iterator[pypdfium2.PdfDocument]:
    with pypdfium2.PdfDocument(FILE) as opened:
        yield opened


@pytest.fixture(scope="module")
def pages(pdf: pypdfium2.PdfDocument) -> list[str]:
    """Return the text of each page without white space: lines end anywhere."""
    return [_squeezed(page.get_textpage().get_text_bounded()) for page in pdf]


@pytest.fixture(scope="module")
def document(corpus: Corpus) -> Document:
    return corpus.documents[0]


def _squeezed(text: str) -> str:
    # A hyphen at the end of a line comes as a mark of its own.
    return re.sub(r"\s", "", re.sub("[\ufffe\x02]", "-", text))


def test_every_quote_stands_whole_on_one_page_below_its_label(
    pages: list[str], document: Document
) -> None:
    for passage in document.passages:
        # An objective's label is the heading of its chapter.
        label = _squeezed(passage.label)
        text = _squeezed(passage.text)
        assert [page for page in pages if text in page[page.find(label) :]], passage.id


def test_every_explanation_is_printed_and_said_to_be_one(
    pages: list[str], document: Document
) -> None:
    whole = "".join(pages)
    marked = _squeezed("En palabras sencillas (explicación del asistente, no del Instituto)")
    for plain in document.plain.values():
        assert marked + _squeezed(plain.text) in whole


def test_each_page_bears_its_number(pages: list[str]) -> None:
    for number, page in enumerate(pages, start=1):
        assert page.startswith(f"{number}/{len(pages)}")


def test_cover_says_source_and_date(pages: list[str], document: Document) -> None:
    assert _squeezed(document.title) in pages[0]
    assert _squeezed(f"Publicado en {document.source_url}") in pages[0]
    assert "Actualizadoel31dediciembrede2025." in pages[0]


def test_it_is_tagged_with_title_and_language(
    pdf: pypdfium2.PdfDocument, document: Document
) -> None:
    assert raw.FPDFCatalog_IsTagged(pdf)
    assert pdf.get_metadata_dict()["Title"] == f"{document.title}: cuadernillo"
    assert b"/Lang (es-MX)" in FILE.read_bytes()


def test_bookmarks_are_the_headings(pdf: pypdfium2.PdfDocument, document: Document) -> None:
    titles = {entry.get_title() for entry in pdf.get_toc()}
    assert {p.label for p in document.passages if p.kind is not Kind.RECORD} <= titles
    assert {"Fortalezas", "Ficha de la publicación"} <= titles


def test_fonts_are_within() -> None:
    content = FILE.read_bytes()
    described = re.findall(rb"/Type /FontDescriptor\n.*?endobj", content, re.DOTALL)
    assert described
    assert all(b"/FontFile" in font for font in described)


def test_nothing_in_it_leads_to_the_machine_it_was_made_on() -> None:
    content = FILE.read_bytes()
    assert b"/Dest" in content
    assert b"/URI" not in content
    assert b"127.0.0.1" not in content


def test_it_is_light() -> None:
    assert FILE.stat().st_size < 300_000


def test_its_length_is_read_from_the_file(pdf: pypdfium2.PdfDocument) -> None:
    assert booklet().pages == len(pdf) > 10
    assert booklet().kilobytes == round(FILE.stat().st_size / 1000)


@pytest.mark.parametrize("path", ["/plan", "/sin-internet"])
def test_link_says_what_it_leads_to(check: Callable[..., Any], path: str) -> None:
    page = check(path)
    words = f"Cuadernillo para imprimir (PDF, {booklet().pages} páginas, {booklet().kilobytes} kB)"
    at = page.text("a").index(words)
    assert page.all("a")[at] == {"href": ADDRESS, "type": "application/pdf"}


def test_unchanged_file_is_not_sent_again(client: FlaskClient) -> None:
    with client.get(ADDRESS) as first:
        assert first.data == FILE.read_bytes()
        etag = first.headers["ETag"]
    with client.get(ADDRESS, headers={"If-None-Match": etag}) as again:
        assert (again.status_code, again.data) == (304, b"")
