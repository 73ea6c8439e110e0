from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.opendata.as_text import as_text

if TYPE_CHECKING:
    from corpus import Document


def _official(content: str) -> list[str]:
    """Return what stands indented after each line that announces it."""
    texts: list[list[str]] = []
    inside = False
    for line in content.splitlines(keepends=True):
        if line == "Texto oficial:\n":
            texts.append([])
            inside = True
        elif inside and line.startswith("    "):
            texts[-1].append(line.removeprefix("    "))
        else:
            inside = False
    return ["".join(lines).removesuffix("\n") for lines in texts]


@pytest.mark.parametrize("which", ["document", "hostile"])
def test_every_text_is_the_one_published(request: pytest.FixtureRequest, which: str) -> None:
    document: Document = request.getfixturevalue(which)
    found = _official(as_text(document).decode())
    assert found == [passage.published for passage in document.passages]


def test_file_tells_source_terms_and_how_many(document: Document) -> None:
    content = as_text(document).decode()
    assert content.startswith(f"{document.title}\n")
    for said in (document.sha256, document.source_url, "CC-BY-4.0", "no indica una licencia"):
        assert said in content
    assert "\nPasajes: 63\n" in content


def test_what_is_ours_is_announced(document: Document) -> None:
    content = as_text(document).decode()
    part = content[content.index("\nOE1 ·") : content.index("\nOE2 ·")]
    official, _, ours = part.partition("Lo que sigue es nuestro, no de la institución.")
    assert document.plain["OE1"].text in ours
    assert document.plain["OE1"].text not in official
