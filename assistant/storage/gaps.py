"""Questions without an answer: kept masked, and together with those that are alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from sqlalchemy import select, text
from sqlalchemy.orm import selectinload

from assistant.storage.adding import add
from assistant.storage.curated import CuratedAnswer
from assistant.storage.tables import Asking, Cause, Gap, GapState

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

# Two questions are alike if they are written nearly the same, of 100, or share most of their stems;
# below these, some of the tests that mean different things are taken for one.
_WRITTEN = 80
_SHARED = 0.6
# Those that were opened last are looked through; more would make writing slow.
_LOOKED_THROUGH = 2000
# The name of the lock that who changes gaps holds; any number that no other lock has.
_LOCK = 7_301_177
# How often one gap may have been put into another.
_FURTHEST = 20


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question without an answer: its masked text, and its stems with spaces between."""

    text: str
    stems: str
    cause: Cause
    language: str
    day: date


def alone(session: Session) -> None:
    """Wait until nobody else changes gaps, and let nobody do so until this is written.

    Of two who ask the same at once, both would open a gap; a question could be put into a gap that
    is just being joined to another. SQLite has one writer anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def record(session: Session, question: Unanswered, times: int = 1) -> int:
    """Keep a question with those that are alike, and return the number of their gap.

    With 0 `times` it is kept and not counted.
    """
    alone(session)
    # In any order: «lunes y martes» asks what «martes y lunes» asks.
    key = " ".join(sorted(question.stems.split()))
    number = _alike(session, key) or _new(session, key, question.day)
    row = {
        "gap_number": number,
        "day": question.day,
        "cause": question.cause,
        "language": question.language,
        "text": question.text,
    }
    add(session, Asking, [{**row, "times": times}], *row)
    return number


def take_back(session: Session, question: Unanswered) -> None:
    """Count a question once less; with its last asking its gap goes, unless somebody used it."""
    alone(session)
    same = {"day": question.day, "cause": question.cause, "language": question.language}
    asked = select(Asking).filter_by(**same, text=question.text).where(Asking.times > 0)
    asking = session.scalars(asked.order_by(Asking.id.desc()).limit(1)).first()
    if asking is None:
        return
    asking.times -= 1
    gap = asking.gap
    is_untouched = gap.revision == 1 and session.get(CuratedAnswer, gap.number) is None
    if asking.times == 0 and gap.askings == [asking] and is_untouched:
        session.delete(asking)
        session.delete(gap)


@dataclass(frozen=True, slots=True)
class Become:
    """What has become of a gap: its state, or that of the one it was put into, and its number."""

    number: int
    state: GapState


def state_of(session: Session, number: int) -> Become | None:
    """Return what has become of a gap, or of the one it was put into; None if there is none."""
    for _ in range(_FURTHEST):
        row = session.execute(select(Gap.state, Gap.joined).where(Gap.number == number)).first()
        if row is None or row.joined is None:
            break
        number = row.joined
    return Become(number, row.state) if row is not None else None


@dataclass(frozen=True, slots=True)
class OpenGap:
    """A gap, how often its questions were asked, and the one that was asked most."""

    number: int
    times: int
    text: str


def open_gaps(session: Session) -> list[OpenGap]:
    """Return the open gaps whose texts are still kept, the most asked first."""
    kept = select(Gap).where(Gap.state == GapState.OPEN, Gap.key.is_not(None))
    open_ = session.scalars(kept.options(selectinload(Gap.askings)))
    found = [_open(gap) for gap in open_ if any(one.text is not None for one in gap.askings)]
    return sorted(found, key=lambda one: (-one.times, one.number))


def _open(gap: Gap) -> OpenGap:
    texts = Counter[str]()
    for asking in gap.askings:
        if asking.text is not None:
            texts[asking.text] += asking.times
    ((text, _),) = texts.most_common(1)
    return OpenGap(gap.number, sum(asking.times for asking in gap.askings), text)


def let_go(session: Session, name: str) -> None:
    """Leave the gaps that somebody looks after to others."""
    for gap in session.scalars(select(Gap).where(Gap.assigned == name)):
        gap.assigned = None
        gap.revision += 1


def _alike(session: Session, key: str) -> int | None:
    asked = (
        select(Gap.number, Gap.key)
        .where(Gap.state == GapState.OPEN, Gap.key.is_not(None))
        .order_by(Gap.number.desc())
        .limit(_LOOKED_THROUGH)
    )
    best, nearest = 0.0, None
    for number, known in session.execute(asked):
        if known is not None and (likeness := _likeness(key, known)) > best:
            best, nearest = likeness, number
    return nearest


def _likeness(one: str, other: str) -> float:
    """Return how alike two keys are, 0 for those that are not."""
    if (written := fuzz.ratio(one, other)) >= _WRITTEN or one == other:
        return max(written / 100, _SHARED)
    stems, others = set(one.split()), set(other.split())
    shared = len(stems & others) / max(len(stems | others), 1)
    return shared if shared >= _SHARED else 0.0


def _new(session: Session, key: str, day: date) -> int:
    gap = Gap(key=key, opened=day)
    session.add(gap)
    session.flush()
    return gap.number
