"""The published plan, its passages as quotes, and answers to real questions."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# pytest imports by path: what stands beside this file is found only if its folder is named.
sys.path.insert(0, str(Path(__file__).parent))

from assistant.answers import Answerer
from assistant.answers.citation import Citation

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Answer
    from corpus import Corpus, Document
    from index import Searcher

LIMIT = 500


@pytest.fixture(scope="session")
def document(corpus: Corpus) -> Document:
    return corpus.documents[0]


@pytest.fixture(scope="session")
def quotes(document: Document) -> dict[str, Citation]:
    """Return every passage of the plan as a quote, by its identifier."""
    return {passage.id: Citation(passage, document) for passage in document.passages}


@pytest.fixture(scope="session")
def ask(corpus: Corpus, searcher: Searcher) -> Callable[[str], Answer]:
    """Return what answers a question; each is answered once."""
    answerer = Answerer(corpus, searcher, LIMIT)
    return cache(answerer.answer)
