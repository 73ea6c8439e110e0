"""Killed in the middle of writing, a store has everything that it said it had.

`python tests/assistant/storage/test_killed.py --times 100` does the whole campaign on SQLite.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from sqlalchemy import select, text

from assistant.storage import open_store
from assistant.storage.tables import Opinion

WRITING = Path(__file__).with_name("writing.py")
ROOT = Path(__file__).parents[3]


def kill_while_writing(url: str, times: int, seed: int) -> tuple[int, list[int]]:
    """Kill a writer so many times; return how many it said were kept, and those that are not."""
    store = open_store(url)
    random = Random(seed)  # noqa: S311  the same kills every time
    said: list[int] = []
    for _ in range(times):
        said += _killed(url, said[-1] if said else 0, random.randrange(1, 12))
        with store.reading() as session:
            kept = {int(one) for one in session.scalars(select(Opinion.passages))}
            if store.file:
                assert session.scalar(text("PRAGMA integrity_check")) == "ok"
        # One may have been kept and not said: it was killed in between.
        said = [*said, *sorted(kept - {*said})]
    store.close()
    return len(said), [one for one in said if one not in kept]


def _killed(url: str, start: int, after: int) -> list[int]:
    """Start a writer, kill it after so many writes, and return what it said."""
    command = [sys.executable, str(WRITING), url, str(start)]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert writer.stdout is not None
    said = [int(writer.stdout.readline()) for _ in range(after)]
    writer.kill()
    said += [int(line) for line in writer.stdout if line.endswith("\n")]
    writer.wait()
    writer.stdout.close()
    return said


def test_nothing_that_was_acknowledged_is_lost(url: str) -> None:
    said, lost = kill_while_writing(url, times=3, seed=1)
    assert said >= 3
    assert lost == []


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=100)
    with tempfile.TemporaryDirectory() as folder:
        counted, gone = kill_while_writing(
            f"sqlite:///{folder}/almacen.sqlite3", parser.parse_args().times, 2026
        )
    sys.stdout.write(f"Dichas: {counted}. Perdidas: {len(gone)}.\n")
    sys.exit(bool(gone))
