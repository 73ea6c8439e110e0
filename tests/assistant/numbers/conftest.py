"""A store with counts of a few days, and the figures of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from assistant.numbers import figures
from assistant.storage import Store, open_store
from assistant.storage.adding import count
from assistant.storage.tables import Asking, Cause, Gap, GapState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from assistant.numbers import Figures
    from corpus import Corpus
    from corpus.model import Document

# A Monday.
FIRST = date(2026, 11, 2)
LAST = date(2026, 11, 15)
ASKED = "¿quién es mi vecino?"
COUNTS = {
    date(2026, 11, 3): {
        "status": {"answered": 4, "not_in_plan": 1},
        "door": {"page": 3, "widget": 2},
        "language": {"es": 5},
        "milliseconds": {"<5": 3, "<20": 1, "≥1000": 1},
        "passage": {"L1.2": 2, "OE1": 1, "D3": 1},
        "useful": {"si": 3, "no": 1},
    },
    date(2026, 11, 12): {
        "status": {"answered": 1, "referral": 1},
        "milliseconds": {"<5": 2},
        "passage": {"L9.9": 1},
        "referral": {"INE": 1},
        "outcome": {"resuelta": 2, "no_nos_toca": 1},
        "theme": {"voto": 2, "=1+1": 1},
    },
    date(2026, 12, 1): {"status": {"answered": 900}, "useful": {"no": 9}},
}


@pytest.fixture
def document(corpus: Corpus) -> Document:
    return corpus.documents[0]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(f"sqlite:///{tmp_path / 'almacen.sqlite3'}")
    yield store
    store.close()


@pytest.fixture
def counted(store: Store) -> Store:
    with store.writing() as session:
        for day, measures in COUNTS.items():
            for measure, labels in measures.items():
                for label, times in labels.items():
                    count(session, day, measure, label, times)
        for day, state in ((3, GapState.OPEN), (8, GapState.CLOSED), (9, GapState.OPEN)):
            gap = Gap(key="vecin", opened=date(2026, 11, day), state=state)
            about = {"day": gap.opened, "cause": Cause.NOT_IN_PLAN, "language": "es"}
            gap.askings.append(Asking(text=ASKED, times=2, **about))
            session.add(gap)
        session.add(Gap(key=None, opened=date(2026, 1, 1)))
    return store


@pytest.fixture
def figures_of(store: Store, document: Document) -> Callable[..., Figures]:
    def read(since: date = FIRST, until: date = LAST) -> Figures:
        with store.reading() as session:
            return figures(session, since, until, document)

    return read


@pytest.fixture
def told(counted: Store, figures_of: Callable[..., Figures]) -> Figures:
    assert counted
    return figures_of()
