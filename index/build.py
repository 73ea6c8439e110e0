"""The corpus to a generation of the index, and from there to a Searcher."""

from __future__ import annotations

import hashlib
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from index.entry import Entry, entries
from index.generations import Generation, Generations
from index.lexicon import Lexicon, lexicon_of
from index.search import Searcher
from index.whoosh_backend import backend_of, backend_of_files, write_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus import Corpus

LEXICON = "lexicon.json"

# What decides the content of an index: another content of these files, or another version of
# these libraries, is another format.
_FORMAT = (
    "analysis.py",
    "build.py",
    "entry.py",
    "fields.py",
    "lexicon.py",
    "real_words.txt",
    "spanish.py",
    "stopwords.txt",
    "whoosh_backend.py",
)
_LIBRARIES = ("pyspellchecker", "pystemmer", "simplemma", "whoosh")


def version_of(corpus: Corpus) -> str:
    """Return the version of the index for this corpus and this code's format."""
    digest = hashlib.sha256(corpus.fingerprint.encode())
    for name in _FORMAT:
        digest.update((Path(__file__).parent / name).read_bytes())
    for library in _LIBRARIES:
        digest.update(f"{library} {metadata.version(library)}\n".encode())
    return digest.hexdigest()[:12]


def build(corpus: Corpus, root: Path) -> Generation:
    """Write a new generation under `root` and put it in use; raises IndexUnusableError."""
    return Generations(root).add(version_of(corpus), corpus.fingerprint, partial(_fill, corpus))


def open_searcher(corpus: Corpus, root: Path) -> Searcher:
    """Open the sound generation for this corpus, building one if there is none.

    Its files are read once and kept in memory: a later build or a change on the disk does
    not touch a searcher that is open. Raises IndexUnusableError.
    """
    version = version_of(corpus)
    files = Generations(root).ensure(version, corpus.fingerprint, partial(_fill, corpus))
    lexicon = Lexicon.from_json(files.pop(LEXICON).decode())
    return Searcher(backend_of_files(files), lexicon, version)


def _fill(corpus: Corpus, folder: Path) -> None:
    rows = entries(corpus)
    write_files(folder, rows)
    (folder / LEXICON).write_text(lexicon_of(rows).as_json(), encoding="utf-8")


def searcher_of(rows: Sequence[Entry]) -> Searcher:
    """Index any entries in memory."""
    return Searcher(backend_of(rows), lexicon_of(rows), "memory")
