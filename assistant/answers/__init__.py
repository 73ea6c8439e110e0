"""Question to Answer: a pipeline of steps over the corpus and its index."""

from assistant.answers.answer import Answer, AnswerKind, Status
from assistant.answers.answerer import Answerer
from assistant.answers.citation import Citation

__all__ = ["Answer", "AnswerKind", "Answerer", "Citation", "Status"]
