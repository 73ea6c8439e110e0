from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Answerer, Status
from assistant.evaluation.judged import Judged

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus import Corpus
    from index import Searcher


@pytest.fixture(scope="session")
def answerer(corpus: Corpus, searcher: Searcher) -> Answerer:
    return Answerer(corpus, searcher, 500)


@pytest.fixture(scope="session")
def judged() -> Callable[..., Judged]:
    """Judge a question: the grades of its passages, or the list it asks for."""

    def made(
        question: str,
        grades: dict[str, int] | None = None,
        *,
        status: Status = Status.ANSWERED,
        asked_list: str | None = None,
        **rest: str,
    ) -> Judged:
        name = rest.pop("id", "1")
        return Judged(name, "prueba", question, status, grades or {}, asked_list, **rest)

    return made
