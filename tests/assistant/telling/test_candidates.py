from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answers import Answerer
from assistant.telling import candidates

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.telling import Candidate
    from corpus import Corpus
    from index import Searcher


@pytest.fixture(scope="module")
def offered(corpus: Corpus, searcher: Searcher) -> Callable[[str], tuple[Candidate, ...]]:
    answerer = Answerer(corpus, searcher, 500)
    return lambda asked: candidates(answerer.answer(asked), answerer.search(asked, limit=9))


def test_dictated_code_is_the_first(offered: Callable[[str], tuple[Candidate, ...]]) -> None:
    assert offered("L2.4")[0].codes == "L2.4"


def test_list_is_told_whole_and_then_entry_by_entry(
    offered: Callable[[str], tuple[Candidate, ...]],
) -> None:
    first, *rest = offered("¿Cuáles son los objetivos?")
    assert first.title == "La respuesta completa: 5 citas"
    assert [one.codes for one in rest][:5] == ["OE1", "OE2", "OE3", "OE4", "OE5"]


def test_no_passage_is_offered_twice(offered: Callable[[str], tuple[Candidate, ...]]) -> None:
    for asked in ("participación ciudadana", "¿Qué dice la línea 2.4?", "mujeres", "FODA"):
        alone = [one.codes for one in offered(asked) if len(one.quotes) == 1]
        assert len(alone) == len({*alone})
        assert len(offered(asked)) <= 9


def test_what_is_not_in_the_plan_is_said_first(
    offered: Callable[[str], tuple[Candidate, ...]],
) -> None:
    first = offered("¿Cuánto gana la presidenta?")[0]
    assert not first.quotes
    assert not first.ranked
    assert "no" in first.told.voice.text


def test_words_are_told_as_the_plan_writes_them(
    offered: Callable[[str], tuple[Candidate, ...]],
) -> None:
    for asked in ("participacion ciudadana", "¿Qué hacen por la participación ciudadana?"):
        assert offered(asked)[0].why.startswith("Tiene: participación, ciudadana.")


def test_every_candidate_says_why_it_is_there(
    offered: Callable[[str], tuple[Candidate, ...]],
) -> None:
    for one in offered("particpacion ciudadana"):
        assert one.why
    assert "particpacion → participación" in offered("particpacion ciudadana")[0].why


def test_nothing_is_offered_for_nothing(
    offered: Callable[[str], tuple[Candidate, ...]],
) -> None:
    assert offered("") == ()
