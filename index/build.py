"""The corpus to a generation of the index, and from there to a Searcher."""

from __future__ import annotations

import hashlib
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from index.bayes import Bayes, learn, weigh
from index.entry import BEYOND, IN_PLAN, Entry, entries, examples
from index.generations import Generation, Generations
from index.lexicon import Lexicon, lexicon_of
from index.reading import Reader
from index.search import Searcher
from index.whoosh_backend import backend_of, backend_of_files, write_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus import Corpus

LEXICON = "lexicon.json"
BAYES = "bayes.json"
IN_PLAN_BAYES = "in-plan.json"

# What decides the content of an index: another content of these files, or another version of
# these libraries, is another format.
_FORMAT = (
    "analysis.py",
    "bayes.py",
    "build.py",
    "entry.py",
    "fields.py",
    "joined.py",
    "lexicon.py",
    "reading.py",
    "real_words.txt",
    "spanish.py",
    "spelling.py",
    "stopwords.txt",
    "whoosh_backend.py",
)
_LIBRARIES = ("pyspellchecker", "pystemmer", "rapidfuzz", "simplemma", "whoosh")


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
    bayes, in_plan = (Bayes.from_json(files.pop(name).decode()) for name in (BAYES, IN_PLAN_BAYES))
    return Searcher(backend_of_files(files), lexicon, version, bayes, in_plan)


def _fill(corpus: Corpus, folder: Path) -> None:
    rows = entries(corpus)
    write_files(folder, rows)
    lexicon = lexicon_of(rows)
    (folder / LEXICON).write_text(lexicon.as_json(), encoding="utf-8")
    learnt = _learn(examples(corpus), lexicon)
    for name, bayes in zip((BAYES, IN_PLAN_BAYES), learnt, strict=True):
        (folder / name).write_text(bayes.as_json(), encoding="utf-8")


def _learn(labelled: Iterable[tuple[str, str]], lexicon: Lexicon) -> tuple[Bayes, Bayes]:
    """Learn from labelled texts, their words corrected as a question's are.

    The first tells the labels apart, the second those of passages from all others.
    """
    reader = Reader(lexicon)
    weighed = weigh((label, reader.read(text).tokens) for label, text in labelled)
    pooled = weighed.relabelled(lambda label: BEYOND if label.startswith(BEYOND) else IN_PLAN)
    return learn(weighed), learn(pooled)


def searcher_of(rows: Sequence[Entry], labelled: Iterable[tuple[str, str]] = ()) -> Searcher:
    """Index any entries, and learn from any labelled texts, in memory."""
    lexicon = lexicon_of(rows)
    return Searcher(backend_of(rows), lexicon, "memory", *_learn(labelled, lexicon))
