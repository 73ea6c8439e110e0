from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers import Answer, Status
from assistant.answers.citation import Citation
from assistant.answers.steps.clean import clean
from assistant.answers.steps.several import several
from assistant.answers.turn import Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answers import Answerer
    from corpus import Document

PREVIOUS = ("¿Cuál es la misión?",)


@dataclass
class Asked:
    """Answers from a table, and keeps what it was asked and after which questions."""

    answers: dict[str, Answer]
    heard: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    def __call__(self, question: str, context: Sequence[str] = ()) -> Answer:
        assert tuple(context[: len(PREVIOUS)]) == PREVIOUS
        self.heard.append((question, tuple(context[len(PREVIOUS) :])))
        nothing = Answer(status=Status.NOT_IN_PLAN, message="no", index_version="prueba")
        return self.answers.get(question, nothing)


@pytest.fixture
def made(document: Document) -> Callable[..., Answer]:
    """Make an answer that cites these passages."""

    def answer(*cited: str, status: Status = Status.ANSWERED, **parts: Any) -> Answer:  # noqa: ANN401
        passages = [document.get(name) for name in cited]
        citations = tuple(Citation(passage, document) for passage in passages if passage)
        assert len(citations) == len(cited)
        return Answer(
            status=status, message="", index_version="prueba", citations=citations, **parts
        )

    return answer


@pytest.fixture
def divided(answerer: Answerer) -> Callable[..., tuple[Answer | None, Asked]]:
    """Take a message through the step `several` alone, every question answered from a table."""

    def after(message: str, answers: dict[str, Answer]) -> tuple[Answer | None, Asked]:
        asked = Asked(answers)
        turn = Turn(message, answerer._tools, asked, PREVIOUS)
        assert clean(turn) is None
        return several(turn), asked

    return after
