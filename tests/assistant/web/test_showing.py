from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers.answer import Answer, Option, Part, Status
from assistant.answers.citation import Citation
from assistant.answers.referrals import Referral
from assistant.web.showing import offered, shown, shown_parts

if TYPE_CHECKING:
    from corpus.load import Corpus

REFERRAL = Referral("INE", "No es del IECM.", "Tel. 1", "DOF", "2026-11-22")
LISTS = Option("¿Cuáles son las líneas?", "Ver las 25 líneas")
GOALS = Option("¿Cuáles son los objetivos?", "Ver los 5 objetivos")


def _answer(status: Status = Status.ANSWERED, **parts: Any) -> Answer:  # noqa: ANN401
    return Answer(status=status, message="", index_version="", **parts)


def _several(*answers: Answer, question: str = "¿qué?") -> Answer:
    return _answer(parts=tuple(Part(question, answer) for answer in answers))


def test_answer_alone_has_the_first_headings_and_plain_ids() -> None:
    alone = shown(_answer())
    assert (alone.level, alone.place, alone.groups) == (2, "", ())


def test_each_part_has_its_own_ids_and_stands_one_level_lower() -> None:
    parts = shown_parts(shown(_several(_answer(), _answer())))
    assert [(part.level, part.place) for part in parts] == [(3, "parte-1-"), (3, "parte-2-")]


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("¿Cuál es la misión", "¿Cuál es la misión?"),
        ("quién lo publica?", "¿quién lo publica?"),
        ("¿Qué dice?", "¿Qué dice?"),
        ("dime la misión ", "dime la misión"),
    ],
)
def test_question_cut_from_a_message_gets_its_other_mark(question: str, marked: str) -> None:
    (part,) = shown_parts(shown(_several(_answer(), question=question)))
    assert part.question == marked


def test_english_question_has_one_mark() -> None:
    (part,) = shown_parts(shown(_several(_answer(language="en"), question="who votes?")))
    assert (part.question, part.asked_in) == ("who votes?", "en")


def test_options_of_parts_are_offered_once_in_order() -> None:
    several = _several(_answer(options=(GOALS, LISTS)), _answer(options=(LISTS,)))
    assert offered(several) == (GOALS, LISTS)
    assert offered(_answer(options=(LISTS,))) == (LISTS,)


def test_what_has_to_be_chosen_stays_with_its_part() -> None:
    torn = _answer(Status.CLARIFICATION, options=(GOALS,))
    assert offered(_several(torn, _answer(options=(LISTS,)))) == (LISTS,)
    assert offered(torn) == (GOALS,)
    assert shown(torn).torn


@pytest.mark.parametrize("status", Status)
def test_only_a_referral_says_that_the_matter_is_elsewhere(status: Status) -> None:
    referred = shown(_answer(status, referral=REFERRAL))
    assert referred.is_elsewhere == (status is Status.REFERRAL)
    assert not shown(_answer(status)).is_elsewhere


def test_part_has_its_own_quotes(corpus: Corpus) -> None:
    document = corpus.documents[0]
    quote = Citation(document.passages[0], document)
    first, second = shown_parts(shown(_several(_answer(citations=(quote,)), _answer())))
    assert [group.citations for group in first.groups] == [(quote,)]
    assert second.groups == ()
