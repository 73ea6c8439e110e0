from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import questions as q
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers.answer import Answer, AnswerKind, ListCount, Status
from assistant.answers.citation import Citation
from assistant.answers.texts import whole_lists
from assistant.telling import in_basket, of_passages, short
from assistant.telling.reference import of_the_plan
from assistant.telling.short import LONGEST_BASE, ShortMessage
from corpus import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus import Document

DOCUMENT = load().documents[0]
IDS = [passage.id for passage in DOCUMENT.passages]
# What a message may have at most, as promised.
MOST = 300
SITE = "https://x.mx"
ROOM = (LONGEST_BASE - len(SITE)) // 2
bases = st.integers(min_value=0, max_value=ROOM).map(lambda count: SITE + "/y" * count)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _quote(passage_id: str) -> Citation:
    passage = DOCUMENT.get(passage_id)
    assert passage is not None
    return Citation(passage, DOCUMENT)


def _ends_cited(message: ShortMessage, quote: Citation, base: str) -> bool:
    named = of_the_plan(quote).partition(" ")[2]
    return message.text.endswith(f" {base}{quote.url}") and named[1:] in message.text


@pytest.mark.parametrize("passage_id", IDS)
def test_every_passage_fits_with_its_source_and_link(passage_id: str) -> None:
    quote = _quote(passage_id)
    message = of_passages([quote]).short(q.BASE)
    assert message.length == _units(message.text) <= MOST
    assert _ends_cited(message, quote, q.BASE)


@pytest.mark.parametrize("passage_id", IDS)
def test_a_cut_quote_is_cut_between_words_and_says_so(passage_id: str) -> None:
    text = _quote(passage_id).passage.text
    quoted = of_passages([_quote(passage_id)]).short(q.BASE).text.partition("«")[2]
    told = quoted.partition("»")[0]
    if told != text:
        kept = told.removesuffix("…")
        assert told.endswith("…")
        assert text.startswith(kept)
        assert not text[len(kept)].isalnum()


@pytest.mark.parametrize("list_id", DOCUMENT.lists)
def test_every_list_is_counted_and_linked(list_id: str) -> None:
    entries = DOCUMENT.lists[list_id]
    answer = Answer(
        status=Status.ANSWERED,
        message=whole_lists({list_id: len(entries)}),
        index_version="",
        kind=AnswerKind.LIST,
        list=ListCount(list_id, len(entries), len(entries)),
        citations=tuple(Citation(passage, DOCUMENT) for passage in entries),
    )
    message = short(answer, q.BASE)
    assert message.length <= MOST
    assert f"{len(entries)} de {len(entries)}" in message.text
    page = f"/plan/{list_id[6:]}" if list_id.startswith("lista.OE") else "/plan"
    assert message.text.endswith(f": {q.BASE}{page}")


@pytest.mark.parametrize("question", q.EVERY)
def test_every_answer_fits(ask: Callable[[str], Answer], question: str) -> None:
    message = short(ask(question), q.BASE)
    assert 0 < message.length <= MOST


@given(text=st.text(min_size=1), passage_id=st.sampled_from(IDS), base=bases)
def test_any_text_fits_and_keeps_its_source(text: str, passage_id: str, base: str) -> None:
    quote = _quote(passage_id)
    message = of_passages([replace(quote, passage=replace(quote.passage, text=text))]).short(base)
    assert message.length == _units(message.text) <= MOST
    assert message.text.endswith(f" {base}{quote.url}")


@given(chosen=st.lists(st.sampled_from(IDS), min_size=2, max_size=70), base=bases)
def test_any_basket_fits_and_ends_in_a_link(chosen: list[str], base: str) -> None:
    answers = [
        Answer(status=Status.ANSWERED, message="", index_version="", citations=(_quote(one),))
        for one in chosen
    ]
    message = in_basket(answers).short(base)
    assert message.length <= MOST
    assert message.text.rpartition(" ")[2].startswith(f"{base}/plan")


def test_an_emoji_counts_as_telephones_count_it(document: Document) -> None:
    quote = Citation(document.passages[0], document)
    told = of_passages([replace(quote, passage=replace(quote.passage, text="🗳️" * 200))])
    assert told.short(q.BASE).length <= MOST


def test_what_is_near_is_said_not_to_be_the_answer(ask: Callable[[str], Answer]) -> None:
    assert short(ask(q.NEAREST), q.BASE).text.startswith("El programa no responde esto.")


@pytest.mark.parametrize("question", [q.FEDERAL, q.COPACO, q.ADDRESS])
def test_a_referral_keeps_its_telephone_and_source(
    ask: Callable[[str], Answer], question: str
) -> None:
    answer = ask(question)
    assert answer.referral
    text = short(answer, q.BASE).text
    assert answer.referral.contact.partition(" (según")[0].rstrip(".") in text
    assert "La fuente de este dato:" in text


def test_what_the_institute_says_of_itself_is_said_to_be_that(
    ask: Callable[[str], Answer],
) -> None:
    assert "(autoevaluación del Instituto)" in of_passages([_quote("D1")]).short(q.BASE).text
    assert "(autoevaluación del Instituto)" in short(ask(q.FODA), q.BASE).text


def test_a_message_is_counted_in_sms() -> None:
    assert [ShortMessage("á" * length).segments for length in (70, 71, 134, 135, 300)] == [
        *(1, 2, 2, 3, 5)
    ]


def test_an_address_that_leaves_no_room_is_refused() -> None:
    with pytest.raises(ValueError, match="más de 120 caracteres"):
        of_passages([_quote("OE1")]).short("https://" + "x" * LONGEST_BASE)
