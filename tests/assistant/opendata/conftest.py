"""The published plan, and a plan whose words would be orders to a program that trusted them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# pytest imports by path: what stands beside this file is found only if its folder is named.
sys.path.insert(0, str(Path(__file__).parent))

from planting import HOSTILE, planted

if TYPE_CHECKING:
    from corpus import Corpus, Document


@pytest.fixture(scope="session")
def document(corpus: Corpus) -> Document:
    return corpus.documents[0]


@pytest.fixture(scope="session")
def hostile(document: Document) -> Document:
    return planted(document, HOSTILE)
