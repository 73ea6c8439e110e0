"""What may be answered from: published plans as passages that know their place."""

from corpus.errors import CorpusError
from corpus.load import Corpus, load
from corpus.model import Document, Kind, Passage
from corpus.questions import Question

__all__ = ["Corpus", "CorpusError", "Document", "Kind", "Passage", "Question", "load"]
