"""The one object that answers: page, API, console, command line and evaluation all ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers.cues import read_cues
from assistant.answers.pipeline import run
from assistant.answers.turn import Tools, Turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers.answer import Answer
    from corpus import Corpus
    from index import Searcher


class Answerer:
    """Answers questions over one corpus and one index; safe to share between threads.

    The same question and context over the same index give the same answer, byte for byte.
    """

    def __init__(self, corpus: Corpus, searcher: Searcher, question_limit: int) -> None:
        cues = read_cues(corpus.documents)
        self._tools = Tools(corpus, searcher, cues, question_limit)

    def answer(self, question: str, context: Sequence[str] = ()) -> Answer:
        """Answer one question; `context` holds the person's previous ones, oldest first."""
        return run(Turn(question, self._tools, tuple(context)))
