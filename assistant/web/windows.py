"""What each client asked within the last minute: counted in this process, or in one common place.

The libraries at hand never forget a client in memory (docs/decisiones/0022), so this does.
"""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from threading import Lock, Timer
from typing import TYPE_CHECKING, Protocol

from assistant.settings import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.settings import Settings

MINUTE = 60.0
IN_THIS_PROCESS = "memory://"
IN_COMMON = ("redis://", "rediss://", "redis+unix://")
# Whoever brings more addresses than these in a minute makes the oldest be forgotten sooner.
_MOST_CLIENTS = 100_000
# Of a common place that does not answer: people are waiting meanwhile.
_PATIENCE = 1.0
_PAUSE = 10.0

_log = logging.getLogger(__name__)


class Window(Protocol):
    """Counts the questions of each client."""

    def wait(self, client: str) -> float:
        """Count a question and return 0, or return the seconds until one can be taken."""

    def give_back(self, client: str) -> None:
        """Let the last question of a client not count."""


def check_place(settings: Settings, workers: int = 1) -> None:
    """Raise SettingsError if so many processes cannot count there, with what to do."""
    place = settings.limit_storage
    if place != IN_THIS_PROCESS and not place.startswith(IN_COMMON):
        # Not repeated: it may hold a password.
        msg = f"ASISTENTE_LIMIT_STORAGE debe ser {IN_THIS_PROCESS} o empezar con {IN_COMMON[0]}."
        raise SettingsError(msg)
    if workers > 1 and settings.questions_per_minute and place == IN_THIS_PROCESS:
        msg = (
            f"Con {workers} procesos, cada uno contaría las preguntas por su lado."
            " Usa un solo proceso (WEB_CONCURRENCY=1), pon en ASISTENTE_LIMIT_STORAGE un lugar"
            " común (redis://…) o quita el límite con ASISTENTE_QUESTIONS_PER_MINUTE=0."
        )
        raise SettingsError(msg)


def open_window(settings: Settings, name: str, most: int) -> Window:
    """Return where so many of something are counted; raises SettingsError if no such place is."""
    check_place(settings)
    if settings.limit_storage == IN_THIS_PROCESS:
        return InThisProcess(most)
    return InCommon(most, settings.limit_storage, name)


class InThisProcess:
    """Counts in memory; a client of whom nothing is heard for a minute is forgotten by then."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._clock = most, clock
        # By who asked last: the first are the first to be forgotten.
        self._asked: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = Lock()
        self._sweeping = False

    def __len__(self) -> int:
        """Return how many clients are remembered."""
        return len(self._asked)

    def wait(self, client: str) -> float:
        """Count a question and return 0, or return the seconds until one can be taken."""
        with self._lock:
            now = self._clock()
            self._forget(now)
            recent = [then for then in self._asked.get(client, ()) if then > now - MINUTE]
            if len(recent) >= self._most:
                return recent[0] + MINUTE - now
            self._asked[client] = [*recent, now]
            self._asked.move_to_end(client)
            self._sweep_later()
            return 0.0

    def give_back(self, client: str) -> None:
        """Let the last question of a client not count."""
        with self._lock:
            *before, _ = self._asked.pop(client, [0.0])
            if before:
                self._asked[client] = before
                self._asked.move_to_end(client, last=False)

    def _forget(self, now: float) -> None:
        while self._asked:
            client = next(iter(self._asked))
            if self._asked[client][-1] > now - MINUTE and len(self._asked) <= _MOST_CLIENTS:
                return
            del self._asked[client]

    def _sweep_later(self) -> None:
        """Forget the first in time, even if nobody asks any more."""
        if self._sweeping or not self._asked:
            return
        left = next(iter(self._asked.values()))[-1] + MINUTE - self._clock()
        timer = Timer(max(left, 1.0), self.sweep)
        timer.daemon = self._sweeping = True
        timer.start()

    def sweep(self) -> None:
        """Forget those whose minute is over, and come back for the others."""
        with self._lock:
            self._sweeping = False
            self._forget(self._clock())
            self._sweep_later()


class InCommon:
    """Counts where every process can look; while that place is not there, in this process."""

    def __init__(self, most: int, place: str, name: str = "LIMITER") -> None:
        # Slow to import, and most sites need none of it.
        from limits import RateLimitItemPerMinute  # noqa: PLC0415
        from limits.storage import RedisStorage  # noqa: PLC0415
        from limits.strategies import MovingWindowRateLimiter  # noqa: PLC0415

        self._storage = RedisStorage(
            place, socket_timeout=_PATIENCE, socket_connect_timeout=_PATIENCE
        )
        self._window = MovingWindowRateLimiter(self._storage)
        self._failures = self._storage.base_exceptions
        self._item = RateLimitItemPerMinute(most, namespace=name)
        self._meanwhile, self._down_until = InThisProcess(most), 0.0

    def wait(self, client: str) -> float:
        """Count a question and return 0, or return the seconds until one can be taken."""
        if time.monotonic() < self._down_until:
            return self._meanwhile.wait(client)
        try:
            return self._wait(client)
        except self._failures:
            self._down_until = time.monotonic() + _PAUSE
            _log.warning("ASISTENTE_LIMIT_STORAGE no responde: cada proceso cuenta por su lado.")
            return self._meanwhile.wait(client)

    def give_back(self, client: str) -> None:
        """Let the last question of a client not count; while the place is not there, it does."""
        key = self._storage.prefixed_key(self._item.key_for(client))
        try:
            # The newest is the first of the list in which the library keeps them.
            self._storage.storage.lpop(key)
        except self._failures:
            return

    def _wait(self, client: str) -> float:
        if self._window.hit(self._item, client):
            return 0.0
        until, _ = self._window.get_window_stats(self._item, client)
        # It may have become free just now; the one who was refused still has to ask again.
        return max(until - time.time(), 0.001)
