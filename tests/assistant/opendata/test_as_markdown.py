from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant.opendata.as_markdown import as_markdown, escaped

if TYPE_CHECKING:
    from markdown_it.token import Token

    from corpus import Document

# CommonMark with the tables and strokes that other readers add.
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = st.text("ab1 ñ=+-@#>*_`~|[](){}<>!&;:.,\\/'\"$^\n\t\r", max_size=30)


def _quotes(content: str) -> list[str]:
    """Return the text of each quote as a reader shows it; a quote holds one paragraph of text."""
    tokens = READER.parse(content)
    at = [number for number, token in enumerate(tokens) if token.type == "blockquote_open"]
    shapes = {tuple(token.type for token in tokens[one : one + 5]) for one in at}
    inside = ("paragraph_open", "inline", "paragraph_close")
    assert shapes == {("blockquote_open", *inside, "blockquote_close")}
    return [_text(tokens[one + 2]) for one in at]


def _text(inline: Token) -> str:
    found = inline.children or []
    assert {one.type for one in found} <= {"text", "link_open", "link_close"}
    # A link is a whole passage that is an address, never a part of one.
    assert len(found) == 1 or [one.type for one in found] == ["link_open", "text", "link_close"]
    return "".join(one.content for one in found)


def test_every_quote_is_the_text_as_published(document: Document) -> None:
    quotes = _quotes(as_markdown(document).decode())
    assert quotes == [passage.published for passage in document.passages]


def test_file_tells_source_terms_and_how_many(document: Document) -> None:
    content = as_markdown(document).decode()
    assert content.startswith(f"# {document.title}\n")
    for said in (document.sha256, "CC-BY-4.0", "no indica una licencia", "- Pasajes: 63"):
        assert said in content
    assert "Actualizado por la institución: 2025-12-31" in content


def test_what_is_ours_comes_after_the_quote_and_says_so(document: Document) -> None:
    content = as_markdown(document).decode()
    part = content[content.index("## OE1 ") : content.index("## OE2 ")]
    quote, _, ours = part.partition("*Lo que sigue es nuestro, no de la institución:*")
    assert escaped(document.plain["OE1"].text) in ours
    assert "**En palabras sencillas:**" not in quote


def test_hostile_words_make_no_structure(hostile: Document) -> None:
    content = as_markdown(hostile).decode()
    assert _quotes(content) == [passage.published for passage in hostile.passages]
    shown = READER.render(content)
    assert "<script" not in shown
    assert shown.count("<h2>") == len(hostile.passages) + 1
    assert not re.findall(r"<(?:table|h3|pre|code|img|hr|ol|s)\b", shown)
    assert re.findall(r'href="([^"]*)"', shown) == [hostile.source_url]


@given(SIGNS.filter(str.strip))
def test_any_signs_are_shown_as_they_are(text: str) -> None:
    assert _quotes(f"> {escaped(text)}") == [text]
