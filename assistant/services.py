"""Puts the objects together once, for the web and for the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answers import Answerer
from corpus import load
from index import open_searcher

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.settings import Settings
    from corpus import Corpus
    from index import Searcher


@dataclass(frozen=True, slots=True)
class Services:
    """What answers questions, ready to use; safe to share between threads."""

    settings: Settings
    corpus: Corpus
    searcher: Searcher
    answerer: Answerer


def index_root(settings: Settings) -> Path:
    """Return the folder of the index's generations."""
    return settings.var / "index"


def open_services(settings: Settings) -> Services:
    """Load the corpus and open its index, building it if needed.

    Raises CorpusError or IndexUnusableError.
    """
    corpus = load()
    searcher = open_searcher(corpus, index_root(settings))
    return Services(settings, corpus, searcher, Answerer(corpus, searcher, settings.question_limit))
