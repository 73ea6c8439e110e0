from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from assistant.opendata import FEED, data_files
from corpus import load

if TYPE_CHECKING:
    from corpus import Document

NAME = "iecm-programa-de-trabajo-2025"


def test_files_have_these_names_and_kinds(document: Document) -> None:
    assert {file.address: file.media_type for file in data_files(document)} == {
        f"/datos/{NAME}.csv": "text/csv",
        f"/datos/{NAME}.json": "application/json",
        f"/datos/{NAME}.md": "text/markdown",
        f"/datos/{NAME}.txt": "text/plain",
        f"/datos/{NAME}.jsonld": "application/ld+json",
        "/datos/cambios.atom": "application/atom+xml",
    }


def test_same_corpus_gives_the_same_bytes(document: Document) -> None:
    # Read anew, so that no order of a dictionary in memory is shared.
    again = data_files(load().documents[0])
    assert [file.content for file in data_files(document)] == [file.content for file in again]


def test_digest_is_that_of_the_bytes(document: Document) -> None:
    for file in data_files(document):
        assert file.sha256 == hashlib.sha256(file.content).hexdigest()


@pytest.mark.parametrize("which", ["document", "hostile"])
def test_every_file_is_utf_8(request: pytest.FixtureRequest, which: str) -> None:
    for file in data_files(request.getfixturevalue(which)):
        assert file.content.decode("utf-8")


def test_every_file_tells_licence_source_and_dates(document: Document) -> None:
    for file in data_files(document):
        content = file.content.decode()
        assert "CC-BY-4.0" in content
        assert "no indica una licencia" in content
        if file.format != FEED:
            assert document.sha256 in content
            assert json.dumps(document.source_url)[1:-1] in content
            for day in ("2025-10-01", "2025-12-31"):
                assert day in content
