"""What every test may ask for: the published corpus, its index on disk, a searcher over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from corpus import load
from index import build, open_searcher

if TYPE_CHECKING:
    from pathlib import Path

    from corpus import Corpus
    from index import Searcher

# The same examples every time: a red run is red again. No deadline: the machine may be busy.
settings.register_profile("asistente", derandomize=True, deadline=None)
settings.load_profile("asistente")


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load()


@pytest.fixture(scope="session")
def index_root(tmp_path_factory: pytest.TempPathFactory, corpus: Corpus) -> Path:
    """Return the folder of an index with one generation; a test that damages it copies it."""
    root = tmp_path_factory.mktemp("indice")
    build(corpus, root)
    return root


@pytest.fixture(scope="session")
def searcher(corpus: Corpus, index_root: Path) -> Searcher:
    return open_searcher(corpus, index_root)
