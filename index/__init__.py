"""Finding: entries to an index, words to hits."""

from index.build import build, open_searcher, searcher_of, version_of
from index.entry import BEYOND, Entry, entries, examples, key
from index.generations import Generations, IndexUnusableError
from index.reading import Wording
from index.search import Hit, Searcher

__all__ = [
    "BEYOND",
    "Entry",
    "Generations",
    "Hit",
    "IndexUnusableError",
    "Searcher",
    "Wording",
    "build",
    "entries",
    "examples",
    "key",
    "open_searcher",
    "searcher_of",
    "version_of",
]
