from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers.answer import Answer, AnswerKind, Status
from assistant.answers.citation import Citation
from assistant.web.grouping import grouped

if TYPE_CHECKING:
    from corpus.load import Corpus


def _answer(corpus: Corpus, list_id: str, kind: AnswerKind) -> Answer:
    document = corpus.documents[0]
    citations = tuple(Citation(passage, document) for passage in document.lists[list_id])
    return Answer(
        status=Status.ANSWERED, message="", index_version="", kind=kind, citations=citations
    )


@pytest.mark.parametrize(
    ("list_id", "sizes"),
    [("lista.lineas", [4, 5, 4, 6, 6]), ("lista.OE5", [6]), ("lista.foda", [6, 5, 6, 5])],
)
def test_list_is_grouped_as_the_plan_is(corpus: Corpus, list_id: str, sizes: list[int]) -> None:
    groups = grouped(_answer(corpus, list_id, AnswerKind.LIST))
    assert [len(group.citations) for group in groups] == sizes
    assert all(group.heading for group in groups)


def test_objectives_need_no_heading(corpus: Corpus) -> None:
    (group,) = grouped(_answer(corpus, "lista.objetivos", AnswerKind.LIST))
    assert group.heading is None


def test_best_quote_stays_first_outside_lists(corpus: Corpus) -> None:
    answer = _answer(corpus, "lista.foda", AnswerKind.PASSAGE)
    (group,) = grouped(answer)
    assert group.citations == answer.citations


def test_self_assessed_lists_say_so_once(corpus: Corpus) -> None:
    groups = grouped(_answer(corpus, "lista.foda", AnswerKind.LIST))
    headings = [group.heading for group in groups]
    assert headings == ["Fortalezas", "Debilidades", "Oportunidades", "Amenazas"]
    assert [group.note is None for group in groups] == [True, False, True, False]


def test_lines_stand_under_the_words_of_their_objective(corpus: Corpus) -> None:
    (group,) = grouped(_answer(corpus, "lista.OE2", AnswerKind.LIST))
    assert group.lead is not None
    assert group.lead.passage.id == "OE2"


def test_answer_without_quotes_has_no_group() -> None:
    assert grouped(Answer(status=Status.COURTESY, message="", index_version="")) == ()
