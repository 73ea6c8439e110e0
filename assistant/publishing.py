"""Between the store and who answers: the curated answers that may be shown today."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from assistant import days
from assistant.answers.curated import Curated, fingerprint
from assistant.staff import curated as room
from assistant.staff.accounts import SYSTEM
from assistant.staff.audit import Edit
from assistant.storage import StoreUnavailableError
from assistant.storage.curated import CuratedVersion, shown

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assistant.services import Services

# How long another process may go on as before, in seconds.
_SECONDS_BETWEEN_LOOKS = 5.0


class Published:
    """Keeps the answerer's curated answers as the store has them; who asks never waits for it.

    To make one only reads: a program beside the site may have another plan, and takes nothing back.
    """

    def __init__(self, services: Services) -> None:
        self._answerer, self._record = services.answerer, services.record
        self._fingerprints = {
            one.id: fingerprint(one) for one in services.corpus.documents[0].passages
        }
        self._told: dict[int, Curated] = {}
        self._looked = time.monotonic()
        # Held from reading to publishing: what was read first may not be published last.
        self._order = threading.Lock()
        with suppress(StoreUnavailableError):
            self._record.look(self._publish)

    @property
    def fingerprints(self) -> dict[str, str]:
        """Each passage of the plan as it is now, by its identifier."""
        return self._fingerprints

    def of_gap(self, number: int) -> Curated | None:
        """Return the answer that people get to what a gap holds."""
        return self._told.get(number)

    def renew(self) -> None:
        """Answer from now on as the store says, if it can be read."""
        self._looked = time.monotonic()
        # Otherwise what was published stays: the store is said to be degraded elsewhere.
        with suppress(StoreUnavailableError):
            if self._record.look(self._publish):
                self._record.now(self._take_back)

    def renew_soon(self) -> None:
        """Look into the store again, if that was a while ago; returns at once."""
        if time.monotonic() - self._looked > _SECONDS_BETWEEN_LOOKS:
            self._looked = time.monotonic()
            self._record.note(self._take_back)

    def _take_back(self, session: Session) -> None:
        """Publish what may be shown; take back, in the store too, what may not."""
        for version, why in self._publish(session):
            room.unpublish(session, version.gap_number, Edit(SYSTEM, why, 0))

    def _publish(self, session: Session) -> list[tuple[CuratedVersion, str]]:
        """Publish what may be shown; return what may not, with why."""
        with self._order:
            told = [
                (one, room.outdated(one, self._fingerprints, days.today()))
                for one in shown(session)
            ]
            found = [curated(one) for one, why in told if not why]
            self._answerer.publish(found)
            self._told = {one.number: one for one in found}
        return [(one, why) for one, why in told if why]


def curated(version: CuratedVersion) -> Curated:
    """Return a version as who answers knows it."""
    questions = tuple(version.questions.splitlines())
    passages = tuple(version.fingerprints)
    return Curated(version.gap_number, version.text, questions, passages, version.valid_until)
