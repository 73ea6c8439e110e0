"""Writes opinions into a store until it is killed, and says each one that is kept."""

from __future__ import annotations

import sys
from datetime import date

from assistant.storage import Recorder, Store
from assistant.storage.tables import Opinion


def main(url: str, start: int) -> None:
    """Keep one opinion after another, its number in `passages`; print it once it is kept."""
    recorder = Recorder(Store(url))
    number = start
    while True:
        number += 1
        opinion = Opinion(
            day=date(2026, 11, 23), useful=True, status="answered", passages=str(number)
        )
        recorder.now(lambda session, one=opinion: session.add(one))  # type: ignore[misc]
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
