from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from corpus import Corpus, load
from index import build, open_searcher

if TYPE_CHECKING:
    from pathlib import Path

    from index import Searcher


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """Return the corpus with few questions: an index is built often here."""
    (document,) = load().documents
    return Corpus((replace(document, questions=document.questions[::40]),))


@pytest.fixture(scope="session")
def index_root(tmp_path_factory: pytest.TempPathFactory, corpus: Corpus) -> Path:
    """Return the folder of an index of this corpus."""
    root = tmp_path_factory.mktemp("indice")
    build(corpus, root)
    return root


@pytest.fixture(scope="session")
def searcher(corpus: Corpus, index_root: Path) -> Searcher:
    return open_searcher(corpus, index_root)
