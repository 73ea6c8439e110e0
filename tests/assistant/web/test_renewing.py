from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.web import renewing

if TYPE_CHECKING:
    import pytest


@dataclass
class Worker:
    alive: bool = True


def _ends(worker: Worker, patience: float = 5) -> bool:
    deadline = time.monotonic() + patience
    while worker.alive and time.monotonic() < deadline:
        time.sleep(0.01)
    return not worker.alive


def test_worker_gives_way_once_something_was_approved(monkeypatch: pytest.MonkeyPatch) -> None:
    newer = [False]
    monkeypatch.setattr(renewing, "is_newer", lambda _store: newer[0])
    worker = Worker()
    renewing.watch(worker, "sqlite:///nada.sqlite3", pause=0.01)
    assert not _ends(worker, patience=0.1)
    newer[0] = True
    assert _ends(worker)
