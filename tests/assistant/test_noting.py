from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from assistant.answers import Answerer, Status
from assistant.noting import Asked, Door, Opined, Verdict, note, opined
from assistant.storage import Recorder, Store
from assistant.storage.tables import Asking, Cause, Count, Opinion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from corpus import Corpus
    from index import Searcher

UNKNOWN = "¿Cuántos árboles plantaron en Xochimilco?"


@pytest.fixture(scope="module")
def answerer(corpus: Corpus, searcher: Searcher) -> Answerer:
    return Answerer(corpus, searcher, 500)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Recorder]:
    recorder = Recorder(Store(f"sqlite:///{tmp_path / 'almacen.sqlite3'}"))
    yield recorder
    recorder.close()


@pytest.fixture
def ask(answerer: Answerer, kept: Recorder) -> Callable[..., None]:
    def asked(question: str, before: Sequence[str] = (), seconds: float = 0.003) -> None:
        answer = answerer.answer(question, before)
        note(Asked(question, before, answer, Door.PAGE, seconds), answerer, kept)
        kept.finish(10)

    return asked


def _askings(kept: Recorder) -> list[tuple[str | None, Cause]]:
    return kept.look(
        lambda session: [(one.text, one.cause) for one in session.scalars(select(Asking))]
    )


def _counts(kept: Recorder) -> dict[str, str]:
    return kept.look(
        lambda session: {one.measure: one.label for one in session.scalars(select(Count))}
    )


def test_question_with_an_answer_is_counted_and_not_kept(
    ask: Callable[..., None], kept: Recorder
) -> None:
    ask("¿Qué dice la línea 2.4?", seconds=0.007)
    assert _askings(kept) == []
    assert _counts(kept) == {
        "door": "page",
        "status": "answered",
        "language": "es",
        "milliseconds": "<10",
        "passage": "L2.4",
    }


def test_question_without_one_is_kept(ask: Callable[..., None], kept: Recorder) -> None:
    ask(UNKNOWN)
    assert _askings(kept) == [(UNKNOWN, Cause.NOT_IN_PLAN)]
    assert _counts(kept)["status"] == "not_in_plan"


def test_personal_data_are_masked_before_they_wait(
    ask: Callable[..., None], kept: Recorder, tmp_path: Path
) -> None:
    ask("¿Cuántos árboles plantaron en Xochimilco? Soy PEGJ800101HDFRRN09, tel 55 1234 5678")
    ((text, _),) = _askings(kept)
    assert text == "¿Cuántos árboles plantaron en Xochimilco? Soy [CURP], tel [teléfono]"
    files = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"PEGJ800101" not in files
    assert b"1234" not in files


def test_each_of_several_questions_counts_for_itself(
    ask: Callable[..., None], kept: Recorder
) -> None:
    ask(f"¿Qué dice la línea 2.4? {UNKNOWN}")
    assert [cause for _, cause in _askings(kept)] == [Cause.NOT_IN_PLAN]


def test_question_that_was_asked_back_is_kept_if_no_option_served(
    ask: Callable[..., None], kept: Recorder, answerer: Answerer
) -> None:
    unclear = "¿y el 4?"
    options = [option.question for option in answerer.answer(unclear).options]
    assert options
    ask(options[0], [unclear])
    assert _askings(kept) == []
    ask("mejor dime la misión", [unclear])
    assert _askings(kept) == [(unclear, Cause.CLARIFICATION)]


def test_opinion_that_an_answer_did_not_serve_makes_a_gap(kept: Recorder) -> None:
    no = Opined(Verdict.NO, "¿Y las becas?", Status.ANSWERED, ["L2.4"], "es")
    assert kept.now(opined(no)) == 1
    assert _askings(kept) == [("¿Y las becas?", Cause.NOT_USEFUL)]
    yes = Opined(Verdict.YES, "¿Y las becas?", Status.ANSWERED, ["L2.4"], "es")
    assert kept.now(opined(yes)) is None
    told = kept.look(
        lambda session: [(one.useful, one.passages) for one in session.scalars(select(Opinion))]
    )
    assert told == [(False, "L2.4"), (True, "L2.4")]


def test_number_is_that_of_the_question_and_counts_nothing(
    ask: Callable[..., None], kept: Recorder
) -> None:
    ask(UNKNOWN)
    wanted = Opined(Verdict.NUMBER, UNKNOWN, Status.NOT_IN_PLAN, [], "es")
    assert kept.now(opined(wanted)) == 1
    times = kept.look(lambda session: [one.times for one in session.scalars(select(Asking))])
    assert times == [1]
    assert kept.look(lambda session: session.scalar(select(Opinion))) is None
