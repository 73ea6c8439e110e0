"""Puts the objects together once, for the web and for the command line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.answers import Answerer
from assistant.settings import load_settings
from assistant.storage import Nowhere, Record, Recorder, Store
from corpus import CorpusError, load
from index import Generations, IndexUnusableError, open_searcher, version_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from assistant.settings import Settings
    from corpus import Corpus
    from index import Searcher

# What opening the services may raise; the message is one sentence for people.
CANNOT_OPEN = (CorpusError, IndexUnusableError)


@dataclass(frozen=True, slots=True)
class Services:
    """What answers questions, ready to use; safe to share between threads."""

    settings: Settings
    corpus: Corpus
    searcher: Searcher
    answerer: Answerer
    record: Record = field(default_factory=Nowhere)


def index_root(settings: Settings) -> Path:
    """Return the folder of the index's generations."""
    return settings.var / "index"


def store_url(settings: Settings) -> str:
    """Return the address of the database."""
    file = settings.var.absolute() / "asistente.sqlite3"
    return settings.database_url or f"sqlite:///{file}"


def prepare_index(settings: Settings, building: Callable[[], None]) -> None:
    """Build the index if there is no sound one, calling `building` before.

    Raises CorpusError or IndexUnusableError.
    """
    corpus, root = _load(), index_root(settings)
    if Generations(root).open(version_of(corpus)) is None:
        building()
        open_searcher(corpus, root)


def open_services(settings: Settings, ready: Collection[str] = ()) -> Services:
    """Load the corpus and open its index, building it if needed.

    Answers to `ready` questions are remembered, if there are any.
    Raises CorpusError or IndexUnusableError.
    """
    corpus = _load()
    searcher = open_searcher(corpus, index_root(settings))
    answerer = Answerer(corpus, searcher, settings.question_limit, ready)
    record = Recorder(Store(store_url(settings)))
    return Services(settings, corpus, searcher, answerer, record)


def open_apart(root: Path, folder: Path) -> Services:
    """Load the corpus and answer from it, keeping nothing.

    The index under `root` is used if it is right; otherwise one is built in `folder`.
    Raises CorpusError or IndexUnusableError.
    """
    corpus = _load()
    sound = Generations(root).open(version_of(corpus)) is not None
    searcher = open_searcher(corpus, root if sound else folder)
    settings = load_settings({"ASISTENTE_VAR": str(folder)})
    return Services(settings, corpus, searcher, Answerer(corpus, searcher, settings.question_limit))


def _load() -> Corpus:
    corpus = load()
    if len(corpus.documents) > 1:
        # Addresses and lists name the passages of one document; a second one's would be lost.
        msg = "Todavía no se puede servir más de un documento a la vez."
        raise CorpusError(msg)
    return corpus
