"""The corpus to a generation of the index, and from there to a Searcher."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from whoosh.filedb.filestore import FileStorage, RamStorage

from index.entry import Entry, entries
from index.generations import Generation, Generations
from index.lexicon import Lexicon, lexicon_of
from index.search import Searcher
from index.whoosh_backend import WhooshBackend, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus import Corpus

LEXICON = "lexicon.json"

# What decides the content of an index. Another content of these files is another format.
_FORMAT = (
    "analysis.py",
    "entry.py",
    "fields.py",
    "lexicon.py",
    "real_words.txt",
    "spanish.py",
    "stopwords.txt",
    "whoosh_backend.py",
)


def version_of(corpus: Corpus) -> str:
    """Return the version of the index for this corpus and this code's format."""
    digest = hashlib.sha256(corpus.fingerprint.encode())
    for name in _FORMAT:
        digest.update((Path(__file__).parent / name).read_bytes())
    return digest.hexdigest()[:12]


def build(corpus: Corpus, root: Path) -> Generation:
    """Write a new generation under `root` and put it in use; raises IndexUnusableError."""
    rows = entries(corpus)

    def fill(folder: Path) -> None:
        write(FileStorage(str(folder)), rows)
        (folder / LEXICON).write_text(lexicon_of(rows).as_json(), encoding="utf-8")
        # Whoosh's lock file is no part of the index.
        for lock in folder.glob("*LOCK"):
            lock.unlink()

    return Generations(root).add(version_of(corpus), corpus.fingerprint, fill)


def open_searcher(corpus: Corpus, root: Path) -> Searcher:
    """Open the sound generation for this corpus, building one if there is none.

    Its files are read once and kept in memory: a later build or a change on the disk does
    not touch a searcher that is open.
    """
    generations = Generations(root)
    version = version_of(corpus)
    generation = generations.sound(version) or build(corpus, root)
    files = generations.read(generation)
    lexicon = Lexicon.from_json(files.pop(LEXICON).decode())
    storage = RamStorage()
    storage.files = files
    return Searcher(WhooshBackend(storage), lexicon, version)


def searcher_of(rows: Sequence[Entry]) -> Searcher:
    """Index any entries in memory."""
    storage = RamStorage()
    write(storage, rows)
    return Searcher(WhooshBackend(storage), lexicon_of(rows), "memory")
