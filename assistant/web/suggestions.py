"""Questions suggested while somebody writes: reviewed ones alone, never other people's."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from assistant.web.themes import IN_ENGLISH, Ready, read_themes
from corpus.tables import TableFile

FILE = Path(__file__).parent / "suggestions.toml"
_QUESTION = {"text": str, "quotes": str}


@cache
def read_suggestions(path: Path = FILE) -> tuple[Ready, ...]:
    """Return the ready questions by theme, then those of the file.

    Raises CorpusError with the line of a wrong entry, or of one that is there already.
    """
    file = TableFile(path)
    file.only("question")
    ready = [question for theme in read_themes() for question in theme.questions]
    known = {question.text for question in ready}
    for line, table in file.tables("question", _QUESTION):
        if table["text"] in known:
            raise file.error(line, f"la pregunta «{table['text']}» ya está")
        known.add(table["text"])
        ready.append(Ready(table["text"], table["quotes"]))
    return tuple(ready)


def ready_questions() -> frozenset[str]:
    """Return all reviewed questions, in both languages; raises CorpusError."""
    english = (ready for theme in read_themes(IN_ENGLISH) for ready in theme.questions)
    return frozenset(ready.text for ready in (*read_suggestions(), *english))
