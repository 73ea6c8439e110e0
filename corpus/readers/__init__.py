"""Readers turn a published file into lines that know their place."""

from corpus.readers.lines import Line, Source
from corpus.readers.txt import read_txt

__all__ = ["Line", "Source", "read_txt"]
