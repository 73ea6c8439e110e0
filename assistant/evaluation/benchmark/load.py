"""Asks a site over several connections at once, and counts what comes back.

One thread and bare sockets: what asks takes as little as it can of the machine that answers.
"""

from __future__ import annotations

import re
import selectors
import socket
import time
from collections import deque
from dataclasses import dataclass, field
from itertools import cycle
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Where = tuple[str, int]

CONNECTIONS = 8
_PATIENCE_SECONDS = 10.0
_BLOCK = 1 << 16
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_CLOSES = re.compile(rb"\r\nconnection: *close", re.IGNORECASE)


class BadResponse(Exception):  # noqa: N818 (it says what happened)
    """A site that is measured answered something else than it should."""


def request(method: str, path: str, body: bytes = b"", media: str = "") -> bytes:
    """Return a request as it is sent."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", "Accept-Encoding: identity"]
    if body:
        lines += [f"Content-Type: {media}", f"Content-Length: {len(body)}"]
    return "\r\n".join((*lines, "", "")).encode() + body


@dataclass(slots=True)
class _Line:
    """A connection that stays open, and what has come of the response it waits for."""

    where: Where
    asked: int = -1
    planned: float = 0.0
    got: bytearray = field(default_factory=bytearray)
    socket: socket.socket = field(init=False)

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        self.socket = socket.create_connection(self.where, _PATIENCE_SECONDS)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, number: int, planned: float, what: bytes) -> None:
        self.asked, self.planned = number, planned
        self.got.clear()
        self.socket.sendall(what)

    def whole(self) -> bytes | None:
        """Read what has come; return the response if that was all of it."""
        block = self.socket.recv(_BLOCK)
        if not block:
            raise ConnectionResetError
        self.got += block
        head = self.got.find(b"\r\n\r\n")
        length = _LENGTH.search(self.got, 0, head + 2) if head >= 0 else None
        if length is None or len(self.got) < head + 4 + int(length[1]):
            return None
        return bytes(self.got)


class Load:
    """Asks the same requests in turn; every response must be 200 and the same as at first."""

    def __init__(self, where: Where, requests: Sequence[bytes]) -> None:
        self._where, self._requests = where, requests
        self._first: dict[int, bytes] = {}

    def per_second(self, seconds: float) -> float:
        """Return how many are answered in a second if each connection asks without a pause."""
        began = time.perf_counter()
        done = self._drive(_at_once(began + seconds))
        return len(done) / (time.perf_counter() - began)

    def waits(self, rate: float, seconds: float) -> list[float]:
        """Return the seconds that each answer took since the moment it was planned for.

        Requests are planned at an even rate, whether those before them were answered or not.
        """
        began = time.perf_counter()
        return self._drive(began + number / rate for number in range(int(rate * seconds)))

    def _drive(self, planned: Iterator[float]) -> list[float]:
        """Ask at the planned moments, or as soon after as a connection is free."""
        lines = [_Line(self._where) for _ in range(CONNECTIONS)]
        try:
            with selectors.DefaultSelector() as selector:
                for line in lines:
                    selector.register(line.socket, selectors.EVENT_READ, line)
                return self._ask(selector, deque(lines), planned)
        except ConnectionError as error:
            msg = "El sitio cerró una conexión sin responder."
            raise BadResponse(msg) from error
        finally:
            for line in lines:
                line.socket.close()

    def _ask(
        self, selector: selectors.BaseSelector, free: deque[_Line], planned: Iterator[float]
    ) -> list[float]:
        waits: list[float] = []
        numbers = cycle(range(len(self._requests)))
        moment = next(planned, None)
        while moment is not None or len(free) < CONNECTIONS:
            while moment is not None and free and moment <= time.perf_counter():
                number = next(numbers)
                free.popleft().ask(number, moment, self._requests[number])
                moment = next(planned, None)
            for line in self._answered(selector, self._pause(moment, free)):
                waits.append(time.perf_counter() - line.planned)
                free.append(line)
        return waits

    def _pause(self, moment: float | None, free: deque[_Line]) -> float:
        if moment is None or not free:
            return _PATIENCE_SECONDS
        return max(moment - time.perf_counter(), 0.0)

    def _answered(self, selector: selectors.BaseSelector, pause: float) -> Iterator[_Line]:
        began = time.perf_counter()
        ready = selector.select(pause)
        if not ready and time.perf_counter() - began >= _PATIENCE_SECONDS:
            msg = f"El sitio no respondió en {_PATIENCE_SECONDS:.0f} segundos."
            raise BadResponse(msg)
        for key, _ in ready:
            line: _Line = key.data
            response = line.whole()
            if response is None:
                continue
            self._check(line.asked, response)
            if _CLOSES.search(response):
                self._again(selector, line)
            yield line

    def _again(self, selector: selectors.BaseSelector, line: _Line) -> None:
        selector.unregister(line.socket)
        line.socket.close()
        line.open()
        selector.register(line.socket, selectors.EVENT_READ, line)

    def _check(self, number: int, response: bytes) -> None:
        head, _, body = response.partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200 "):
            line = head.partition(b"\r\n")[0].decode("latin-1")
            msg = f"El sitio respondió «{line}»."
            raise BadResponse(msg)
        if body != self._first.setdefault(number, body):
            msg = "El sitio dio dos respuestas distintas a la misma petición."
            raise BadResponse(msg)


def _at_once(until: float) -> Iterator[float]:
    while (now := time.perf_counter()) < until:
        yield now
