"""Finding: entries to an index, words to hits."""

from index.build import build, open_searcher, searcher_of, version_of
from index.entry import Entry, key
from index.generations import Generations, IndexUnusableError
from index.search import Hit, Searcher, Wording

__all__ = [
    "Entry",
    "Generations",
    "Hit",
    "IndexUnusableError",
    "Searcher",
    "Wording",
    "build",
    "key",
    "open_searcher",
    "searcher_of",
    "version_of",
]
