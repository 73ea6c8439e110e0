"""What can be wrong with a document, said in Spanish to whoever edits it."""


class CorpusError(Exception):
    """The corpus cannot be answered from; the message names file, line and reason."""
