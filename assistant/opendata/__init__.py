"""The corpus as files for others: the same document gives the same bytes."""

from assistant.opendata.files import FEED, DataFile, data_files

__all__ = ["FEED", "DataFile", "data_files"]
