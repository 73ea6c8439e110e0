"""Writing what the site notes, in a thread of its own: nobody who asks waits for the store."""

from __future__ import annotations

import atexit
import logging
import threading
import time
from collections import Counter
from collections.abc import Callable
from queue import Empty, Full, Queue
from typing import TYPE_CHECKING, Protocol, TypeVar

from sqlalchemy.orm import Session

from assistant import days
from assistant.storage.adding import count_all
from assistant.storage.errors import StoreUnavailableError
from assistant.storage.opening import upgrade
from assistant.storage.retention import purge

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from assistant.storage.store import Store

_log = logging.getLogger(__name__)

Result = TypeVar("Result")
Write = Callable[[Session], Result]

_NO_STORE = "Este sitio no guarda nada."
_WAITING = 1000
_TOGETHER = 100
_SECONDS_BETWEEN_WARNINGS = 60.0
_SECONDS_TO_END = 2.0
_SECONDS_TO_COUNT = 0.5


class Record(Protocol):
    """What the site may ask of a store."""

    def note(self, write: Write[object]) -> None:
        """Have something written soon; returns at once."""

    def tally(self, day: date, counts: Iterable[tuple[str, str]]) -> None:
        """Count one more of each (measure, label) of a day; returns at once."""

    def now(self, write: Write[Result]) -> Result:
        """Write something and return once it is kept; raises StoreUnavailableError."""

    def look(self, read: Write[Result]) -> Result:
        """Read something; raises StoreUnavailableError."""

    def trouble(self) -> str | None:
        """Return what is wrong with the store in one sentence, None if nothing is."""


class Nowhere:
    """A site that keeps nothing."""

    def note(self, write: Write[object]) -> None:
        """Keep nothing."""

    def tally(self, day: date, counts: Iterable[tuple[str, str]]) -> None:
        """Keep nothing."""

    def now(self, write: Write[Result]) -> Result:  # noqa: ARG002  as Record has it
        """Raise StoreUnavailableError."""
        raise StoreUnavailableError(_NO_STORE)

    def look(self, read: Write[Result]) -> Result:  # noqa: ARG002  as Record has it
        """Raise StoreUnavailableError."""
        raise StoreUnavailableError(_NO_STORE)

    def trouble(self) -> str | None:
        """Return None: nothing is kept, as it should be."""
        return None


class Recorder:
    """Takes writes and does them soon; what the store cannot take is lost and counted.

    One for each process, made after a fork; its thread starts with the first write.
    """

    def __init__(self, store: Store, waiting: int = _WAITING) -> None:
        self._store = store
        self._queue: Queue[Write[object]] = Queue(waiting)
        self._counts: Counter[tuple[date, str, str]] = Counter()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._warned = -_SECONDS_BETWEEN_WARNINGS
        self._purged: date | None = None
        self.lost = 0

    def note(self, write: Write[object]) -> None:
        """Have something written soon; returns at once."""
        try:
            self._queue.put_nowait(write)
        except Full:
            self._lose(1, "Hay demasiado por guardar y la base de datos no alcanza.")
        if self._thread is None:
            self._start()

    def tally(self, day: date, counts: Iterable[tuple[str, str]]) -> None:
        """Count one more of each (measure, label) of a day; returns at once."""
        with self._lock:
            self._counts.update((day, measure, label) for measure, label in counts)
        if self._thread is None:
            self._start()

    def now(self, write: Write[Result]) -> Result:
        """Write something and return once it is kept; raises StoreUnavailableError."""
        upgrade(self._store)
        with self._store.writing() as session:
            return write(session)

    def look(self, read: Write[Result]) -> Result:
        """Read something; raises StoreUnavailableError."""
        with self._store.reading() as session:
            return read(session)

    def trouble(self) -> str | None:
        """Return what is wrong with the store in one sentence, None if nothing is."""
        return self._store.trouble()

    def finish(self, seconds: float = _SECONDS_TO_END) -> None:
        """Wait until all is written, but no longer than this."""
        deadline = time.monotonic() + seconds
        while (self._queue.unfinished_tasks or self._counts) and time.monotonic() < deadline:
            time.sleep(0.005)

    def close(self) -> None:
        """Write what waits and let go of the store."""
        self.finish()
        self._store.close()

    def _start(self) -> None:
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="recorder", daemon=True)
                self._thread.start()
                atexit.register(self.finish)

    def _run(self) -> None:
        while True:
            writes = self._taken()
            with self._lock:
                counts = self._counts.copy()
            if writes or counts:
                self._write(writes, counts)
                with self._lock:
                    self._counts -= counts
                for _ in writes:
                    self._queue.task_done()
                # Not even the name of the last one may keep a question alive.
                writes.clear()
                self._purge_once_a_day()

    def _taken(self) -> list[Write[object]]:
        """Return what waits, after a moment in which counts come together."""
        taken: list[Write[object]] = []
        try:
            taken.append(self._queue.get(timeout=_SECONDS_TO_COUNT))
            while len(taken) < _TOGETHER:
                taken.append(self._queue.get_nowait())
        except Empty:
            pass
        return taken

    def _write(self, writes: list[Write[object]], counts: Counter[tuple[date, str, str]]) -> None:
        try:
            upgrade(self._store)
            with self._store.writing() as session:
                for write in writes:
                    write(session)
                if counts:
                    count_all(session, counts)
        except StoreUnavailableError as error:
            self._lose(len(writes) + len(counts), str(error))
        except Exception as error:  # noqa: BLE001  a fault of ours must not end the thread
            self._lose(len(writes) + len(counts), f"No se pudo guardar: {type(error).__name__}.")

    def _lose(self, writes: int, reason: str) -> None:
        self.lost += writes
        if time.monotonic() - self._warned >= _SECONDS_BETWEEN_WARNINGS:
            self._warned = time.monotonic()
            _log.warning("%s Van %s apuntes perdidos; las respuestas siguen.", reason, self.lost)

    def _purge_once_a_day(self) -> None:
        today = days.today()
        if self._purged != today:
            self._purged = today
            try:
                purge(self._store, today)
            except StoreUnavailableError as error:
                _log.warning("No se pudo borrar lo que ya no debe guardarse. %s", error)
