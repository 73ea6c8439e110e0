"""What is noted of an answer: counts, and the question if it got none; never who or where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from assistant import days
from assistant.answers import Status
from assistant.privacy import masked
from assistant.storage.adding import count
from assistant.storage.gaps import Unanswered, record
from assistant.storage.tables import Cause, Opinion
from index.analysis import content, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sqlalchemy.orm import Session

    from assistant.answers import Answer, Answerer
    from assistant.storage import Record


class Door(StrEnum):
    """Where a question came in."""

    PAGE = "page"
    WIDGET = "widget"
    API = "api"


# In milliseconds; the last holds all that took longer.
_TIMES = (5, 10, 20, 50, 100, 250, 1000)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it came, its answer, where and how long it took; for no longer than that."""

    question: str
    before: Sequence[str]
    answer: Answer
    door: Door
    seconds: float


def note(asked: Asked, answerer: Answerer, kept: Record) -> None:
    """Count an answer, and have its questions that got none written; returns at once.

    Personal data are masked here, before anything waits to be written.
    """
    kept.tally(days.today(), _counts(asked))
    for question in _unanswered(asked.question, asked.answer):
        one = unanswered_question(question, Cause.NOT_IN_PLAN, asked.answer.asked_in)
        kept.note(partial(_record, one))
    if asked.before:
        kept.note(_left_unclear(asked.question, asked.before, answerer))


def _record(one: Unanswered, session: Session) -> None:
    record(session, one)


def _left_unclear(
    question: str, before: Sequence[str], answerer: Answerer
) -> Callable[[Session], None]:
    """Return what writes the question before this one, if it was asked back and none was chosen."""
    asked, earlier, chosen = masked(before[-1]), [*map(masked, before[:-1])], masked(question)

    def write(session: Session) -> None:
        answer = answerer.answer(asked, earlier)
        options = {option.question for option in answer.options}
        if answer.status is Status.CLARIFICATION and chosen not in options:
            record(session, unanswered_question(asked, Cause.CLARIFICATION, answer.asked_in))

    return write


class Verdict(StrEnum):
    """What somebody says of an answer: useful, not useful, or «tell me when there is one»."""

    YES = "si"
    NO = "no"
    NUMBER = "numero"


@dataclass(frozen=True, slots=True)
class Opined:
    """An opinion, with the question and the identifiers of the passages it got."""

    verdict: Verdict
    question: str
    status: Status
    passages: Sequence[str]
    language: str


def opined(one: Opined) -> Callable[[Session], int | None]:
    """Return what writes an opinion; gives the number of the question's gap unless all was well.

    Without the question there is no gap.
    """
    day, useful = days.today(), one.verdict is Verdict.YES
    # That it got no answer was noted when it was asked: a number adds no asking.
    asked_before = one.verdict is Verdict.NUMBER
    cause = Cause.NOT_IN_PLAN if asked_before else Cause.NOT_USEFUL
    gap = unanswered_question(one.question, cause, one.language) if one.question else None

    def write(session: Session) -> int | None:
        if not asked_before:
            passages = " ".join(one.passages)
            session.add(Opinion(day=day, useful=useful, status=one.status, passages=passages))
            count(session, day, "useful", one.verdict)
        if gap is None or useful:
            return None
        return record(session, gap, times=0 if asked_before else 1)

    return write


def unanswered_question(question: str, cause: Cause, language: str) -> Unanswered:
    """Return a question as it is kept: masked, with the stems of what is left."""
    text = masked(question)
    return Unanswered(text, _stems(text), cause, language, days.today())


def key_of(text: str) -> str:
    """Return what a gap knows questions like this by: its stems, in no order of their own."""
    return " ".join(sorted(_stems(text).split()))


def _stems(text: str) -> str:
    return " ".join(token.stem for token in content(tokens(text)))


def _unanswered(question: str, answer: Answer) -> Iterator[str]:
    if answer.parts:
        for part in answer.parts:
            yield from _unanswered(part.question, part.answer)
    elif answer.status is Status.NOT_IN_PLAN:
        yield question


def _counts(asked: Asked) -> Iterator[tuple[str, str]]:
    answer = asked.answer
    yield "door", asked.door
    yield "status", answer.status
    yield "language", answer.asked_in
    yield "milliseconds", _bucket(asked.seconds * 1000)
    for citation in answer.citations[:1]:
        yield "passage", citation.passage.id
    if answer.referral is not None:
        yield "referral", answer.referral.body


def _bucket(milliseconds: float) -> str:
    return next((f"<{most}" for most in _TIMES if milliseconds < most), f"≥{_TIMES[-1]}")
