from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from threading import Event, Thread, current_thread
from typing import TYPE_CHECKING

import pytest

from assistant import days
from assistant.answers import Answerer
from assistant.answers.curated import fingerprint
from assistant.publishing import Published
from assistant.services import Services
from assistant.settings import load_settings
from assistant.staff import audit, curated, gaps
from assistant.staff.accounts import SYSTEM
from assistant.staff.audit import Edit
from assistant.staff.curated import Draft
from assistant.storage import Recorder, Store
from assistant.storage.curated import CuratedVersion, shown
from assistant.storage.gaps import Unanswered, record
from assistant.storage.tables import Cause, GapState
from corpus import Corpus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.orm import Session

    from index import Searcher

QUESTION = "¿Cuánto cuestan los talleres de cerámica?"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Recorder]:
    recorder = Recorder(Store(f"sqlite:///{tmp_path / 'almacen.sqlite3'}"))
    yield recorder
    recorder.close()


@pytest.fixture
def services(corpus: Corpus, searcher: Searcher, kept: Recorder) -> Services:
    """A site with one answer that was approved; it leans on the line 2.4."""
    passage = corpus.documents[0].get("L2.4")
    assert passage is not None
    print_, today = fingerprint(passage), days.today()

    def write(session: Session) -> None:
        record(session, Unanswered("talleres", "taller", Cause.NOT_IN_PLAN, "es", today))
        draft = Draft("Son gratuitos.", (QUESTION,), {"L2.4": print_}, today + timedelta(30))
        curated.save(session, 1, Edit("eva", "", 0), draft)
        curated.approve(session, 1, Edit("ada", "", 1), {"L2.4": print_}, today)

    kept.now(write)
    return Services(load_settings({}), corpus, searcher, Answerer(corpus, searcher, 500), kept)


def _said(services: Services) -> str:
    answer = services.answerer.answer(QUESTION)
    return answer.curated.text if answer.curated else ""


def test_what_was_approved_is_answered_from_the_start(services: Services) -> None:
    published = Published(services)
    assert _said(services) == "Son gratuitos."
    assert published.of_gap(1) is not None
    assert published.of_gap(2) is None


def test_text_that_changed_takes_its_answer_back(services: Services, kept: Recorder) -> None:
    document = services.corpus.documents[0]
    passages = tuple(
        replace(one, text=f"{one.text} Y algo más.") if one.id == "L2.4" else one
        for one in document.passages
    )
    changed = replace(services, corpus=Corpus((replace(document, passages=passages),)))
    published = Published(changed)
    assert _said(changed) == ""
    # A program beside the site only reads: its plan may be another than the site's.
    assert len(kept.look(lambda session: audit.latest(session, 9))) == 2
    published.renew()
    gap = kept.look(lambda session: gaps.find(session, 1))
    assert gap is not None
    assert gap.state is GapState.OPEN
    last = kept.look(lambda session: audit.latest(session, 1)[0])
    assert (last.who, last.action) == (SYSTEM, "respuesta retirada")
    assert last.reason == "Cambió el texto de L2.4: hay que revisar la respuesta."
    # Only once, though another process found it too before the first one took it back.
    edit = Edit(SYSTEM, "Cambió el texto.", 0)
    kept.now(lambda session: curated.unpublish(session, 1, edit))
    assert len(kept.look(lambda session: audit.latest(session, 9))) == 3


@pytest.mark.parametrize(("after", "said"), [(30, "Son gratuitos."), (31, "")])
def test_its_last_day_is_the_last(
    services: Services, monkeypatch: pytest.MonkeyPatch, after: int, said: str
) -> None:
    day = days.today() + timedelta(after)
    monkeypatch.setattr("assistant.days.today", lambda: day)
    Published(services)
    assert _said(services) == said


def test_what_was_read_first_is_not_published_last(
    services: Services, kept: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    published, has_read, may_go_on = Published(services), Event(), Event()

    def slowly(session: Session) -> list[CuratedVersion]:
        found = shown(session)
        if current_thread().name == "first":
            has_read.set()
            may_go_on.wait(5)
        return found

    monkeypatch.setattr("assistant.publishing.shown", slowly)
    first = Thread(target=published.renew, name="first")
    second = Thread(target=published.renew, name="second")
    first.start()
    assert has_read.wait(5)
    kept.now(lambda session: curated.withdraw(session, 1, Edit("eva", "ya no", 2)))
    second.start()
    second.join(0.2)
    may_go_on.set()
    first.join()
    second.join()
    assert _said(services) == ""


def test_other_process_learns_of_it_without_making_anybody_wait(
    services: Services, kept: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = Published(services)
    edit = Edit("eva", "ya no", 2)
    kept.now(lambda session: curated.withdraw(session, 1, edit))
    published.renew_soon()
    kept.finish()
    assert _said(services) == "Son gratuitos."
    monkeypatch.setattr("assistant.publishing._SECONDS_BETWEEN_LOOKS", 0.0)
    published.renew_soon()
    kept.finish()
    assert _said(services) == ""


def test_store_that_fails_leaves_what_was_published(
    services: Services, kept: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = Published(services)
    monkeypatch.setattr(kept, "_store", Store("sqlite:////no/hay/tal/carpeta.sqlite3"))
    published.renew()
    assert _said(services) == "Son gratuitos."


def test_site_without_a_store_answers(corpus: Corpus, searcher: Searcher) -> None:
    alone = Services(load_settings({}), corpus, searcher, Answerer(corpus, searcher, 500))
    Published(alone)
    assert _said(alone) == ""
