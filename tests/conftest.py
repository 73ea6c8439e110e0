"""What every test may ask for: the published corpus, its index on disk, a searcher over it."""

from __future__ import annotations

import fcntl
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
def index_root(tmp_path_factory: pytest.TempPathFactory, corpus: Corpus, worker_id: str) -> Path:
    """Return the folder of an index with one generation; a test that damages it copies it."""
    if worker_id == "master":
        return _built(tmp_path_factory.mktemp("indice"), corpus)
    # Building is what takes longest: those who test side by side build it once.
    root = tmp_path_factory.getbasetemp().parent / "indice"
    root.mkdir(exist_ok=True)
    with (root.parent / "indice.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return root if any(root.iterdir()) else _built(root, corpus)


def _built(root: Path, corpus: Corpus) -> Path:
    build(corpus, root)
    return root


@pytest.fixture(scope="session")
def var(tmp_path_factory: pytest.TempPathFactory, index_root: Path) -> Path:
    """Return a folder of data with that index, for what only reads it."""
    folder = tmp_path_factory.mktemp("var")
    (folder / "index").symlink_to(index_root)
    return folder


@pytest.fixture(scope="session")
def searcher(corpus: Corpus, index_root: Path) -> Searcher:
    return open_searcher(corpus, index_root)
