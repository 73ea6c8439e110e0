"""Writes opinions into a store until it is killed, and says each one that is kept."""

from __future__ import annotations

import sys
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from assistant.storage import Recorder, Store
from assistant.storage.tables import Opinion

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _keep(opinion: Opinion, session: Session) -> None:
    session.add(opinion)


def main(url: str, start: int) -> None:
    """Keep one opinion after another, its number in `passages`; print it once it is kept."""
    recorder = Recorder(Store(url))
    number = start
    while True:
        number += 1
        opinion = Opinion(
            day=date(2026, 11, 23), useful=True, status="answered", passages=str(number)
        )
        recorder.now(partial(_keep, opinion))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
